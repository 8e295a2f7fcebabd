// Package remote is the command line as a client of the API. Its commands are made
// from the API's own OpenAPI description: an operation that the API gains is a
// command the same day, with its arguments, flags and help, and none can differ
// from what the server takes. Only signing in and uploading a file, which are more
// than one request, are written by hand.
package remote
