// Package rig runs the real binary as a process of its own and talks to it as
// people do: over HTTP with sessions, and through its command line. A house of the
// rig can be stopped, killed in the middle of whatever it is doing, and started
// again on the same data.
//
// The package knows nothing of what is inside the house but its files' places. It
// judges nothing: tests and benchmarks do.
package rig
