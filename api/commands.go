package api

import (
	"context"
	"net/http"
	"reflect"
	"strings"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

// Every way to change a case is a command, and every command is one operation with
// its own typed body, named like the action of the policy that it takes. The
// operation knows who asks and where the case lies; whether the move may be made
// now is answered by the case itself.

// side says at whose place policy is asked for a command.
type side int

const (
	issuing   side = iota // the unit that inspects or issues
	acted                 // the outlet that is inspected and mends
	personal              // whoever was named for it, at either place: the case knows him
	addressed             // the unit that the command names as its target
)

// CommandAnswer says that a command is on the record.
type CommandAnswer struct {
	Case    casefile.ID    `json:"case" doc:"事项编号 · id of the case"`
	Version int64          `json:"version" doc:"办理后的版本 · version of the case afterwards"`
	Events  []CommandEvent `json:"events" doc:"由此产生的记录 · what it put on the record"`
}

// CommandEvent is one fact that the command put on the record.
type CommandEvent struct {
	Seq  int64     `json:"seq"`
	Name string    `json:"name" example:"inspection.submitted"`
	At   time.Time `json:"at"`
}

type commandDone struct {
	ETag
	Location string `header:"Location"`
	Body     CommandAnswer
}

// openIn is a command that opens a case.
type openIn[B any] struct {
	Key
	Body B
}

// commandIn is a command on a case.
type commandIn[B any] struct {
	ID casefile.ID `path:"id" format:"uuid" doc:"事项编号 · id of the case"`
	Key
	MayMatch
	Body B
}

// bareIn is a command that says nothing beyond itself.
type bareIn struct {
	ID casefile.ID `path:"id" format:"uuid" doc:"事项编号 · id of the case"`
	Key
	MayMatch
}

// resource is one kind of case with its place in the API.
type resource struct {
	kind casefile.Kind
	path string // "/inspections"
	tag  string
}

// opening registers the command that opens a case. issuer finds the unit in whose
// name it is opened, in the field of that name; empty stands for the caller's own.
func opening[B any](s *Server, r resource, action, field string, issuer func(B) org.Path) {
	sentence := sentenceOf(action)
	at := func(ctx context.Context, in *openIn[B]) (org.Path, error) {
		if p := issuer(in.Body); p != "" {
			return p, validPath(p, field)
		}
		return callerOf(ctx).Unit, nil
	}
	operation(s, Op{ID: operationID(action), Method: http.MethodPost, Path: r.path, Action: action, Status: http.StatusCreated, Tag: r.tag, Summary: sentence},
		at, func(ctx context.Context, in *openIn[B]) (*commandDone, error) {
			place, err := at(ctx, in)
			if err != nil {
				return nil, err
			}
			id, err := commandID(ctx)
			if err != nil {
				return nil, err
			}
			done, err := s.give(ctx, casefile.Command{ID: id, Case: newCaseID(r.kind, id), Kind: r.kind, Name: action, Body: casefile.Encode(in.Body)}, place, 0)
			if err == nil {
				done.Location = Base + r.path + "/" + string(done.Body.Case)
			}
			return done, err
		})
}

// command registers a command on a case that is there.
func command[B any](s *Server, r resource, action string, at side) {
	_, verb, _ := strings.Cut(action, ".")
	s.takes(action, at)
	op := Op{ID: operationID(action), Method: http.MethodPost, Path: r.path + "/{id}/" + strings.ReplaceAll(verb, "_", "-"),
		Action: action, Status: http.StatusOK, Tag: r.tag, Summary: sentenceOf(action)}
	send := func(ctx context.Context, of casefile.ID, ifMatch string, body B) (*commandDone, error) {
		expect, err := seen(ifMatch)
		if err != nil {
			return nil, err
		}
		id, err := commandID(ctx)
		if err != nil {
			return nil, err
		}
		return s.order(ctx, casefile.Command{ID: id, Case: of, Kind: r.kind, Name: action, Expect: expect, Body: casefile.Encode(body)}, at)
	}
	if reflect.TypeFor[B]().NumField() == 0 {
		operation(s, op, inScopes[bareIn](), func(ctx context.Context, in *bareIn) (*commandDone, error) {
			var nothing B
			return send(ctx, in.ID, in.IfMatch, nothing)
		})
		return
	}
	operation(s, op, inScopes[commandIn[B]](), func(ctx context.Context, in *commandIn[B]) (*commandDone, error) {
		return send(ctx, in.ID, in.IfMatch, in.Body)
	})
}

// order finds the case, asks policy at the place that counts for the action and hands
// the command over. Of a case that the caller may not see he hears the same as of one
// that is not there.
func (s *Server) order(ctx context.Context, cmd casefile.Command, at side) (*commandDone, error) {
	// Whoever gave it before and has not heard hears now what it came to, though by this
	// very command the case may be out of his sight; not where another put it there.
	// Anything else than the same again goes the way of all commands.
	p, missing := s.look(ctx, cmd.Kind, cmd.Case)
	if missing != nil && !isMissing(missing) {
		return nil, missing
	}
	kept, hid, err := s.Cases.Kept(ctx, s.viewerOf(ctx, cmd.Kind), cmd.Case, cmd.ID)
	if err != nil {
		return nil, err
	}
	if kept && (missing == nil || hid) {
		if done, err := s.give(ctx, cmd, callerOf(ctx).Unit, cmd.Expect); err == nil {
			return done, nil
		}
	}
	if missing != nil {
		return nil, missing
	}
	place := s.placeFor(callerOf(ctx), cmd.Name, at, p)
	if err := s.may(ctx, cmd.Name, place); err != nil {
		return nil, err
	}
	// Somebody who sees an outline alone must not learn how a check stands from why his
	// command is refused: the rule is asked of the outline.
	if check, ok := p.State.(*inspection.State); ok && check.Sees(s.viewerOf(ctx, cmd.Kind)) == inspection.Outline {
		cmd.Actor = s.actor(callerOf(ctx), place)
		if err := outlined(check).Check(withoutExpect(cmd), s.now()); err != nil {
			return nil, err
		}
	}
	return s.give(ctx, cmd, place, cmd.Expect)
}

// withoutExpect: an outline has no version that somebody could have seen.
func withoutExpect(cmd casefile.Command) casefile.Command {
	cmd.Expect = 0
	return cmd
}

// placeFor is the place at which policy is asked for an action on a case.
func (s *Server) placeFor(c *Caller, action string, at side, p Place) org.Path {
	switch {
	case at == acted, at == addressed:
		return p.Outlet
	case at == personal && p.Outlet != "" && s.policy.Decide(c.Subject, action, p.Outlet).OK:
		return p.Outlet
	}
	return p.Issuer
}

// takes notes at whose place policy is asked for an action, for whoever wants to know
// beforehand whether it would be granted (allowed.go).
func (s *Server) takes(action string, at side) {
	if s.sides == nil {
		s.sides = map[string]side{}
	}
	s.sides[action] = at
}

// unknownCase is the one answer for what is not there and for what may not be known to
// be there: two wordings would tell them apart.
func unknownCase() error { return fault.Missing("事项", "case") }

// viewer is the caller as the rules of sight know him.
func (s *Server) viewer(ctx context.Context) inspection.Viewer {
	return inspection.Viewer{User: callerOf(ctx).User, Read: s.scopes(ctx, policy.InspectionRead),
		Unpublished: s.scopes(ctx, policy.InspectionReadUnpublished), Reveal: s.scopes(ctx, policy.InspectionRevealInspector),
		Complaints: s.scopes(ctx, policy.ComplaintRead), Discipline: s.scopes(ctx, policy.ComplaintReadDiscipline), CallBack: s.scopes(ctx, policy.ComplaintCallBack)}
}

// give hands a command over in the caller's name.
func (s *Server) give(ctx context.Context, cmd casefile.Command, at org.Path, expect int64) (*commandDone, error) {
	cmd.Actor, cmd.Expect = s.actor(callerOf(ctx), at), expect
	out, err := s.Cases.Do(ctx, cmd)
	if err != nil {
		return nil, err
	}
	done := &commandDone{ETag: etag(out.Version), Body: CommandAnswer{Case: out.Case, Version: out.Version, Events: []CommandEvent{}}}
	for _, e := range out.Events {
		done.Body.Events = append(done.Body.Events, CommandEvent{e.Seq, e.Name, e.At})
	}
	return done, nil
}

// sentenceOf is what policy's catalogue says of an action: the API uses the same words.
func sentenceOf(action string) text.Text {
	a, ok := policy.ActionNamed(action)
	if !ok {
		panic("api: no action " + action + " in the policy's catalogue")
	}
	return a.Sentence
}

// operationID is "inspection.take_review" as "inspectionTakeReview".
func operationID(action string) string {
	parts := strings.FieldsFunc(action, func(r rune) bool { return r == '.' || r == '_' })
	for i := 1; i < len(parts); i++ {
		parts[i] = strings.ToUpper(parts[i][:1]) + parts[i][1:]
	}
	return strings.Join(parts, "")
}
