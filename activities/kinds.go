package activities

import (
	"context"
	"time"

	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/programme"
	"duban/domain/worktime"
)

// work is what the activities do for one kind of case.
type work struct {
	// decide says what a command comes to that the rules have let pass.
	decide func(ctx context.Context, c *Cases, f Facts, s casefile.State, cmd casefile.Command, at time.Time) ([]casefile.Event, error)
	// slim drops from an event what the engine need not keep.
	slim func(casefile.Event) casefile.Event
	// letters says who is told what about an event; nil: nobody ever is.
	letters func(s casefile.State, e casefile.Event) []letter
	// clocks are the running limits, and the ladder that each climbs under given
	// terms; nil: there are none.
	clocks func(s casefile.State) casefile.Clocks
	ladder func(Terms, casefile.Clock) worktime.Ladder
}

// workOf is the list of kinds: a new kind adds a line here and its own files. They
// are functions, because deciding refers back to the list.
func workOf(k casefile.Kind) (work, bool) {
	switch k {
	case casefile.Inspection:
		return inspectionWork(), true
	case casefile.Complaint:
		return complaintWork(), true
	case casefile.Incident:
		return incidentWork(), true
	case casefile.Notice:
		return noticeWork(), true
	case casefile.Programme:
		return programmeWork(), true
	case casefile.Bulletin:
		return bulletinWork(), true
	}
	return work{}, false
}

func inspectionWork() work {
	return work{
		decide:  decides((*Cases).decideInspection),
		slim:    inspection.Slim,
		letters: writes(inspectionLetters),
		clocks:  func(s casefile.State) casefile.Clocks { return s.(*inspection.State).Clocks },
		ladder:  inspectionLadder,
	}
}

func noticeWork() work {
	return work{
		decide:  decides((*Cases).decideNotice),
		slim:    notice.Slim,
		letters: writes(noticeLetters),
		clocks:  func(s casefile.State) casefile.Clocks { return s.(*notice.State).Clocks },
		ladder:  noticeLadder,
	}
}

func programmeWork() work {
	return work{
		decide: decides((*Cases).decideProgramme),
		slim:   programme.Slim,
	}
}

func bulletinWork() work {
	return work{
		decide:  decides((*Cases).decideBulletin),
		slim:    bulletin.Slim,
		letters: writes(bulletinLetters),
		clocks:  func(s casefile.State) casefile.Clocks { return s.(*bulletin.State).Clocks },
		ladder:  func(t Terms, _ casefile.Clock) worktime.Ladder { return t.Bulletins.Reading.Ladder },
	}
}

// decides and writes let a kind's own functions speak of its own State.

func decides[S casefile.State](f func(*Cases, context.Context, Facts, S, casefile.Command, time.Time) ([]casefile.Event, error)) func(context.Context, *Cases, Facts, casefile.State, casefile.Command, time.Time) ([]casefile.Event, error) {
	return func(ctx context.Context, c *Cases, facts Facts, s casefile.State, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
		return f(c, ctx, facts, s.(S), cmd, at)
	}
}

func writes[S casefile.State](f func(S, casefile.Event) []letter) func(casefile.State, casefile.Event) []letter {
	return func(s casefile.State, e casefile.Event) []letter { return f(s.(S), e) }
}
