// Package api is the HTTP face of the house: JSON over /api/v1, described by
// the OpenAPI document that it generates from its own types.
//
// It turns a request into one of three things: a read of the record, a change of
// the house's own data (users, units, settings …), or a casefile.Command that is
// handed to whoever writes cases. It asks policy whether the caller's role
// may ever do this here, before anything else looks at the request's body.
//
// It refuses to know how things are stored, what the engine is, and what a rule of
// the trade says: stores and the command sender are small interfaces (ports.go),
// and whether a person may do a thing *now* is answered by the case itself.
//
// Conventions, the same for every operation:
//
//   - A failure is an RFC 9457 problem in both languages (problem.go, the only
//     place that picks a status).
//   - A list is {items, next_cursor}; limit is at most 200.
//   - What has a version answers it as ETag; a change names the version it saw in
//     If-Match and is refused when somebody was faster.
//   - A command on a case carries an Idempotency-Key; the same key twice does the
//     work once and answers the same twice.
//   - Instants are RFC 3339, days are YYYY-MM-DD in the bank's time.
package api
