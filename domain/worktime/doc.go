// Package worktime is the clockwork of working days and limits: which day the
// bank works, when a limit ends, when to remind and to escalate, and what moves
// when the State Council announces another year. It also holds the law as a
// table: dated, versioned rule sets with the source of every limit.
//
// Conventions, in one place:
//
//   - A day is a civil day in China (UTC+8, no daylight saving since 1991).
//   - The day on which a limit starts is not counted (Civil Code, art. 201).
//   - A limit in days ends at 24:00 of its last day (art. 203), which is the
//     midnight that opens the next day. That instant is the due time: a moment
//     before it is in time, the instant itself is not.
//   - Where the last day of a limit in calendar days is a day off, the limit rolls
//     to the end of the next working day if its Roll says so (art. 203), not otherwise.
//   - Hours and minutes run on the wall clock from the very instant (art. 201),
//     through nights and holidays.
//   - Instants come out in UTC, so that a record reads the same wherever it was
//     written; Zone is for showing them.
//   - Reminders and escalations counted in days come at the start of business of
//     their day, so that nobody is woken at midnight; only the due time is exact.
//
// A year that is not announced is worked out from Monday to Friday, and whatever
// crosses it is marked provisional.
//
// The package reads no clock, no file and no database, and knows nothing of the
// cases that run by its limits.
package worktime
