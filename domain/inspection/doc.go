// Package inspection is the life of one check of one outlet: mystery-shopper,
// on-site, off-site video or self-check. It knows the states, who may make which
// move, who may see what before publication, and how an appeal changes a finding.
//
//	planned → assigned → in_progress → submitted → under_review → accepted → published → final
//	              ↑          ↑______________________returned_|                  appeals
//	              |_declined                                     (cancelled until published)
//
// It refuses to know how scores are computed (checklist), which day is a working
// day (worktime) and what anything looks like on a screen or in a table. State
// holds ids and codes; the answers and everything people wrote stand on the record.
package inspection
