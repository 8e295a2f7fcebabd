package house

import (
	"maps"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/complaint"
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
