package house

import (
	"encoding/json"
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/incident"
	"duban/policy"
)

// saidIn is what stands in each case of a family, in words of its own.
var saidIn = map[string]string{"whole": whatItSays, "absorbed": "又来电催办", "part": "多收手续费", "review": "不服"}

// A family that is closed with its complaint stands in no answer to anybody but the
// discipline office: not by its ids and numbers, nor by what was written in it or
// attached to it. A part that was spared goes on, and names none of the others.
func TestASealedFamilyIsNowhereToBeRead(t *testing.T) {
	t.Parallel()
	for name, spares := range map[string]bool{"all of it": false, "but for a part": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := sealedStreet(t)
			o := s.bank.Outlets[0]
			office := s.as(s.bank.At(policy.ServiceOffice, demo.Root)[0].Login)
			x := s.tangled(office, o)
			family := map[string]casefile.ID{"whole": x.id, "absorbed": x.absorbed, "part": x.part, "review": x.review}
			referral := complaint.ReferDiscipline{Reason: "涉嫌违纪"}
			if spares {
				referral.Spare = []casefile.ID{x.part}
				delete(family, "part")
			}
			secrets, numbers, ids, words := map[string]string{}, map[string]string{}, []string{}, []string{o.Code, string(o.Path)}
			for who, id := range family {
				st := s.theComplaint(id)
				shown := s.attached(id, office.user)
				secrets[who+"'s id"], secrets[who+"'s attachment"] = string(id), shown
				numbers[who+"'s number"], numbers[who+"'s words"] = st.Number, saidIn[who]
				require.Contains(t, office.get("/complaints/"+string(id)), saidIn[who], "before, there is something to find: %s", who)
				require.Contains(t, office.get("/messages?limit=200")+office.get("/complaints?limit=200"), st.Number)
				ids, words = append(ids, string(id), shown), append(words, st.Number)
			}
			maps.Copy(secrets, numbers)
			ids = append(ids, x.others...)

			office.does(x.id, "refer-discipline", referral)
			discipline := s.as(s.theComplaint(x.id).Owner.User)
			for who, id := range family {
				require.Contains(t, discipline.get("/complaints/"+string(id)), saidIn[who])
				require.Contains(t, discipline.get("/complaints/"+string(id)+"/record"), saidIn[who])
			}
			for who, v := range s.everybody(o, office) {
				answers := v.everything(ids, words...)
				for path, answer := range answers { // the chain names what was asked for, by its opaque id, and must stay complete
					if strings.HasPrefix(path, "/audit") && strings.HasPrefix(answer, "200") {
						require.Empty(t, finds(map[string]string{path: answer}, numbers), who)
						delete(answers, path)
					}
				}
				for _, id := range family {
					require.Regexp(t, `^(403|404)`, answers["/complaints/"+string(id)], who)
				}
				require.Empty(t, finds(answers, secrets), who)
			}
			for _, id := range family {
				status, said := office.complaint(id, "contact", complaint.Contact{Kind: complaint.Step, Text: "x"})
				require.Equal(t, 404, status, said)
			}
			if spares {
				require.Contains(t, office.get("/complaints/"+string(x.part)), saidIn["part"])
				status, said := office.complaint(x.part, "contact", complaint.Contact{Kind: complaint.Step, Text: "照常办理"})
				require.Less(t, status, 300, said)
			}
		})
	}
}

// Whoever lost sight of a case by his own command, and did not hear the answer because
// the line went dead, gives it again and hears it. He hears no more than that.
func TestTheSameCommandIsAnsweredOutOfSight(t *testing.T) {
	t.Parallel()
	s := sealedStreet(t)
	office := s.as(s.bank.At(policy.ServiceOffice, demo.Root)[0].Login)
	id := office.does("", "", grievance(s.bank.Outlets[0], "柜员索要好处"))
	path, key := "/complaints/"+string(id)+"/refer-discipline", uuid.NewString()
	first, told := office.post(path, key, complaint.ReferDiscipline{Reason: "涉嫌违纪"})
	require.Equal(t, 200, first, told)
	status, again := office.post(path, key, complaint.ReferDiscipline{Reason: "涉嫌违纪"})
	require.Equal(t, 200, status, again)
	require.Equal(t, told, again)

	for name, key := range map[string]string{"another command with the same key": key, "the same command with another key": uuid.NewString()} {
		status, said := office.post(path, key, complaint.ReferDiscipline{Reason: name})
		require.Equal(t, 404, status, "%s: %s", name, said)
	}
	status, said := s.as(s.bank.At(policy.ServiceOffice, demo.Root)[1].Login).post(path, key, complaint.ReferDiscipline{Reason: "涉嫌违纪"})
	require.Equal(t, 404, status, "the same key of somebody else: %s", said)
}

// What a refusal says does not tell a sealed complaint from one that never was: neither
// to whoever linked it, attached to it or worked on it before, nor by asking again with
// the key of what he did then.
func TestRefusalsTellNothingOfASealedComplaint(t *testing.T) {
	t.Parallel()
	s := sealedStreet(t)
	o := s.bank.Outlets[0]
	office := s.as(s.bank.At(policy.ServiceOffice, demo.Root)[0].Login)
	id, open := office.does("", "", grievance(o, "柜员索要好处")), office.does("", "", grievance(o, "排队太久"))
	office.does(open, "link", complaint.Link{To: id, Why: "same_facts"})
	status, said := office.complaint(open, "link", complaint.Link{To: id, Why: "same_facts"})
	require.Equal(t, 400, status)
	require.Contains(t, said, `"duplicate"`, "before, he hears why")
	attached, key := s.attached(id, office.user), uuid.NewString()
	step := complaint.Contact{Kind: complaint.Step, Text: "已调取录像"}
	status, said = office.post("/complaints/"+string(id)+"/contact", key, step)
	require.Equal(t, 200, status, said)
	s.as(s.bank.At(policy.UnitSupervisor, demo.Root)[0].Login).does(id, "refer-discipline", complaint.ReferDiscipline{Reason: "涉嫌违纪"})

	type asking struct {
		path, secret string
		body         any
	}
	same := func(name string, a asking, key string) {
		t.Helper()
		nothing := uuid.NewString()
		told := func(id string) string {
			raw, err := json.Marshal(a.body)
			require.NoError(t, err)
			body := json.RawMessage(strings.ReplaceAll(string(raw), a.secret, id))
			status, said := office.post(strings.ReplaceAll(a.path, a.secret, id), key, body)
			return fmt.Sprint(status, strings.ReplaceAll(said, id, "…"))
		}
		require.Equal(t, told(nothing), told(a.secret), name)
	}
	c := string(id)
	same("a link there is", asking{"/complaints/" + string(open) + "/link", c, complaint.Link{To: id, Why: "same_facts"}}, uuid.NewString())
	same("a repeated command", asking{"/complaints/" + c + "/contact", c, step}, key)
	same("a direct report of both", asking{"/incidents", c, incident.Report{Kind: "injury", What: "x", Complaints: []casefile.ID{id, casefile.ID(uuid.NewString())}}}, uuid.NewString())
	same("its attachment", asking{"/evidence/" + attached + "/complete", attached, struct{}{}}, uuid.NewString())
	nothing := uuid.NewString()
	require.Equal(t, strings.ReplaceAll(office.get("/evidence/"+nothing+"/upload"), nothing, "…"), strings.ReplaceAll(office.get("/evidence/"+attached+"/upload"), attached, "…"))
}
