package evidence

import "time"

// Purpose is why content was fetched.
type Purpose string

const (
	View     Purpose = "view"     // shown or played in place
	Download Purpose = "download" // taken away as a file
)

// A player fetches one recording in hundreds of ranges. One viewing is one person's
// requests for one file and one purpose with no gap longer than ViewingGap; after
// ViewingMax a new one begins even without a gap, so that a day of watching does not
// look like a glance.
const (
	ViewingGap = 10 * time.Minute
	ViewingMax = time.Hour
)

// Viewing is one such stretch.
type Viewing struct {
	Evidence ID
	User     string
	Purpose  Purpose
	Started  time.Time
	Last     time.Time
}

// Continues reports whether a request at now belongs to the viewing.
func (v Viewing) Continues(now time.Time) bool {
	return !now.After(v.Last.Add(ViewingGap)) && !now.After(v.Started.Add(ViewingMax))
}

// Act is the name under which a viewing stands on the audit chain.
func (p Purpose) Act() string {
	if p == Download {
		return ActDownloaded
	}
	return ActViewed
}
