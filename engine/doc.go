// Package engine holds the two servers that Duban carries inside its own
// process, so that a branch needs one binary and one directory: a Temporal
// server on SQLite files and an S3 gateway with object lock on plain files.
//
// Both start on loopback ports that nobody else can be given, answer Health,
// stop in bounded time, and survive kill -9. A data directory belongs to one
// process at a time.
//
// The package refuses to know what runs on these servers: no workflow, bucket
// or case is named here. Whoever talks to them uses the same clients as for an
// external Temporal cluster or object store. Nothing but cmd imports this
// package, because linking it costs some 150 MB.
package engine
