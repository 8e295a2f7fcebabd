// Package workflows is the motor: one durable workflow per case, the only writer
// of that case's record.
//
// A person's action is an Update whose id is the caller's idempotency key. The
// pure rule (State.Check) is the Update's validator, so a refusal leaves no trace
// in history. An accepted command is committed by one local activity that writes
// event, read rows and audit entry in one database transaction; then the answer
// goes out. An answered command is therefore in the database and in the engine.
//
// Rules may change freely; history may not:
//
//	thing                                lives in                      replayed?  how to change it
//	Check: may this move be made now?    domain, called by validator   never      freely
//	roles and permissions                policy, asked before          never      freely
//	due dates, limits, scores, texts     activities; result in event   recorded   freely
//	Apply, Deadline, Done                domain, called by kernel      yes        add an event kind; never change an old one
//	clocks, follow-ups                   this package                  yes        behind a named function in versions.go
//
// casework.go is the kernel that every kind of case shares: lock, commit, clock,
// follow-ups, continue-as-new, draining. The process files (inspection.go,
// notice.go, programme.go) say what follows from what, and nothing else.
package workflows
