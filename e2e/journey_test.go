package e2e

import (
	"bytes"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/activities"
	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/evidence"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/org"
	"duban/domain/programme"
	"duban/domain/text"
	"duban/e2e/rig"
	"duban/policy"
	"duban/tabular/intake"
)

// journey is the main job from end to end: a programme, the check of one outlet,
// what it found, an appeal, the notice, and the mending of what stood.
type journey struct {
	voice
	t      *testing.T
	record *record
	video  int64 // bytes

	outlet                            intake.Outlet
	office, inspector, reviewer, head string

	template checklist.Template
	subjects []checklist.Subject
	answers  []inspection.ItemAnswer
	failed   []string // items

	programme, inspection, notice string
	film                          string // evidence
	mended                        []string
	batches                       int
	photos                        uint64
}

// newJourney sets the cast: outlet 36 is one that the demo's rounds leave alone.
func newJourney(t *testing.T, v voice, r *record, video int64) *journey {
	o := bank.Outlets[36]
	return &journey{voice: v, t: t, record: r, video: video, outlet: o,
		office: bank.Holders(policy.ServiceOffice)[0].Login, inspector: bank.Holders(policy.Inspector)[0].Login,
		reviewer: bank.Holders(policy.Reviewer)[0].Login, head: bank.At(policy.BranchHead, o.Path)[0].Login}
}

// travel goes all the way.
func (j *journey) travel() {
	j.plan()
	j.inspect()
	j.review()
	j.appeal()
	j.issue()
	j.mend()
}

func (j *journey) do(user, kind, id, act string, body any) {
	j.t.Helper()
	require.NoError(j.t, j.give(user, kind, id, act, body), "%s %s by %s", kind, act, user)
}

// no expects a refusal with that code.
func (j *journey) no(code string, user, kind, id, act string, body any) {
	j.t.Helper()
	err := j.give(user, kind, id, act, body)
	require.Error(j.t, err, "%s %s by %s went through", kind, act, user)
	require.Contains(j.t, codesOf(err), code, "%v", err)
}

func (j *journey) plan() {
	today := time.Now().In(casefile.Zone)
	j.programme = j.open(j.office, "programmes", programme.Open{
		Title: text.T("游仙支行现场服务检查", "On-site service check of Youxian"), Kind: inspection.Onsite, Checklist: "onsite-outlet", Issuer: demo.Root,
		Round: "e2e", From: today.Format(time.DateOnly), To: today.AddDate(0, 0, 14).Format(time.DateOnly), Inspectors: []string{j.inspector}})
	j.do(j.office, "programmes", j.programme, "plan", programme.Plan{Selection: programme.Selection{
		Rule: programme.ByUnit, Units: []org.Path{j.outlet.Path.Parent()}}})
	var plan struct {
		Items []struct {
			From, To string
		} `json:"items"`
	}
	require.NoError(j.t, j.read(j.office, "programmes", j.programme, "targets", &plan))
	require.NotEmpty(j.t, plan.Items)
	for _, target := range plan.Items {
		require.LessOrEqual(j.t, target.From, target.To)
	}
	j.do(j.office, "programmes", j.programme, "launch", programme.Launch{})
	j.inspection = string(activities.DerivedID("inspection", j.programme, j.outlet.Code))
	j.appears(j.inspector, "inspections", j.inspection)
}

// appears waits for a case that the house opens by itself.
func (j *journey) appears(user, kind, id string) {
	j.t.Helper()
	eventually(j.t, kind+" "+id, func() bool {
		err := j.read(user, kind, id, "", nil)
		if err != nil {
			require.Contains(j.t, codesOf(err), "not_found", "%v", err)
		}
		return err == nil
	})
}

func (j *journey) photo(user, of, name string) string {
	j.photos++
	raw := demo.Photo(j.photos, 640, 480)
	return j.upload(user, of, rig.File{Kind: "photo", Name: name, Type: "image/jpeg", Size: int64(len(raw)), Content: bytes.NewReader(raw), CapturedAt: time.Now()})
}

// inspect answers every item: four fail, the first three with photographs (the third
// forgotten at first), the fourth on video.
func (j *journey) inspect() {
	i := slices.IndexFunc(checklist.Shipped(), func(t checklist.Template) bool { return t.Code == "onsite-outlet" })
	j.template = checklist.Shipped()[i]
	may := demo.Told(j.template)
	j.failed = []string{may[2], may[9], may[17], may[25]}
	fails := map[string]bool{}
	for _, item := range j.failed {
		fails[item] = true
	}
	j.subjects = []checklist.Subject{{ID: "柜员01", Post: "teller"}, {ID: "大堂01", Post: "lobby_manager"}}
	j.answers = demo.Fill(j.template, j.subjects, fails, func(_ checklist.Module, it checklist.Item) string { return demo.Tell(it.Code, 1).Remark })
	j.do(j.inspector, "inspections", j.inspection, "start", inspection.Start{})

	film := demo.Video(7, j.video)
	j.film = j.upload(j.inspector, j.inspection, rig.File{Kind: "video", Name: "柜台02.mp4", Type: "video/mp4", Size: j.video, Content: film, CapturedAt: time.Now()})
	j.mark(j.inspector, j.film, map[string]any{"start_ms": 61_000, "end_ms": 73_500, "item": j.failed[3], "note": "未双手递送，未唱收唱付",
		"region": evidence.Region{X: 0.25, Y: 0.4, W: 0.3, H: 0.35}})
	for k, item := range j.failed {
		a := &j.answers[slices.IndexFunc(j.answers, func(a inspection.ItemAnswer) bool { return a.Item == item })]
		switch k {
		case 0, 1:
			a.Evidence = []string{j.photo(j.inspector, j.inspection, "现场.jpg")}
		case 3:
			a.Evidence = []string{j.film}
		}
	}
	for batch := range slices.Chunk(j.answers, 20) {
		body := inspection.Answer{Answers: batch}
		if j.batches == 0 {
			body.Subjects = j.subjects
		}
		j.do(j.inspector, "inspections", j.inspection, "answer", body)
		j.batches++
	}
	j.do(j.inspector, "inspections", j.inspection, "submit", inspection.Submit{Comment: "总体尚可。"})
}

