// Package classification says by which words a complaint is sorted: channel,
// business and cause after the three dimensions of JR/T 0169-2018, the bank's own
// second level below each, subjects in the bank's daily language with those that are
// matters of discipline, and how grave and how involved a complaint is.
//
// The words are data: a Catalogue in versions, shipped with the product and edited by
// the bank. The standard's code numbers are not public; every term has an empty place
// for them (Official) and none is invented. Codes are ours and, once released, keep
// their meaning, because complaints are filed under them.
package classification
