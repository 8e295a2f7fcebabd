package activities

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/notice"
)

func house() (*Cases, *memory, *letterbox) {
	record, box := remember(), &letterbox{}
	record.Facts = ordinary()
	return &Cases{Record: record, People: staff{"may": {"lin"}}, Inbox: box}, record, box
}

func give(c *Cases, seen int64, id casefile.CommandID, who casefile.Actor, name string, body any) (Committed, error) {
	cmd := casefile.Command{ID: id, Case: caseID, Kind: casefile.Inspection, Name: name, Actor: who}
	if body != nil {
		cmd.Body = casefile.Encode(body)
	}
	return c.Commit(context.Background(), CommitInput{Command: cmd, Seen: seen, At: at("2026-03-02 09:00")})
}

var open = inspection.Open{Kind: inspection.Onsite, Checklist: "onsite-outlet", Outlet: "ty", Inspector: "lin", From: "2026-03-03", To: "2026-03-04"}

func seqs(events []casefile.Event) (out []int64) {
	for _, e := range events {
		out = append(out, e.Seq)
	}
	return out
}

// A workflow that missed answers learns from the next one what it missed.
func TestCommitCatchesTheWorkflowUp(t *testing.T) {
	c, _, _ := house()
	first, err := give(c, 0, "1", su, inspection.CmdOpen, open)
	require.NoError(t, err)
	require.Equal(t, []int64{1}, seqs(first.Since))

	_, err = give(c, 1, "2", lin, inspection.CmdDecline, inspection.Decline{Reason: "回避"})
	require.NoError(t, err)
	third, err := give(c, 1, "3", su, inspection.CmdCancel, inspection.Cancel{Reason: "取消"})
	require.NoError(t, err)
	require.Equal(t, []int64{3}, seqs(third.Outcome.Events), "the answer to the person is his own command's")
	require.Equal(t, []int64{2, 3}, seqs(third.Since), "the workflow had seen one event only")

	again, err := give(c, 1, "2", lin, inspection.CmdDecline, inspection.Decline{Reason: "回避"})
	require.NoError(t, err)
	require.Equal(t, []int64{2}, seqs(again.Outcome.Events), "an old command answers as it did")
	require.Equal(t, []int64{2}, seqs(again.Since))

	known, err := give(c, 3, "3", su, inspection.CmdCancel, inspection.Cancel{Reason: "取消"})
	require.NoError(t, err)
	require.Equal(t, []int64{3}, seqs(known.Since), "what is known already is left for the workflow to skip")
}

// The rule is asked again with the case locked: what was accepted on an older view
// is refused here, and nothing is written.
func TestCommitAsksTheRuleAgain(t *testing.T) {
	c, record, _ := house()
	_, err := give(c, 0, "1", su, inspection.CmdOpen, open)
	require.NoError(t, err)
	_, err = give(c, 1, "2", su, inspection.CmdStart, nil)
	f, ok := FaultIn(err)
	require.True(t, ok)
	require.Equal(t, "inspection.not_inspector", f.Code)
	require.False(t, AnswerLost(err))
	require.Len(t, record.events[caseID], 1)
}

func TestCommitSaysWhenTheRecordIsAway(t *testing.T) {
	c, record, _ := house()
	record.fails = fault.New(fault.Unavailable, "storage.unavailable", "不可用", "away")
	_, err := give(c, 0, "1", su, inspection.CmdOpen, open)
	require.True(t, AnswerLost(err))
	_, err = c.EventsSince(context.Background(), Since{Case: caseID, Kind: casefile.Inspection})
	require.True(t, AnswerLost(err))
}

// What the engine keeps of an event holds no prose, and folds to the same state.
func TestEngineKeepsNoProse(t *testing.T) {
	c, record, _ := house()
	_, err := give(c, 0, "1", su, inspection.CmdOpen, open)
	require.NoError(t, err)
	done, err := give(c, 1, "2", lin, inspection.CmdDecline, inspection.Decline{Reason: "与张三有亲属关系"})
	require.NoError(t, err)
	raw, err := json.Marshal(done)
	require.NoError(t, err)
	require.NotContains(t, string(raw), "张三")
	require.Contains(t, string(record.events[caseID][1].Body), "张三", "the record keeps the whole")

	var folded inspection.State
	since, err := c.EventsSince(context.Background(), Since{Case: caseID, Kind: casefile.Inspection})
	require.NoError(t, err)
	for _, e := range since {
		require.NoError(t, folded.Apply(e))
	}
	require.Equal(t, record.states[caseID], &folded)
}

// A follow-up is carried out once, waits for its event, and is marked only when it
// has come to pass.
func TestFollowUpIsCarriedOutOnce(t *testing.T) {
	c, record, box := house()
	f := FollowUp{Case: caseID, Kind: casefile.Inspection, Seq: 1, Name: Tell}
	require.True(t, AnswerLost(c.Follow(context.Background(), f)), "its event cannot be read yet: try again")

	_, err := give(c, 0, "1", su, inspection.CmdOpen, open)
	require.NoError(t, err)
	box.fails = fault.New(fault.Unavailable, "mail", "不可用", "away")
	require.True(t, AnswerLost(c.Follow(context.Background(), f)))
	require.Empty(t, record.done, "what failed is still owed")

	box.fails = nil
	for range 3 {
		require.NoError(t, c.Follow(context.Background(), f))
	}
	require.Len(t, box.messages, 1)
	require.Equal(t, "lin", box.messages[0].To)

	unknown := f
	unknown.Name = "sing"
	require.True(t, AnswerLost(c.Follow(context.Background(), unknown)), "a newer build may know it: keep it owed")
}

// One notice follows from an inspection, however often the follow-up is carried out.
func TestNoticeOfAnInspectionHasOneName(t *testing.T) {
	require.Equal(t, NoticeOf(caseID), NoticeOf(caseID))
	require.NotEqual(t, NoticeOf(caseID), NoticeOf("22222222-2222-4222-8222-222222222222"))
	require.NotEqual(t, caseID, NoticeOf(caseID))
	require.NotEqual(t, DerivedID("a", "bc"), DerivedID("ab", "c"))
}

// An inspection that found nothing to mend leads to no notice.
func TestCleanInspectionLeadsToNoNotice(t *testing.T) {
	sent := &sender{}
	c, record, _ := house()
	c.Sender = sent
	s := &inspection.State{ID: caseID, Status: inspection.Final, Findings: []inspection.Finding{{ID: "F-1", Status: inspection.Withdrawn}}}
	record.states[caseID] = s
	record.events[caseID] = []casefile.Event{{Case: caseID, Kind: casefile.Inspection, Seq: 1, Name: inspection.EvFinalized, At: time.Now()}}
	f := FollowUp{Case: caseID, Kind: casefile.Inspection, Seq: 1, Name: OpenNotice}
	require.NoError(t, c.Follow(context.Background(), f))
	require.Empty(t, sent.commands)

	s.Findings[0].Status = inspection.Upheld
	record.done = map[FollowUp]bool{}
	require.NoError(t, c.Follow(context.Background(), f))
	require.Len(t, sent.commands, 1)
	require.Equal(t, notice.CmdOpen, sent.commands[0].Name)
	require.Equal(t, NoticeOf(caseID), sent.commands[0].Case)
}

type sender struct{ commands []casefile.Command }

func (s *sender) Do(_ context.Context, cmd casefile.Command) (casefile.Outcome, error) {
	s.commands = append(s.commands, cmd)
	return casefile.Outcome{}, nil
}
