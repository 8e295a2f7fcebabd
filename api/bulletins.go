package api

import (
	"context"
	"net/http"

	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/org"
	"duban/policy"
)

var bulletins = resource{kind: casefile.Bulletin, path: "/bulletins", tag: "通报 · Bulletins"}

func (s *Server) routeBulletins() {
	// Overdue bulletins are drafted by the system, on schedule; a person may draft one at
	// any other time, and drafts all other kinds.
	opening(s, bulletins, bulletin.CmdOpen, "/issuer", func(b bulletin.Open) org.Path { return b.Issuer })
	command[bulletin.Edit](s, bulletins, bulletin.CmdEdit, issuing)
	command[bulletin.Release](s, bulletins, bulletin.CmdRelease, issuing)
	command[bulletin.Discard](s, bulletins, bulletin.CmdDiscard, issuing)
	command[bulletin.Close](s, bulletins, bulletin.CmdClose, issuing)

	s.takes(bulletin.CmdAcknowledge, addressed)
	operation(s, Op{ID: operationID(bulletin.CmdAcknowledge), Method: http.MethodPost, Path: bulletins.path + "/{id}/acknowledge",
		Action: policy.BulletinAcknowledge, Status: http.StatusOK, Tag: bulletins.tag, Summary: sentenceOf(bulletin.CmdAcknowledge)},
		inScopes[commandIn[bulletin.Acknowledge]](), s.signBulletin)
}

// signBulletin asks policy at the unit that is signed for: it is the caller who says
// for which one.
func (s *Server) signBulletin(ctx context.Context, in *commandIn[bulletin.Acknowledge]) (*commandDone, error) {
	if err := validPath(in.Body.Unit, "/unit"); err != nil {
		return nil, err
	}
	if _, err := s.look(ctx, casefile.Bulletin, in.ID); err != nil {
		return nil, err
	}
	if err := s.may(ctx, policy.BulletinAcknowledge, in.Body.Unit); err != nil {
		return nil, err
	}
	expect, err := seen(in.IfMatch)
	if err != nil {
		return nil, err
	}
	id, err := commandID(ctx)
	if err != nil {
		return nil, err
	}
	return s.give(ctx, casefile.Command{ID: id, Case: in.ID, Kind: casefile.Bulletin, Name: bulletin.CmdAcknowledge, Body: casefile.Encode(in.Body)}, in.Body.Unit, expect)
}

// signsFor are the units for which the caller may sign: his own and those above it of
// which he holds the action.
func (s *Server) signsFor(ctx context.Context) []org.Path {
	var out []org.Path
	c := callerOf(ctx)
	for p := c.Unit; p != ""; p = p.Parent() {
		if s.policy.Decide(c.Subject, policy.BulletinAcknowledge, p).OK {
			out = append(out, p)
		}
	}
	return out
}

// bulletinThen is a bulletin as it stood, for who could have known of it then.
func (s *Server) bulletinThen(ctx context.Context, now *bulletin.State, events []RecordedEvent) (*ThenView, error) {
	was, err := fold(&bulletin.State{}, events)
	if err != nil {
		return nil, err
	}
	v := s.viewerOf(ctx, casefile.Bulletin)
	if !was.Sees(v) || !now.Sees(v) {
		return nil, notYet()
	}
	veil := s.hides(ctx)
	if was = veil.bulletin(now.ID).State(was); veil.err != nil {
		return nil, veil.err
	}
	if !was.SeesDraft(v) {
		was.Lines -= len(was.Struck)
		was.Editor, was.Struck, was.Recipients = "", nil, nil
	}
	return &ThenView{Status: was.Status, StatusName: bulletin.StatusNames[was.Status], Bulletin: was}, nil
}
