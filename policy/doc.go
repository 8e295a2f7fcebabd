// Package policy answers one question: may this role ever do this action to
// things of this part of the organisation?
//
// It holds the catalogue of actions (catalogue.go), the roles (roles.go), which
// roles one person may not hold together (conflicts.go) and the role × action
// rows (policy.csv). Casbin reads the rows under model.conf once per load; the
// answers are kept in a table, so that a decision costs well under a microsecond.
// Every cell of the table is decided on purpose in testdata/matrix.golden.
//
// What is not granted is refused. What cannot be decided (an unknown action, a
// role that no longer exists, a malformed path) is refused too, and logged as an error.
//
// Policy refuses to know persons, states and time. That the inspector may
// submit only his own inspection, that nobody verifies what he mended, that the
// window for an appeal has closed: the domain says that, where the command is
// accepted. It does no I/O of its own; rows from a database come through Source.
package policy
