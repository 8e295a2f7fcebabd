package complaint

import (
	"slices"
	"time"

	"duban/domain/casefile"
)

// Apply folds one event into the state. It is replayed by the engine: add event
// kinds, never change what an old one does.
func (s *State) Apply(e casefile.Event) error {
	if err := casefile.FoldNext(e, &s.Seq, s.fold); err != nil {
		return err
	}
	if s.Done() { // nothing runs while the case rests
		for _, c := range s.Clocks {
			s.Clocks.Stop(c.ID)
		}
	}
	return nil
}

func (s *State) fold(e casefile.Event) error {
	switch e.Name {
	case EvRegistered, EvReviewOpened, EvPartOpened:
		return casefile.Fold(e, func(b Opening) { s.open(e, b) })
	case EvImported:
		return casefile.Fold(e, func(b Imported) {
			s.open(e, b.Opening)
			s.Status, s.Decision = b.Status, b.Decision
			if b.Decision != nil {
				s.handled(b.Decision.By)
			}
		})
	case EvClassified:
		return casefile.Fold(e, func(b Classified) {
			s.Class, s.Severity, s.Tier = b.Class, b.Severity, b.Tier
			s.Outlet, s.Concerns, s.Excluded = b.Outlet, string(b.Concerns), b.Excluded
			s.People, s.InPerson = b.Counted(s)
			if b.Amount != "" {
				s.Sum = b.Sum
			}
			s.put(b.Clocks)
			if s.Offer != nil && s.MustStepAside(s.Offer.User) { // what was on offer to him is not any more
				s.Offer = nil
				s.Clocks.Stop(OfferClock)
			}
			if s.Status == Registered {
				s.Status = Handling
			}
		})
	case EvOffered:
		return casefile.Fold(e, func(b Offered) {
			s.Hops++
			s.Offer = &Offer{Hop: s.Hops, User: b.To, Desk: b.Desk, By: e.Actor.User, At: e.At, Candidates: b.Candidates}
			s.Clocks.Put(b.Clock)
		})
	case EvTaken, EvOwnerAssigned:
		return casefile.Fold(e, func(b Held) {
			s.own(b.Owner)
			if s.Status == Registered {
				s.Status = Handling
			}
		})
	case EvOfferRefused:
		s.Offer = nil
		s.Clocks.Stop(OfferClock)
	case EvContacted:
		return casefile.Fold(e, func(b Contact) {
			switch b.Kind {
			case FirstReply:
				s.Replied = true
				s.Clocks.Stop(FirstReplyClock)
			case Authority:
				s.Unproven = false
			}
		})
	case EvExtensionRequested:
		return casefile.Fold(e, func(b ExtensionRequested) {
			s.Asked = &Extension{By: e.Actor.User, Unit: b.Unit}
			s.Clocks.Put(b.Clock)
		})
	case EvExtensionGranted:
		return casefile.Fold(e, func(b ExtensionDecided) {
			if s.Asked != nil {
				s.Asked.Granted, s.Asked.Due = true, b.Due
			}
			s.Clocks.Stop(ExtensionClock)
		})
	case EvExtensionRefused:
		s.Asked = nil
		s.Clocks.Stop(ExtensionClock)
	case EvExtensionTold:
		return casefile.Fold(e, func(b ExtensionTold) {
			s.Asked, s.Extended = nil, true
			s.put(b.Clocks)
		})
	case EvPaused:
		return casefile.Fold(e, func(b Pause) {
			s.Paused = append(s.Paused, b.Clock)
			if s.PausedAt == nil {
				s.PausedAt = map[string]time.Time{}
			}
			s.PausedAt[b.Clock] = e.At
			s.Clocks.Stop(b.Clock)
		})
	case EvResumed:
		return casefile.Fold(e, func(b Resumed) { s.put(casefile.Clocks{b.Clock}) })
	case EvPanelConvened, EvOpinionGiven, EvOpinionAdded, EvSteppedAside, EvExpertReplaced, EvChairNamed, EvPanelRuled:
		return s.foldPanel(e)
	case EvDecided:
		return casefile.Fold(e, func(b DecidedAs) {
			s.Status = Decided
			s.Decision = &Decision{Outcome: b.Outcome, By: e.Actor.User, Unit: b.Unit, At: e.At}
			s.handled(e.Actor.User)
			s.leave()
			if _, sitting := s.Sitting(); sitting { // one that could not rule any more
				s.Panel = nil
			}
		})
	case EvDecisionTold:
		return casefile.Fold(e, func(b DecisionTold) {
			at := b.Received
			s.Status, s.Decision.Told, s.Calls = Told, &at, nil
			for _, id := range []string{HandleClock, BankClock, RegulatorClock, FirstReplyClock} {
				s.Clocks.Stop(id)
				s.unpause(id)
			}
			s.put(b.Clocks)
			if !b.Callback {
				s.Status = Closed
			}
		})
	case EvCalledBack:
		return casefile.Fold(e, func(b CalledBack) { s.calledBack(e, b) })
	case EvReviewRequested:
		return casefile.Fold(e, func(b ReviewRequested) { s.Reviews, s.Reviewed = append(s.Reviews, b.Review), s.Round })
	case EvWithdrawn:
		s.Status = Withdrawn
		s.leave()
		if len(e.Body) == 0 { // as engines kept it before anybody was asked for it
			return nil
		}
		return casefile.Fold(e, func(b WithdrawnWith) {
			if s.Confirming = b.Callback; b.Callback { // nothing else runs, and not he who recorded it asks
				s.Clocks, s.Calls, s.Paused, s.PausedAt = nil, nil, nil, nil
				s.put(b.Clocks)
				s.handled(e.Actor.User)
			}
		})
	case EvLinked:
		return casefile.Fold(e, func(b Link) { s.link(b.To) })
	case EvMerged:
		return casefile.Fold(e, func(b Merge) {
			granted := s.Asked
			s.Status, s.Into, s.Left = Merged, b.Into, ""
			if s.leave(); granted != nil && granted.Granted { // it counts once the merger is undone and the customer told
				s.Asked = granted
			}
		})
	case EvAbsorbed:
		return casefile.Fold(e, func(b Absorb) {
			s.Absorbed = append(s.Absorbed, b.From)
			s.People += max(b.People, 1)
			s.InPerson += b.InPerson
		})
	case EvDecidedWith, EvReleased:
		return s.foldMerger(e)
	case EvGraded:
		return casefile.Fold(e, func(b Graded) {
			s.Severity, s.Tier = b.Severity, b.Tier
			s.put(b.Clocks)
		})
	case EvSplit:
		return casefile.Fold(e, func(b SplitInto) { s.Parts = append(s.Parts, b.Cases...) })
	case EvReopened:
		return casefile.Fold(e, func(b ReopenedWith) {
			if s.again(b.Clocks); b.From != "" { // it was in hand when it was merged: the same round goes on
				s.Round--
				s.Extended, s.Left = b.Extended, b.From
			}
		})
	case EvReferred:
		return casefile.Fold(e, func(b Referred) {
			s.seal(b.Owner)
			s.Status, s.Spared = Discipline, b.Spare
		})
	case EvSealedWith:
		return casefile.Fold(e, func(b SealedWith) {
			s.seal(b.Owner)
			if !s.Done() { // what rests goes on resting, but for nobody's eyes
				s.Status = Discipline
			}
		})
	case EvFamilySealed:
	case EvConcluded:
		s.Status = Concluded
	case EvConsequence:
	case EvClosed:
		s.Status = Closed
	case EvUrged:
		return casefile.Fold(e, func(b casefile.UrgedWith) { s.Urged.Note(e, b.Again) })
	case EvClockFired:
		return casefile.Fold(e, func(b casefile.ClockFired) {
			s.Clocks.Fire(b.Fired)
			s.lateExperts(b)
		})
	case EvRecused:
		return casefile.Fold(e, func(b Recused) { s.recused(b, e.At) })
	case EvReplanned:
		return casefile.Fold(e, func(b ReplannedWith) { s.replanned(b) })
	default:
		return casefile.UnknownEvent()
	}
	return nil
}

