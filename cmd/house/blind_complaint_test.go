package house

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"duban/activities"
	"duban/api"
	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/evidence"
	"duban/domain/incident"
	"duban/policy"
	"duban/storage/storagetest"
	"duban/tabular/intake"
)

// What these tests hold, by walking every operation that reads: a matter of discipline
// exists for the discipline office alone (C4), a complaint does not exist for the person
// complained of (C5), an expert who has not spoken reads nothing of the others (C7), and
// what is masked stands nowhere in the clear.

// sealing is the door of the house without the engine behind it.
type sealing struct {
	api.Cases
	ward *ward
}

func (c sealing) Do(ctx context.Context, cmd casefile.Command) (casefile.Outcome, error) {
	cmd, err := c.ward.Vault.SealCommand(ctx, cmd)
	if err != nil {
		return casefile.Outcome{}, err
	}
	return c.ward.Do(ctx, cmd)
}

func sealedStreet(t *testing.T) *street {
	s := newStreet(t)
	s.server.Cases = sealing{s.server.Cases, s.ward}
	return s
}

// signedIn is somebody who may be signed in already.
func (s *street) signedIn(user string) *viewer {
	secret := "secret-of-" + user
	sum := sha256.Sum256([]byte(secret))
	if _, err := s.DB.SessionByHash(s.ctx, hex.EncodeToString(sum[:])); err != nil {
		return s.as(user)
	}
	return &viewer{street: s, user: user, cookie: &http.Cookie{Name: "duban", Value: secret}}
}

// follows are the follow-ups of complaints beside the letters.
var follows = map[string]string{complaint.EvReviewRequested: activities.OpenReview, complaint.EvSplit: activities.OpenParts, complaint.EvLinked: activities.LinkBack,
	complaint.EvMerged: activities.AbsorbMerged, complaint.EvConsequence: activities.CarryConsequence}

// followAll carries out what the events of a complaint call for, as the engine would.
func (s *street) followAll(id casefile.ID) {
	s.t.Helper()
	events, err := s.DB.Events(s.ctx, id, 0)
	require.NoError(s.t, err)
	for _, e := range events {
		for _, name := range []string{activities.Tell, follows[e.Name]} {
			if name != "" {
				require.NoError(s.t, s.acts.Follow(s.ctx, activities.FollowUp{Case: id, Kind: e.Kind, Seq: e.Seq, Name: name}), "%s: %s", e.Name, name)
			}
		}
	}
}

// complains gives a command on a complaint, "" registers one.
func (v *viewer) complaint(id casefile.ID, act string, body any) (status int, told string) {
	v.street.t.Helper()
	path := "/complaints"
	if id != "" {
		path += "/" + string(id) + "/" + act
	}
	return v.post(path, uuid.NewString(), body)
}

// does gives a command that must be accepted, and carries out what follows.
func (v *viewer) does(id casefile.ID, act string, body any) casefile.ID {
	v.street.t.Helper()
	status, told := v.complaint(id, act, body)
	require.Less(v.street.t, status, 300, "%s %s: %s", v.user, act, told)
	var a api.CommandAnswer
	require.NoError(v.street.t, json.Unmarshal([]byte(told), &a))
	v.street.followAll(a.Case)
	return a.Case
}

func (s *street) theComplaint(id casefile.ID) *complaint.State {
	s.t.Helper()
	state, err := s.DB.LoadState(s.ctx, id)
	require.NoError(s.t, err)
	return state.(*complaint.State)
}

var (
	sorted   = complaint.Classification{Channel: "service_hotline", Business: "bank_card", Cause: "service", Subject: "attitude"}
	decision = complaint.Decide{Outcome: complaint.Justified, Facts: "经查监控属实", Grounds: "《办法》第九条", Measures: "道歉", Remedies: complaint.Remedies}
)

func grievance(o intake.Outlet, text string) complaint.Register {
	return complaint.Register{Line: complaint.Hotline, Class: sorted, Outlet: o.Code, Content: text,
		Customer: complaint.Party{Name: storagetest.ZhangName, Phone: storagetest.ZhangPhone, IDNumber: "44010119900101123X"}}
}