// review is done twice: a finding came without evidence.
func (j *journey) review() {
	j.do(j.reviewer, "inspections", j.inspection, "take-review", inspection.TakeReview{})
	j.no("inspection.evidence_missing", j.reviewer, "inspections", j.inspection, "accept", inspection.Accept{})
	j.do(j.reviewer, "inspections", j.inspection, "return", inspection.Return{Reason: "请补充现场照片。", Items: j.failed[2:3],
		Notes: []inspection.ReturnNote{{Key: checklist.Key{Item: j.failed[2]}, Note: "未见照片。"}}})
	var form struct {
		Returned inspection.Return `json:"returned"`
		Missing  []checklist.Key   `json:"missing"`
		Result   checklist.Result  `json:"result"`
	}
	// The form says what is wanted; an answer taken back is missing from it.
	j.do(j.inspector, "inspections", j.inspection, "answer", inspection.Answer{Answers: []inspection.ItemAnswer{{Answer: checklist.Answer{Item: j.failed[2]}}}})
	require.NoError(j.t, j.read(j.inspector, "inspections", j.inspection, "form", &form))
	require.Equal(j.t, "未见照片。", form.Returned.Notes[0].Note)
	require.Contains(j.t, form.Missing, checklist.Key{Item: j.failed[2]})
	require.Equal(j.t, form.Missing, form.Result.Unanswered)
	k := slices.IndexFunc(j.answers, func(a inspection.ItemAnswer) bool { return a.Item == j.failed[2] })
	j.answers[k].Evidence = []string{j.photo(j.inspector, j.inspection, "补拍.jpg")}
	j.do(j.inspector, "inspections", j.inspection, "submit", inspection.Submit{Answers: j.answers[k : k+1]})
	j.do(j.reviewer, "inspections", j.inspection, "take-review", inspection.TakeReview{})
	j.do(j.reviewer, "inspections", j.inspection, "accept", inspection.Accept{})
	j.do(j.reviewer, "inspections", j.inspection, "publish", inspection.Publish{})
}

func (j *journey) finding(item string) string {
	return inspection.FindingID(casefile.ID(j.inspection), checklist.Key{Item: item})
}

// appeal disputes two findings: the first stands, the second falls.
func (j *journey) appeal() {
	kept, fell := j.finding(j.failed[0]), j.finding(j.failed[1])
	for _, f := range []string{kept, fell} {
		j.do(j.head, "inspections", j.inspection, "appeal", inspection.Appeal{Finding: f, Grounds: "当日设备检修，已张贴告示。"})
	}
	j.no("inspection.appeal_pending", j.head, "inspections", j.inspection, "accept-result", inspection.AcceptResult{})
	j.do(j.office, "inspections", j.inspection, "decide-appeal", inspection.DecideAppeal{Finding: kept, Reason: "证据清晰，维持。"})
	j.do(j.office, "inspections", j.inspection, "decide-appeal", inspection.DecideAppeal{Finding: fell, Uphold: true, Reason: "告示属实，撤销。"})
	j.do(j.head, "inspections", j.inspection, "accept-result", inspection.AcceptResult{})
}

// issue signs the notice that the house has drafted by itself.
func (j *journey) issue() {
	j.notice = string(activities.NoticeOf(casefile.ID(j.inspection)))
	j.appears(j.office, "notices", j.notice)
	j.do(j.office, "notices", j.notice, "issue", notice.Issue{Days: 15})
	j.do(j.head, "notices", j.notice, "acknowledge", notice.Acknowledge{})
}

// mend mends what stands; the first attempt at the first comes back once.
func (j *journey) mend() {
	for _, item := range []string{j.failed[0], j.failed[2], j.failed[3]} {
		j.mended = append(j.mended, notice.RectificationID(j.finding(item)))
	}
	j.no("not_found", j.head, "notices", j.notice, "plan-rectification", plan(notice.RectificationID(j.finding(j.failed[1]))))
	for _, r := range j.mended {
		j.no("notice.plan_first", j.head, "notices", j.notice, "complete-rectification", notice.Complete{Rectification: r, Summary: "已整改。", Evidence: []string{j.film}})
		j.do(j.head, "notices", j.notice, "plan-rectification", plan(r))
		j.complete(r)
	}
	first := j.mended[0]
	j.do(j.reviewer, "notices", j.notice, "return-rectification", notice.Return{Rectification: first, Reason: "照片看不清，请重拍。"})
	j.no("notice.returned_already", j.inspector, "notices", j.notice, "verify-rectification", notice.Verify{Rectification: first})
	j.complete(first)
	for _, r := range j.mended {
		j.do(j.reviewer, "notices", j.notice, "verify-rectification", notice.Verify{Rectification: r, Comment: "属实。"})
	}
}

func plan(rectification string) notice.Plan {
	return notice.Plan{Rectification: rectification, Cause: notice.People, RootCause: "培训不到位。", Correction: "当日纠正。", Prevention: "晨会每周复训。"}
}

func (j *journey) complete(rectification string) {
	j.do(j.head, "notices", j.notice, "complete-rectification", notice.Complete{Rectification: rectification, Summary: "已完成整改并复查。",
		Evidence: []string{j.photo(j.head, j.notice, "整改后.jpg")}})
}