// replanned: whatever rules a person let the case take, it goes by from now on.
func (s *State) replanned(b ReplannedWith) {
	s.put(b.Clocks)
	if o := b.Bounds; o != nil {
		s.MaxHops, s.MaxCalls, s.MaxReps, s.Pausable = o.MaxHops, o.MaxCalls, o.MaxReps, o.Pausable
	}
	if b.Rules != "" && !slices.Contains(s.Rules, b.Rules) {
		s.Rules = append(s.Rules, b.Rules)
	}
}

func (s *State) open(e casefile.Event, b Opening) {
	s.ID, s.Status, s.Form, s.Number, s.Line, s.Unit, s.Outlet = e.Case, Registered, b.Form, b.Number, b.Line, b.Unit, b.Outlet
	s.Class, s.Severity, s.Tier, s.As, s.People, s.InPerson, s.Unproven = b.Class, b.Severity, b.Tier, b.As, b.People, b.InPerson, b.Unproven
	s.Concerns, s.Excluded, s.Received, s.Origin, s.Links = b.Concerns, b.Excluded, b.Received, b.Origin, b.Links
	s.Sort, s.Sum = b.Customer.Kind, b.Sum
	s.Customer, s.MaxHops, s.MaxCalls, s.MaxReps, s.Pausable, s.Round = b.Customer.Customer, b.MaxHops, b.MaxCalls, b.MaxReps, b.Pausable, 1
	s.Rules = b.Rules
	s.put(b.Clocks)
	s.handled(e.Actor.User)
	s.own(b.Owner)
	if b.Form == Review || b.Route != nil { // sorted at once
		s.Status = Handling
	}
}