// everybody holds each role at the place, or above it; the discipline office is left out.
// Some of them are signed in already.
func (s *street) everybody(o intake.Outlet, already ...*viewer) map[string]*viewer {
	out, in := map[string]*viewer{}, map[string]*viewer{}
	for _, v := range already {
		in[v.user], out[v.user] = v, v
	}
	for _, r := range policy.Roles() {
		if r.Name == policy.DisciplineOffice || r.Name == policy.Integration {
			continue
		}
		for at := o.Path; at != ""; at = at.Parent() {
			if who := s.bank.At(r.Name, at); len(who) > 0 {
				login := who[0].Login
				if in[login] == nil {
					in[login] = s.as(login)
				}
				out[fmt.Sprintf("%s at %s", r.Name, at)] = in[login]
			}
		}
	}
	require.Greater(s.t, len(out), 12)
	asked := map[*viewer]bool{} // nobody is asked twice
	maps.DeleteFunc(out, func(_ string, v *viewer) bool {
		again := asked[v]
		asked[v] = true
		return again
	})
	return out
}

// everything asks every operation that reads, plainly, with his share of the filters,
// and about every id.
func (v *viewer) everything(ids []string, words ...string) map[string]string {
	out := v.share(words...)
	for path, o := range v.street.reads() {
		if strings.HasSuffix(path, "/content") || !takesIDs(o) { // a name in the path is no case: it answers as any other wrong name
			continue
		}
		for _, id := range ids {
			if address := inPath.ReplaceAllString(path, id); address != path {
				out[address] = v.get(address)
				if strings.HasSuffix(path, "/record") {
					then := address + "?as_of=" + v.street.now.UTC().Format(time.RFC3339)
					out[then] = v.get(then)
				}
			}
		}
	}
	return out
}

// takesIDs tells of an operation that is asked about one thing by its id.
func takesIDs(o *huma.Operation) bool {
	return slices.ContainsFunc(o.Parameters, func(p *huma.Param) bool { return p.In == "path" && p.Schema.Format == "uuid" })
}

// finds lists the answers in which one of the secrets stands; what the asker himself
// put into the address is no answer.
func finds(answers map[string]string, secrets map[string]string) (found []string) {
	for _, path := range slices.Sorted(maps.Keys(answers)) {
		_, body, _ := strings.Cut(answers[path], "\n")
		for what, secret := range secrets {
			if strings.Contains(body, secret) && !strings.Contains(path, secret) {
				found = append(found, what+" in "+path)
			}
		}
	}
	return found
}

// tangle is a complaint with everything that other cases may know of it.
type tangle struct {
	id, earlier, later, absorbed, part, review, notice, report casefile.ID
	secrets                                                    map[string]string
	others                                                     []string
}

const whatItSays = "柜员索要好处费"

