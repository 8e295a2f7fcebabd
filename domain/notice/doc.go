// Package notice is the life of a rectification notice: it orders one outlet to
// mend the findings of one inspection by a date, and holds exactly one
// rectification per finding, whose identity derives from the finding's.
//
//	draft → issued → acknowledged → closed        (withdrawn)
//	rectification: open → planned → done → verified
//	                        ↑________ returned
//
// The softer advice note (管理工作意见) is the same case without findings,
// deadline and clocks: it is issued, acknowledged, answered and closed.
//
// It refuses to know which day is a working day and who is told what: those are
// computed outside and recorded in the events.
package notice