// put starts clocks; one that was paused runs again by it.
func (s *State) put(clocks casefile.Clocks) {
	for _, c := range clocks {
		s.Clocks.Put(c)
		s.unpause(c.ID)
	}
}

func (s *State) unpause(id string) {
	s.Paused = slices.DeleteFunc(s.Paused, func(have string) bool { return have == id })
	delete(s.PausedAt, id)
}

// own makes somebody the owner; what was on offer is settled by it.
func (s *State) own(h Holder) {
	s.Owner, s.Offer = h, nil
	s.Clocks.Stop(OfferClock)
	s.handled(h.User)
}

func (s *State) handled(user string) {
	if user != "" && user != casefile.System.User && !slices.Contains(s.Handled, user) {
		s.Handled = append(s.Handled, user)
	}
}

func (s *State) link(to casefile.ID) {
	if !slices.Contains(s.Links, to) {
		s.Links = append(s.Links, to)
	}
}

// seal closes the case to everybody but the discipline office, whose owner has it now.
func (s *State) seal(owner Holder) {
	s.leave()
	s.Clocks.Stop(CallbackClock) // nobody calls back about it any more
	s.Sealed, s.Panel = true, nil
	s.own(owner)
}

// leave ends everything that only matters while the case is in hand.
func (s *State) leave() {
	s.Offer, s.Asked = nil, nil
	for _, id := range []string{OfferClock, ExtensionClock, PanelClock} {
		s.Clocks.Stop(id)
	}
}

// again takes the case up once more.
func (s *State) again(clocks casefile.Clocks) {
	s.Status, s.Calls, s.Into, s.Extended = Handling, nil, "", false
	s.Round++
	for _, id := range []string{CallbackClock, ReviewWindow} {
		s.Clocks.Stop(id)
	}
	s.put(clocks)
}

func (s *State) calledBack(e casefile.Event, b CalledBack) {
	if s.Status == Withdrawn { // the procedure has ended, whatever he says: his word opens another case
		if b.Result == NotReached {
			s.Calls = append(s.Calls, e.At)
			s.put(b.Clocks)
		}
		s.Confirming = b.Result == NotReached && len(s.Calls) < s.MaxCalls
		if b.Again != "" {
			s.link(b.Again)
		}
		return
	}
	switch b.Result {
	case NotReached:
		s.Calls = append(s.Calls, e.At)
		s.put(b.Clocks)
		if len(s.Calls) >= s.MaxCalls {
			s.Status = Closed
		}
	case Dissatisfied:
		s.again(b.Clocks)
	default:
		s.Status = Closed
	}
}
