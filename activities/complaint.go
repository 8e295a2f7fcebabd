package activities

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/worktime"
)

// matter is one command on one complaint, with everything a decision asks.
type matter struct {
	*Cases
	ctx context.Context
	f   Facts
	s   *complaint.State
	cmd casefile.Command
	at  time.Time
}

// decide says what a command comes to that the rules have let pass.
func (m matter) decide() ([]casefile.Event, error) {
	cmd := m.cmd
	switch cmd.Name {
	case complaint.CmdRegister:
		return m.register()
	case complaint.CmdImport:
		return m.importOld()
	case complaint.CmdOpenReview:
		return m.openReview()
	case complaint.CmdOpenPart:
		return m.openPart()
	case complaint.CmdClassify:
		return m.classify()
	case complaint.CmdOffer:
		return m.offer()
	case complaint.CmdTake:
		return m.take()
	case complaint.CmdRefuseOffer:
		return reasoned[complaint.RefuseOffer](cmd, complaint.EvOfferRefused)
	case complaint.CmdAssignOwner:
		return m.assign()
	case complaint.CmdContact:
		return m.contact()
	case complaint.CmdRequestExtension:
		return m.requestExtension()
	case complaint.CmdDecideExtension:
		return m.decideExtension()
	case complaint.CmdTellExtension:
		return m.tellExtension()
	case complaint.CmdPause:
		return reasoned[complaint.Pause](cmd, complaint.EvPaused)
	case complaint.CmdResume:
		return m.resume()
	case complaint.CmdConvenePanel:
		return m.convene()
	case complaint.CmdGiveOpinion:
		return m.opinion()
	case complaint.CmdStepAside:
		return m.stepAside()
	case complaint.CmdReplaceExpert:
		return m.replaceExpert()
	case complaint.CmdRulePanel:
		return m.rule()
	case complaint.CmdDecide:
		return m.decision()
	case complaint.CmdTellDecision:
		return m.tellDecision()
	case complaint.CmdCallBack:
		return m.callBack()
	case complaint.CmdRequestReview:
		return m.requestReview()
	case complaint.CmdWithdraw:
		return m.withdraw()
	case complaint.CmdLink:
		return m.link()
	case complaint.CmdMerge:
		return m.merge()
	case complaint.CmdAbsorb:
		return m.absorb()
	case complaint.CmdSealWith:
		return m.sealed()
	case complaint.CmdDecideWith:
		return m.decideWith()
	case complaint.CmdRelease:
		return m.release()
	case complaint.CmdSplit:
		return m.split()
	case complaint.CmdReopen:
		return m.reopen()
	case complaint.CmdReferDiscipline:
		return m.refer()
	case complaint.CmdConclude:
		return m.conclude()
	case complaint.CmdProposeConsequence:
		return m.consequence()
	case complaint.CmdClose:
		return reasoned[complaint.Close](cmd, complaint.EvClosed)
	case complaint.CmdUrge:
		return urged(m.f, cmd, complaint.EvUrged, m.at)
	case complaint.CmdClock:
		return one(complaint.EvClockFired, casefile.ClockFired{Fired: m.s.Clocks.DueBy(m.at)})
	case complaint.CmdRecuse:
		return m.recuse()
	case complaint.CmdReplan:
		return m.replan()
	}
	return nil, undecided(cmd)
}

func complaintWork() work {
	return work{
		decide:  decides((*Cases).decideComplaint),
		slim:    complaint.Slim,
		letters: writes(complaintLetters),
		clocks:  func(s casefile.State) casefile.Clocks { return s.(*complaint.State).Clocks },
		ladder:  complaintLadder,
	}
}

// complaintLadder is the ladder of a clock whose rule has none of its own.
func complaintLadder(t Terms, c casefile.Clock) worktime.Ladder {
	l := law{Terms: t, on: worktime.DayOf(c.From), today: worktime.DayOf(c.From)}
	return l.ladder(c.ID)
}
