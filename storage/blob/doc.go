// Package blob keeps the bytes of evidence in an S3 store: the gateway inside this
// process, or any store with object lock. Bytes come straight from the browser by
// signed requests that bind length and SHA-256; what was verified is locked by version.
//
// Probe finds out at start what the store really honours, because stores answer 200
// to lock requests that they then ignore.
//
// The package refuses to know cases, people and rules. Objects have flat UUID names;
// what they are stands in the database.
package blob
