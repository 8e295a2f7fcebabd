package evidence

import "duban/domain/casefile"

// Act is who does something with evidence, and by which request, for the audit chain.
type Act struct {
	By      casefile.Actor
	Request string // number of the request; empty for what happens by itself
}

// Self is the act of everything that happens by itself: verdicts, sweeps.
var Self = Act{By: casefile.System}

// Names on the audit chain.
const (
	ActDeclared    = "evidence.declared"
	ActReceived    = "evidence.received"
	ActVerified    = "evidence.verified"
	ActRejected    = "evidence.rejected"
	ActLocked      = "evidence.lock_extended"
	ActViewed      = "evidence.viewed"
	ActDownloaded  = "evidence.downloaded"
	ActMarked      = "evidence.marked"
	ActMarkRemoved = "evidence.mark_removed"
	ActErased      = "evidence.erased"  // its case was erased
	ActRemoved     = "evidence.removed" // and its bytes are gone
)
