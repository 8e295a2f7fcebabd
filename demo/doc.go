// Package demo is a bank that does not exist, as data: 岭海商业银行 (Linghai
// Commercial Bank) with its tree of units, forty outlets, people in every role,
// the words they write into findings and rectifications, and small evidence files
// of every kind. Everything follows from a seed, so that two machines show the
// same bank and a journey can name its people.
//
// The package does no I/O and reads no clock. It does not know how the data is
// stored, and it holds no password: whoever seeds a demonstration sets one.
package demo