func (s *street) tangled(office *viewer, o intake.Outlet) tangle {
	var x tangle
	x.earlier = office.does("", "", grievance(o, "排队太久"))
	x.id = office.does("", "", grievance(o, whatItSays))
	x.absorbed = office.does("", "", grievance(o, "又来电催办"))
	x.later = office.does("", "", grievance(o, "态度生硬"))
	office.does(x.id, "link", complaint.Link{To: x.earlier, Why: "same_customer"})
	office.does(x.later, "link", complaint.Link{To: x.id, Why: "same_facts"})
	office.does(x.absorbed, "merge", complaint.Merge{Into: x.id, Reason: "重复"})
	s.followAll(x.id)
	class := complaint.Classify{Class: sorted, Severity: complaint.Ordinary, Tier: complaint.Simple, Outlet: complaint.Anew(o.Code), Keep: true, Reason: "自办"}
	office.does(x.id, "classify", class)
	part := sorted
	part.Subject, part.Cause = "fee", "pricing"
	office.does(x.id, "split", complaint.Split{Reason: "两件事", Parts: []complaint.Part{{Class: part, Outlet: o.Code, Content: "多收手续费"}}})
	above := s.decider(x.id, o)
	above.does(x.id, "contact", complaint.Contact{Kind: complaint.FirstReply, How: "phone", Text: "已回复" + whatItSays})
	above.does(x.id, "decide", decision)
	above.does(x.id, "tell-decision", complaint.TellDecision{How: "phone"})
	office.does(x.id, "request-review", complaint.RequestReview{InWriting: true, Text: "不服"})
	office.does(x.id, "propose-consequence", complaint.ProposeConsequence{Kind: complaint.Mending, Severity: "normal", Text: "整改"})
	office.does(x.id, "propose-consequence", complaint.ProposeConsequence{Kind: complaint.Accountability, Employee: s.bank.At(policy.LobbyManager, o.Path)[0].Login, Severity: "normal", Text: "问责"})
	st := s.theComplaint(x.id)
	x.part, x.review = st.Parts[0], st.Reviews[0]
	events, err := s.DB.Events(s.ctx, x.id, 0)
	require.NoError(s.t, err)
	for _, e := range events {
		if b, err := casefile.Decode[complaint.Consequence](e.Body); e.Name == complaint.EvConsequence && err == nil && b.Notice != "" {
			x.notice = b.Notice
		}
	}
	require.NotEmpty(s.t, x.notice)
	x.report = office.reports(incident.Report{Kind: "injury", What: "大堂摔倒", Outlet: o.Code, Complaints: []casefile.ID{x.earlier, x.id}})
	status, _ := office.incident(x.report, "update", incident.Update{Complaints: []casefile.ID{x.review}})
	require.Equal(s.t, http.StatusOK, status)
	shown := s.attached(x.id, office.user)
	x.secrets = map[string]string{"id": string(x.id), "number": st.Number, "evidence": shown, "text": whatItSays}
	for _, id := range []casefile.ID{x.earlier, x.later, x.absorbed, x.part, x.review, x.notice, x.report} {
		x.others = append(x.others, string(id))
	}
	return x
}

// decider is the supervisor above an outlet, who takes a complaint over: what head office
// decides nobody reviews.
func (s *street) decider(id casefile.ID, o intake.Outlet) *viewer {
	above := s.as(s.bank.At(policy.UnitSupervisor, o.Path.Parent())[0].Login)
	chief := s.as(s.bank.At(policy.UnitSupervisor, demo.Root)[0].Login)
	chief.does(id, "assign-owner", complaint.AssignOwner{To: above.user, Reason: "由支行办理"})
	return above
}

// attached is a verified attachment of a complaint.
func (s *street) attached(of casefile.ID, by string) string {
	e := evidence.Evidence{ID: evidence.ID(uuid.NewString()), Case: of, Kind: evidence.Photo, FileName: "录音.jpg", Size: 3, SHA256: strings.Repeat("ab", 32),
		Declared: "image/jpeg", ContentType: "image/jpeg", CapturedAt: s.now, CapturedBy: by, Device: "desk", Uploader: s.actor(by),
		DeclaredAt: s.now, ReceivedAt: s.now, VerifiedAt: s.now, Status: evidence.Verified}
	e.Key = string(e.ID)
	_, _, err := s.DB.AddEvidence(s.ctx, e, evidence.Declaration{Case: of, Kind: e.Kind, FileName: e.FileName, Size: e.Size, SHA256: e.SHA256, ContentType: e.Declared, CapturedAt: e.CapturedAt},
		casefile.CommandID(uuid.NewString()), evidence.Act{By: s.actor(by)})
	require.NoError(s.t, err)
	return string(e.ID)
}

func TestASealedComplaintIsNowhereToBeRead(t *testing.T) {
	t.Parallel()
	s := sealedStreet(t)
	o := s.bank.Outlets[0]
	office := s.as(s.bank.At(policy.ServiceOffice, demo.Root)[0].Login)
	x := s.tangled(office, o)
	words := []string{o.Code, x.secrets["number"], string(o.Path)}
	ids := append([]string{string(x.id), x.secrets["evidence"]}, x.others...)
	for what, path := range map[string]string{"id": "/incidents/" + string(x.report) + "/record", "number": "/complaints", "text": "/complaints/" + string(x.id), "evidence": "/evidence?case=" + string(x.id)} {
		require.Contains(t, office.get(path), x.secrets[what], "before, there is something to find: %s", what)
	}
	office.does(x.id, "refer-discipline", complaint.ReferDiscipline{Reason: "涉嫌违纪"})
	discipline := s.as(s.theComplaint(x.id).Owner.User)
	require.Contains(t, discipline.get("/complaints/"+string(x.id)), whatItSays)
	for who, v := range s.everybody(o, office) {
		answers := v.everything(ids, words...)
		require.Regexp(t, `^(403|404)`, answers["/complaints/"+string(x.id)], who)
		secrets := maps.Clone(x.secrets)
		for path := range answers { // the chain names what was asked for, by its opaque id, and must stay complete
			if strings.HasPrefix(path, "/audit") && strings.HasPrefix(answers[path], "200") {
				for _, what := range []string{"number", "text"} {
					require.NotContains(t, answers[path], secrets[what], "%s asks for %s", who, path)
				}
				delete(answers, path)
			}
		}
		require.Empty(t, finds(answers, secrets), who)
		require.Equal(t, v.get("/incidents?linked="+uuid.NewString()), v.get("/incidents?linked="+string(x.id)), who)
	}
}

