package evidence

import (
	"slices"

	"duban/domain/casefile"
	"duban/domain/org"
)

// Sight is how somebody stands to the evidence of one case that he may see.
type Sight struct {
	User   string   // who looks
	Issuer org.Path // the acting side; policy is asked here or at the outlet
	Outlet org.Path // the unit acted upon

	// Sends: as the case now stands, he may add evidence to it (if policy lets him).
	Sends bool
	// Cited, where not nil, is all of the inspecting side's evidence that he may see:
	// what published findings rest on. The rest of what a mystery shopper recorded
	// shows the shopper, not the outlet.
	Cited []string
	// Hidden are users whose names he must not learn; Instead stands in for them.
	Hidden  []string
	Instead casefile.Actor
}

// Shows reports whether the viewer may see this piece of evidence.
func (s Sight) Shows(e Evidence) bool {
	return s.Cited == nil || slices.Contains(s.Cited, string(e.ID)) ||
		e.Uploader.User == s.User || s.Outlet.Contains(e.Uploader.Unit) && !s.hides(e.Uploader.User)
}

func (s Sight) hides(user string) bool { return slices.Contains(s.Hidden, user) }

// Mask is the evidence without what would tell a hidden name: the device as well,
// because people know whose phone it is, and the file name, which phones and people
// fill with names.
func (s Sight) Mask(e Evidence) Evidence {
	if !s.hides(e.Uploader.User) && !s.hides(e.CapturedBy) {
		return e
	}
	e.Uploader, e.CapturedBy, e.Device = s.Instead, s.Instead.User, ""
	e.FileName = string(e.Kind) + extensionOf(e.ContentType)
	return e
}

// MaskMark is the mark without a hidden name.
func (s Sight) MaskMark(m Mark) Mark {
	if s.hides(m.By.User) {
		m.By = s.Instead
	}
	if m.Removal != nil && s.hides(m.Removal.By.User) {
		r := *m.Removal
		r.By, m.Removal = s.Instead, &r
	}
	return m
}
