//go:build !record

package workflows

import "time"

// The test environment cannot do two things that the engine does: it gives an
// activity up after ten attempts where none are named, and it holds the end of a
// local activity's patience, in the story's time, against the wall clock. So the
// same patience is said in attempts: eleven repetitions are 15 seconds.
func init() {
	followUpOptions.RetryPolicy.MaximumAttempts = 1 << 30
	catchUpOptions.RetryPolicy.MaximumAttempts = 1 << 30
	commitOptions.ScheduleToCloseTimeout = 100 * 365 * 24 * time.Hour
	commitOptions.RetryPolicy.MaximumAttempts = 12
}