// The head of the outlet is the one complained of: he learns nothing from any answer,
// though he would otherwise read all complaints about his outlet, and had a part in it
// before that was known.
func TestAComplaintDoesNotExistForWhomItConcerns(t *testing.T) {
	t.Parallel()
	s := sealedStreet(t)
	o := s.bank.Outlets[0]
	office := s.as(s.bank.At(policy.ServiceOffice, demo.Root)[0].Login)
	head := s.as(s.bank.At(policy.BranchHead, o.Path)[0].Login)
	x := s.tangled(office, o)
	above := s.as(s.bank.At(policy.UnitSupervisor, o.Path.Parent())[0].Login)
	id := head.does("", "", grievance(o, "网点负责人态度蛮横"))
	above.does(id, "assign-owner", complaint.AssignOwner{To: above.user, Reason: "由支行办理"})
	state := s.theComplaint(id)
	require.Contains(t, head.get("/complaints/"+string(id)), "蛮横", "while nobody knows whom it concerns")
	require.Contains(t, head.get("/messages"), state.Number)
	office.does(x.later, "link", complaint.Link{To: id})
	above.does(id, "classify", complaint.Classify{Class: sorted, Severity: complaint.Ordinary, Tier: complaint.Simple, Outlet: complaint.Anew(o.Code), Concerns: complaint.Anew(head.user), Keep: true, Reason: "自办"})
	secrets := map[string]string{"id": string(id), "number": state.Number + "：", "text": "蛮横", "evidence": s.attached(id, office.user)}
	require.Contains(t, above.get("/complaints/"+string(id)), "蛮横")
	answers := head.everything(append([]string{string(id), secrets["evidence"]}, x.others...), o.Code, state.Number, string(o.Path), head.user)
	require.Contains(t, answers["/complaints/"+string(x.later)+"/record"], "complaint.registered", "he reads the others")
	require.Empty(t, finds(answers, secrets))
	unknown := casefile.ID(uuid.NewString())
	for _, act := range []string{"take", "link", "refer-discipline", "withdraw", "contact", "reopen"} {
		body := map[string]any{"to": x.later, "reason": "x", "kind": "step", "text": "x", "how": "phone"}
		if act == "take" {
			body = map[string]any{}
		}
		status, told := head.complaint(id, act, body)
		gone, same := head.complaint(unknown, act, body)
		require.Equal(t, []any{gone, strings.ReplaceAll(same, string(unknown), "…")}, []any{status, strings.ReplaceAll(told, string(id), "…")}, act)
	}
}

