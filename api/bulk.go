package api

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync"

	"github.com/google/uuid"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/text"
)

// Where people have bulk work, one request carries many commands. Every command is
// given, decided and answered on its own, exactly as if it had been sent alone.

// BulkRef names one case of a bulk request.
type BulkRef struct {
	Case    casefile.ID `json:"case" format:"uuid" doc:"事项编号 · id of the case"`
	IfMatch int64       `json:"if_match,omitempty" minimum:"1" doc:"您看到的版本（本请求之前）；省略则不检查 · the version you saw, before this request; left out: any"`
}

// BulkVerify is one rectification to verify.
type BulkVerify struct {
	BulkRef
	notice.Verify
}

// BulkIssue is one notice to issue.
type BulkIssue struct {
	BulkRef
	notice.Issue
}

// BulkAssign is one inspection to assign.
type BulkAssign struct {
	BulkRef
	inspection.Assign
}

// BulkTakeReview is one inspection to take up for review.
type BulkTakeReview struct {
	BulkRef
}

// BulkOutcome is what became of one of the commands.
type BulkOutcome struct {
	Case    casefile.ID `json:"case"`
	Target  string      `json:"target,omitempty" doc:"整改编号 · rectification"`
	OK      bool        `json:"ok"`
	Version int64       `json:"version,omitempty" doc:"办理后的版本 · version of the case afterwards"`
	Problem *Problem    `json:"problem,omitempty" doc:"未办理的原因 · why it was not done"`
}

// BulkAnswer answers every command in the order in which they were given.
type BulkAnswer struct {
	Done     int           `json:"done" doc:"已办理数 · commands on the record"`
	Failed   int           `json:"failed" doc:"未办理数 · commands that were refused"`
	Outcomes []BulkOutcome `json:"outcomes" doc:"逐项结果，顺序同请求 · one by one, in the order of the request"`
}

// bulkOf is one command of a bulk request, taken apart.
type bulkOf struct {
	BulkRef
	target string
	body   any
}

type bulkIn[B any] struct {
	Key
	Body struct {
		Items []B `json:"items" minItems:"1" maxItems:"100" doc:"逐项命令，最多 100 项 · commands, at most 100"`
	}
}

var bulkDoc = text.T("逐项办理，逐项答复：一项不成不影响其他项。整个请求可用同一 Idempotency-Key 安全重试。",
	"Each is decided and answered on its own: one that fails does not touch the others. The whole request can be repeated safely with the same Idempotency-Key.")

func (s *Server) routeBulk() {
	bulk(s, notices, notice.CmdVerify, issuing, "/verify-rectifications", text.T("批量验收整改", "Verify many rectifications"),
		func(b BulkVerify) bulkOf { return bulkOf{b.BulkRef, b.Rectification, b.Verify} })
	bulk(s, notices, notice.CmdIssue, issuing, "/issue", text.T("批量签发通知书", "Issue many notices"),
		func(b BulkIssue) bulkOf { return bulkOf{b.BulkRef, "", b.Issue} })
	bulk(s, inspections, inspection.CmdAssign, issuing, "/assign", text.T("批量指派检查", "Assign many inspections"),
		func(b BulkAssign) bulkOf { return bulkOf{b.BulkRef, "", b.Assign} })
	bulk(s, inspections, inspection.CmdTakeReview, issuing, "/take-review", text.T("批量接手审核", "Take many inspections up for review"),
		func(b BulkTakeReview) bulkOf { return bulkOf{b.BulkRef, "", inspection.TakeReview{}} })
}

// bulkHands is how many cases of one request are worked on at a time: each waits for
// its own writer, and one person must not take all of the server.
const bulkHands = 8

func bulk[B any](s *Server, r resource, action string, at side, path string, summary text.Text, apart func(B) bulkOf) {
	operation(s, Op{ID: operationID(action) + "Bulk", Method: http.MethodPost, Path: r.path + "/bulk" + path, Action: action, Status: http.StatusOK, Tag: r.tag,
		Summary: summary, Doc: bulkDoc}, inScopes[bulkIn[B]](), func(ctx context.Context, in *bulkIn[B]) (*with[BulkAnswer], error) {
		key, err := commandID(ctx)
		if err != nil {
			return nil, err
		}
		out := &with[BulkAnswer]{Body: BulkAnswer{Outcomes: make([]BulkOutcome, len(in.Body.Items))}}
		// What is done to one case is done in order; different cases go side by side.
		byCase := map[casefile.ID][]int{}
		var order []casefile.ID
		list := make([]bulkOf, len(in.Body.Items))
		for i, item := range in.Body.Items {
			list[i] = apart(item)
			if _, there := byCase[list[i].Case]; !there {
				order = append(order, list[i].Case)
			}
			byCase[list[i].Case] = append(byCase[list[i].Case], i)
		}
		var hands sync.WaitGroup
		slots := make(chan struct{}, bulkHands)
		for _, id := range order {
			slots <- struct{}{}
			hands.Go(func() {
				defer func() { <-slots }()
				var before, now int64 // the version that the caller saw, and the one our commands have made of it
				given := map[string]bool{}
				for _, i := range byCase[id] {
					one := list[i]
					if given[one.target] {
						out.Body.Outcomes[i] = BulkOutcome{Case: one.Case, Target: one.target, Problem: problemOf(ctx, twice())}
						continue
					}
					given[one.target] = true
					if seen := one.IfMatch; seen != 0 && seen == before {
						one.IfMatch = now
					} else {
						before, now = seen, seen
					}
					out.Body.Outcomes[i] = s.bulkOne(ctx, r.kind, action, at, key, one)
					if done := out.Body.Outcomes[i]; done.OK {
						now = done.Version
					}
				}
			})
		}
		hands.Wait()
		for _, o := range out.Body.Outcomes {
			if o.OK {
				out.Body.Done++
			} else {
				out.Body.Failed++
			}
		}
		return out, nil
	})
}

// twice: what is asked for twice in one request is done once.
func twice() error {
	return fault.New(fault.Conflict, "bulk.twice", "同一请求中已有此项", "the request names it before")
}

// bulkOne gives one command. Its id follows from the request's key and what the command
// is about, so that the request can be sent again, also in another order.
func (s *Server) bulkOne(ctx context.Context, kind casefile.Kind, action string, at side, key casefile.CommandID, b bulkOf) (out BulkOutcome) {
	out = BulkOutcome{Case: b.Case, Target: b.target}
	defer func() { // a panic on a goroutine of ours would end the server
		if r := recover(); r != nil {
			out.Problem = problemOf(ctx, fmt.Errorf("panic: %v", r))
		}
	}()
	if _, err := uuid.Parse(string(b.Case)); err != nil {
		out.Problem = problemOf(ctx, unknownCase())
		return out
	}
	id := casefile.CommandID(uuid.NewSHA1(caseSpace, []byte(string(key)+"\x00"+action+"\x00"+string(b.Case)+"\x00"+b.target)).String())
	done, err := s.order(ctx, casefile.Command{ID: casefile.CommandID(callerOf(ctx).User + ":" + string(id)), Case: b.Case, Kind: kind, Name: action,
		Expect: b.IfMatch, Body: casefile.Encode(b.body)}, at)
	if err == nil && done == nil {
		err = errors.New("a command without an outcome")
	}
	if err != nil {
		s.traceRefused(ctx, action, string(kind)+"/"+string(b.Case), err)
		out.Problem = problemOf(ctx, err)
		return out
	}
	out.OK, out.Version = true, done.Body.Version
	return out
}
