package bulletin

import (
	"time"

	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/text"
)

// The moves. Their names are also the actions that policy decides on.
const (
	CmdDraft       = "bulletin.draft" // by the system, on schedule
	CmdOpen        = "bulletin.open"
	CmdEdit        = "bulletin.edit"
	CmdRelease     = "bulletin.release"
	CmdDiscard     = "bulletin.discard"
	CmdAcknowledge = "bulletin.acknowledge"
	CmdClose       = "bulletin.close"
	CmdClock       = "bulletin.clock"  // given by the kernel only
	CmdReplan      = "bulletin.replan" // after an approved calendar change
)

// DraftFor drafts the overdue bulletin of one unit and period.
type DraftFor struct {
	Issuer  org.Path  `json:"issuer"`
	Cadence Cadence   `json:"cadence"`
	Period  string    `json:"period"` // "2026-W48", "2026-12"
	Cutoff  time.Time `json:"cutoff"`
}

// Prose is the text around the numbers, as people write it.
type Prose struct {
	Title        text.Text `json:"title" doc:"标题 · title"`
	Introduction text.Text `json:"introduction,omitzero" doc:"正文开头 · introduction"`
	Demand       text.Text `json:"demand,omitzero" doc:"工作要求 · what is asked of the units"`
}

// NoteKind sorts what is written by hand.
type NoteKind string

const (
	Praise NoteKind = "praise"
	Good   NoteKind = "good"
	Bad    NoteKind = "bad"
	Result NoteKind = "result"
)

// NoteNames are the words on the screen.
var NoteNames = map[NoteKind]text.Text{
	Praise: text.T("表扬", "praise"), Good: text.T("正面典型", "good example"),
	Bad: text.T("反面典型", "bad example"), Result: text.T("检查结果", "result of inspection"),
}

// Note is a piece of free text with the cases that it speaks of.
type Note struct {
	Kind  NoteKind      `json:"kind" enum:"praise,good,bad,result" doc:"类别：表扬、正面典型、反面典型、检查结果 · praise, good example, bad example, result of inspection"`
	Text  string        `json:"text" minLength:"1" maxLength:"5000" doc:"内容，不得写客户和员工姓名 · content; no names of customers or employees"`
	Cases []casefile.ID `json:"cases,omitempty" maxItems:"20" doc:"引用的事项，须已公开 · cases it refers to; they must be public"`
}

// Open drafts a bulletin by hand. An overdue bulletin takes its lines from what stands
// late now; a correction takes those of the bulletin that it corrects.
type Open struct {
	Form     Form        `json:"form" enum:"overdue,results,examples" doc:"种类：超时工单、检查结果、典型案例 · kind: overdue, inspection results, examples"`
	Issuer   org.Path    `json:"issuer,omitempty" maxLength:"500" doc:"发文单位，空为本人所在单位 · issuing unit, empty: your own"`
	Corrects casefile.ID `json:"corrects,omitempty" format:"uuid" doc:"所更正的通报 · bulletin that this one corrects"`
	Content
}

// Content is what a person gives to a draft.
type Content struct {
	Prose
	Notes []Note     `json:"notes,omitempty" maxItems:"100" doc:"表扬、典型案例、检查结果 · praise, examples, results"`
	To    []org.Path `json:"to,omitempty" maxItems:"500" doc:"主送单位；超时通报点名的单位自动列入 · units it is addressed to; those named in an overdue bulletin are added"`
}

// LineOf names a line by what it speaks of. Its number would not do: that of a line
// moves up when one above it is hidden, between looking and striking.
type LineOf struct {
	Case  casefile.ID `json:"case" format:"uuid" doc:"事项编号 · id of the case"`
	Clock string      `json:"clock" minLength:"1" maxLength:"500" doc:"时限 · which limit"`
}

// Strike leaves a line out.
type Strike struct {
	LineOf
	Reason string `json:"reason" minLength:"1" maxLength:"500" doc:"理由，审计员可见 · reason, shown to the auditor"`
}

// Edit writes a draft: a text that is given replaces the one before, notes and
// addressees are replaced together; lines are struck and put back.
type Edit struct {
	Content
	Strike  []Strike `json:"strike,omitempty" maxItems:"500" doc:"删去的行 · lines to leave out"`
	Restore []LineOf `json:"restore,omitempty" maxItems:"500" doc:"恢复的行 · lines to put back"`
}

// Release gives the number and sends the bulletin out.
type Release struct{}

// Discard ends a draft.
type Discard struct {
	Reason string `json:"reason" minLength:"1" maxLength:"500" doc:"理由 · reason"`
}

// Acknowledge signs for a unit: read.
type Acknowledge struct {
	Unit org.Path `json:"unit" minLength:"1" maxLength:"500" doc:"签阅单位，为本人所在单位 · unit for which it is signed: one that you belong to"`
}

// Close ends a bulletin that some units have not read.
type Close struct {
	Reason string `json:"reason" minLength:"1" maxLength:"500" doc:"理由 · reason"`
}
