// Package activities is the only code that touches the world on behalf of a
// workflow: it commits commands to the record, and carries out what follows from
// an event (tell people, open a notice, open a programme's inspections).
//
// What a command comes to is decided here, because it needs the world: which
// checklist, which calendar, which number, which earlier findings. The answer is
// written into the event and never computed again. The rules stay in domain; the
// database, the message channels and the engine are small interfaces (ports.go).
package activities