// An expert who has not spoken reads nothing of what the others said: nor one who took
// a late member's seat, by asking how the panel stood before he sat on it.
func TestAnExpertWhoHasNotSpokenReadsNobody(t *testing.T) {
	t.Parallel()
	s := sealedStreet(t)
	o := s.bank.Outlets[0]
	office := s.as(s.bank.At(policy.ServiceOffice, demo.Root)[0].Login)
	var seats []complaint.Seat
	var experts []*viewer
	for _, u := range s.bank.At(policy.ComplaintExpert, demo.Root)[:4] {
		seats, experts = append(seats, complaint.Seat{User: u.Login, Department: complaint.Legal}), append(experts, s.as(u.Login))
	}
	id := office.does("", "", grievance(o, "排队太久"))
	office.does(id, "classify", complaint.Classify{Class: sorted, Severity: complaint.Ordinary, Tier: complaint.Complex, Outlet: complaint.Anew(o.Code), Keep: true, Reason: "自办"})
	office.does(id, "convene-panel", complaint.ConvenePanel{Members: seats[:3], Chair: seats[0].User, Quorum: 2, Question: "是否成立"})
	experts[0].does(id, "give-opinion", complaint.GiveOpinion{Position: complaint.Between, Text: "我认为应予补偿"})
	s.now = s.now.Add(time.Minute)
	before := s.now
	s.now = s.now.Add(time.Minute)
	experts[2].does(id, "step-aside", complaint.StepAside{Reason: "亲属"})
	office.does(id, "replace-expert", complaint.ReplaceExpert{Out: seats[2].User, In: seats[3], Reason: "接替"})
	said := map[string]string{"text": "应予补偿", "position": `"position":"partly"`}
	require.Len(t, finds(experts[0].everything([]string{string(id)}), said), 6, "he reads his own")
	for _, silent := range []*viewer{experts[1], experts[3]} {
		answers := silent.everything([]string{string(id)})
		then := "/complaints/" + string(id) + "/record?as_of=" + before.UTC().Format(time.RFC3339)
		answers[then] = silent.get(then)
		require.Contains(t, answers[then], "panel_convened")
		require.Empty(t, finds(answers, said), silent.user)
		silent.does(id, "give-opinion", complaint.GiveOpinion{Position: complaint.ForBank, Text: "我认为不成立"})
		require.Contains(t, silent.get("/complaints/"+string(id)), "应予补偿", "once he has spoken")
	}
}

// What people wrote of a customer stands nowhere in the clear, for whoever may read the case.
func TestWhatIsMaskedIsMaskedEverywhere(t *testing.T) {
	t.Parallel()
	s := sealedStreet(t)
	o := s.bank.Outlets[0]
	office := s.as(s.bank.At(policy.ServiceOffice, demo.Root)[0].Login)
	caller := s.as(s.bank.At(policy.HotlineAgent, demo.Root)[0].Login)
	who := "请回电13800138000，证件44010119900101123X"
	body := grievance(o, "张三丰投诉，"+who)
	body.Customer.Name, body.Request, body.Steps = "张三丰", who, who
	body.Customer.Account, body.Customer.Email, body.Customer.Address = "6222021234567890123", "zsf@example.com", "广州市天河路99号"
	id := office.does("", "", body)
	office.does(id, "classify", complaint.Classify{Class: sorted, Severity: complaint.Ordinary, Tier: complaint.Complex, Outlet: complaint.Anew(o.Code), Keep: true, Reason: who})
	office.does(id, "contact", complaint.Contact{Kind: complaint.FirstReply, How: "phone", Text: who})
	office.does(id, "split", complaint.Split{Reason: who, Parts: []complaint.Part{{Class: sorted, Outlet: o.Code, Content: who, Request: who}}})
	d := decision
	d.Facts, d.Grounds, d.Measures = who, who, who
	above := s.decider(id, o)
	above.does(id, "decide", d)
	above.does(id, "tell-decision", complaint.TellDecision{How: "phone", Text: who})
	office.does(id, "request-review", complaint.RequestReview{InWriting: true, Text: who})
	caller.does(id, "call-back", complaint.CallBack{Result: complaint.Satisfied, Score: 5, Text: who})
	st := s.theComplaint(id)
	secrets := map[string]string{"phone": "13800138000", "id number": "44010119900101123X", "name": "张三丰", "account": "6222021234567890123", "email": "zsf@example.com",
		"address": "天河路99号", "token": "sealed:1:"}
	for name, v := range map[string]*viewer{"office": office, "caller": caller, "auditor": s.as(s.holder(policy.Auditor, 0)), "supervisor": s.as(s.bank.At(policy.UnitSupervisor, o.Path.Parent())[0].Login)} {
		answers := v.everything([]string{string(id), string(st.Parts[0]), string(st.Reviews[0])}, o.Code)
		if name == "office" {
			require.Contains(t, answers["/complaints/"+string(id)], "138****8000")
		}
		require.Empty(t, finds(answers, secrets), name)
	}
}
