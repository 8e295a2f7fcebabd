package incident

import (
	"time"

	"duban/domain/casefile"
	"duban/domain/private"
)

// The moves. Their names are also the actions that policy decides on.
const (
	CmdReport      = "incident.report"
	CmdAcknowledge = "incident.acknowledge"
	CmdUpdate      = "incident.update"
	CmdHandOver    = "incident.hand_over"
	CmdGrade       = "incident.grade"
	CmdClose       = "incident.close"
	CmdDismiss     = "incident.dismiss"
	CmdClock       = "incident.clock" // given by the kernel only
)

// Bodies are all commands that people give: what of them is personal data is sealed
// before they leave the house.
var Bodies = private.Bodies{
	CmdReport: Report{}, CmdAcknowledge: Acknowledge{}, CmdUpdate: Update{}, CmdHandOver: HandOver{}, CmdGrade: Grade{}, CmdClose: Close{}, CmdDismiss: Dismiss{},
}

// Report tells head office in one call. What is not known yet may be left out and
// follow in an update: only what happened is needed.
type Report struct {
	Kind     string    `json:"kind" minLength:"1" maxLength:"40" doc:"事件类别代码，见 /incidents/kinds · code of the kind of incident, see /incidents/kinds" example:"injury"`
	Severity Severity  `json:"severity,omitempty" enum:"serious,major,critical" doc:"严重程度，空为重大 · severity, empty: major"`
	What     string    `json:"what" private:"text" minLength:"1" maxLength:"5000" doc:"发生了什么 · what happened"`
	Outlet   string    `json:"outlet,omitempty" maxLength:"64" doc:"发生网点的代码；与 unit 均为空则为本人所在单位 · code of the outlet where it happened; with unit empty as well: your own unit"`
	Unit     string    `json:"unit,omitempty" maxLength:"500" doc:"发生单位的路径（不在网点时） · path of the unit where it happened, if not in an outlet"`
	Spot     string    `json:"spot,omitempty" private:"text" maxLength:"500" doc:"具体位置 · the exact spot"`
	Known    time.Time `json:"known,omitzero" doc:"获知时间，空为现在；时限自此起算 · when it became known, empty: now; the limit runs from then"`
	Affected int       `json:"affected,omitempty" minimum:"0" maximum:"1000000" doc:"涉及人数 · people affected"`
	Contact  string    `json:"contact,omitempty" private:"name" maxLength:"100" doc:"现场联系人 · contact on the spot"`
	Phone    string    `json:"phone,omitempty" private:"phone" maxLength:"40" doc:"联系电话 · contact phone"`
	// Concerned is a user name: the person neither handles nor sees the report.
	Concerned  string        `json:"concerned,omitempty" maxLength:"100" doc:"当事员工用户名；该员工不得办理也看不到此报告 · user name of the employee concerned, who neither handles nor sees the report"`
	Complaints []casefile.ID `json:"complaints,omitempty" maxItems:"100" doc:"关联的投诉 · complaints that belong to it"`
}

// Acknowledge says: head office knows, and I have it in hand.
type Acknowledge struct{}

// Update adds what has become known or was done. Nothing is ever taken back.
type Update struct {
	Text       string        `json:"text,omitempty" private:"text" maxLength:"5000" doc:"事件进展 · what has become known"`
	Measures   string        `json:"measures,omitempty" private:"text" maxLength:"5000" doc:"已采取的措施 · measures taken"`
	Affected   *int          `json:"affected,omitempty" minimum:"0" maximum:"1000000" doc:"更正后的涉及人数 · people affected, as known now"`
	Complaints []casefile.ID `json:"complaints,omitempty" maxItems:"100" doc:"新关联的投诉 · complaints that belong to it"`
}

// HandOver gives it into the hands of somebody else of head office.
type HandOver struct {
	To     string `json:"to" minLength:"1" maxLength:"100" doc:"总行接手人用户名 · user name of who takes over at head office"`
	Reason string `json:"reason" minLength:"1" maxLength:"1000" doc:"理由 · reason"`
}

// Grade raises or lowers the severity.
type Grade struct {
	Severity Severity `json:"severity" enum:"serious,major,critical" doc:"严重程度 · severity"`
	Reason   string   `json:"reason" minLength:"1" maxLength:"1000" doc:"理由 · reason"`
}

// Close ends it: what it was, why it came about and what follows.
type Close struct {
	Conclusion     string        `json:"conclusion" private:"text" minLength:"1" maxLength:"5000" doc:"结论 · conclusion"`
	Cause          string        `json:"cause" private:"text" minLength:"1" maxLength:"5000" doc:"原因 · cause"`
	FollowUp       string        `json:"follow_up" private:"text" minLength:"1" maxLength:"5000" doc:"后续处理：投诉、整改等；没有则写明 · what follows: complaint, rectification …; say so if nothing does"`
	Accountability string        `json:"accountability,omitempty" maxLength:"2000" doc:"问责建议 · proposal of accountability"`
	Links          []casefile.ID `json:"links,omitempty" maxItems:"100" doc:"由此产生的投诉、检查、整改通知书 · complaints, inspections and notices that came of it"`
}

// Dismiss closes a report that was wrong.
type Dismiss struct {
	Reason string `json:"reason" minLength:"1" maxLength:"1000" doc:"误报的说明 · why it was a mistake"`
}
