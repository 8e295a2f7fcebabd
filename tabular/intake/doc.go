// Package intake describes the files by which a bank hands over what it already
// has: its organisation, its users with their roles, its checklists and the
// inspections of past years. It says which columns they have, reads them through
// package tabular into typed values, and checks what only a look across rows can
// tell: that a parent unit exists, that nobody holds roles that exclude each
// other, that a past answer belongs to an item of its checklist.
//
// Reading is pure: files in; values and a Summary out, or the complete list of
// faults. A dry run is therefore the import without its last step. The package
// refuses to know where the values are kept and what is there already: what
// stands in the house is passed in as Known.
package intake
