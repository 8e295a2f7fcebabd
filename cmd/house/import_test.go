package house

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/alexedwards/argon2id"
	"github.com/stretchr/testify/require"

	"duban/activities"
	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/org"
	"duban/policy"
	"duban/storage"
	"duban/tabular/intake"
)

var theOperator = casefile.Actor{User: "operator", Name: "root"}

// file keeps what write writes, under a name of the test's own directory.
func (w *ward) file(name string, write func(*bytes.Buffer) error) string {
	w.t.Helper()
	var raw bytes.Buffer
	require.NoError(w.t, write(&raw))
	path := filepath.Join(w.t.TempDir(), name)
	require.NoError(w.t, os.WriteFile(path, raw.Bytes(), 0o600))
	return path
}

func (w *ward) csv(name, text string) string {
	w.t.Helper()
	return w.file(name+".csv", func(b *bytes.Buffer) error { _, err := b.WriteString(text); return err })
}

// takes imports files that must be without fault.
func (w *ward) takes(in Import) Imported {
	w.t.Helper()
	out := w.imports(in)
	require.Empty(w.t, places(out), "the files are good")
	return out
}

func (w *ward) imports(in Import) Imported {
	w.t.Helper()
	in.By = theOperator
	out, err := w.Import(w.ctx, in)
	require.NoError(w.t, err)
	return out
}

// places lists faults as "sheet B3 code"; every one says why in both languages.
func places(out Imported) (list []string) {
	for _, f := range out.Faults.List {
		if f.Msg.ZH == "" || f.Msg.EN == "" || f.Msg.ZH == f.Msg.EN {
			list = append(list, "not said in both languages: "+f.Code)
		}
		list = append(list, fmt.Sprintf("%s %s%d %s", f.Sheet, f.Column, f.Row, f.Code))
	}
	return list
}

func counted(out Imported, key string) string {
	for _, c := range out.Counts {
		if c.Key == key {
			return fmt.Sprintf("%d: %d new, %d changed, %d same", c.Total, c.New, c.Changed, c.Same)
		}
	}
	return "none"
}

// snapshot is everything there is, to be compared: the audit chain apart.
func (w *ward) snapshot() string {
	w.t.Helper()
	stands, known, err := w.tree(w.ctx)
	require.NoError(w.t, err)
	require.NoError(w.t, w.people(w.ctx, &known))
	var users []storage.User
	require.NoError(w.t, walk(func(p storage.Page) (storage.List[storage.User], error) {
		return w.DB.Users(w.ctx, storage.UserFilter{Within: everywhere}, p)
	}, func(u storage.User) { users = append(users, u) }))
	var lists []storage.Checklist
	require.NoError(w.t, walk(func(p storage.Page) (storage.List[storage.Checklist], error) {
		return w.DB.Checklists(w.ctx, storage.ChecklistFilter{}, p)
	}, func(c storage.Checklist) { lists = append(lists, c) }))
	cases, err := w.DB.CaseIDs(w.ctx, casefile.Inspection)
	require.NoError(w.t, err)
	raw, err := json.Marshal([]any{stands.units, stands.outlets, users, known.Assignments, lists, cases})
	require.NoError(w.t, err)
	return string(raw)
}

// audited lists what is on the chain beside the import's own row, as action and count.
func (w *ward) audited() map[string]int {
	w.t.Helper()
	out := map[string]int{}
	require.NoError(w.t, walk(func(p storage.Page) (storage.List[storage.AuditRecord], error) {
		return w.DB.AuditTrail(w.ctx, storage.AuditFilter{}, p)
	}, func(e storage.AuditRecord) { out[e.Action]++ }))
	return out
}

func (w *ward) organisationFile(change func(*intake.Organisation)) string {
	o := demo.Bank(demoSeed).Organisation
	if change != nil {
		change(&o)
	}
	return w.file("organisation.xlsx", func(b *bytes.Buffer) error { return intake.WriteOrganisation(b, "zh", o) })
}

func TestOrganisationIsTakenOver(t *testing.T) {
	w := bareWard(t, "2026-11-21 10:00")
	whole := w.organisationFile(nil)
	before := w.snapshot()
	out := w.takes(Import{Kind: intake.KindOrganisation, Files: []string{whole}, DryRun: true})
	require.Equal(t, "40: 40 new, 0 changed, 0 same", counted(out, "outlets"))
	require.Equal(t, before, w.snapshot(), "a dry run keeps nothing")
	require.Empty(t, w.audited(), "not even a trace of itself")

	w.takes(Import{Kind: intake.KindOrganisation, Files: []string{whole}})
	require.Equal(t, map[string]int{policy.ImportRun: 1, policy.OrgWrite: 62}, w.audited(), "every unit that is made is on the log")
	o, err := w.DB.Outlet(w.ctx, "tianhe-main")
	require.NoError(t, err)
	require.NotEmpty(t, o.Opened)
	was := w.snapshot()
	out = w.takes(Import{Kind: intake.KindOrganisation, Files: []string{whole}})
	require.Equal(t, "40: 0 new, 0 changed, 40 same", counted(out, "outlets"))
	require.Equal(t, "22: 0 new, 0 changed, 22 same", counted(out, "units"))
	require.Equal(t, was, w.snapshot(), "the same file again changes nothing, no version either")

	// One telephone number, and a file that says nothing of cameras; the outlet was closed meanwhile.
	o.Closed = true
	require.NoError(t, w.DB.PutOutlets(w.ctx, w.now, []storage.Outlet{o}))
	out = w.takes(Import{Kind: intake.KindOrganisation, Files: []string{w.organisationFile(func(o *intake.Organisation) {
		o.Outlets[0].Phone, o.Outlets[0].Cameras = "020-1999999", nil
	})}})
	require.Equal(t, "40: 0 new, 1 changed, 39 same", counted(out, "outlets"))
	now, err := w.DB.Outlet(w.ctx, "tianhe-main")
	require.NoError(t, err)
	require.Equal(t, "020-1999999", now.Phone)
	require.Equal(t, o.Cameras, now.Cameras, "cameras that the file says nothing of stay")
	require.True(t, now.Closed, "an import opens no closed outlet")
	require.Equal(t, o.Version+2, now.Version)
	other, err := w.DB.Outlet(w.ctx, "tianhe-tiyudong")
	require.NoError(t, err)
	require.EqualValues(t, 1, other.Version, "an outlet that did not change keeps its version")
}

func TestBadRowsAreNamedAndNothingIsKept(t *testing.T) {
	w := newWard(t, "2026-11-21 10:00")
	was := w.snapshot()
	for name, c := range map[string]struct {
		in   Import
		want []string
	}{
		"organisation": {Import{Kind: intake.KindOrganisation, Files: []string{
			w.csv("units", "code,name,level,parent\nnew,新支行,支行,gz\nbad code,甲,支行,gz\n"),
			w.csv("outlets", "code,name,parent,type\nnew-1,新网点,nowhere,light\n")}},
			[]string{"units A3 code.character", "outlets C2 unit.unknown"}},
		"users": {Import{Kind: intake.KindStaff, Files: []string{
			w.csv("users", "login,name,unit,roles\nnew.one,甲,gz,大堂经理\nNEW TWO,乙,gz,\nnew.three,丙,nowhere,\nnew.four,丁,ho,系统管理员;安全管理员\n")}},
			[]string{"users A3 code.character", "users C4 unit.unknown", "users D5 role.conflict"}},
		"history": {Import{Kind: intake.KindHistory, Files: []string{
			w.csv("history", "number,outlet,kind,date,checklist,version,inspector,item,answer\n"+
				"A-1,tianhe-main,现场检查,2026-03-05,onsite-outlet,1,李某,env.sign,否\n"+
				"A-2,nowhere,现场检查,2026-03-05,onsite-outlet,1,李某,env.sign,否\n"+
				"A-3,tianhe-main,现场检查,2026-03-05,onsite-outlet,9,李某,env.sign,否\n"+
				"A-4,tianhe-main,现场检查,2026-03-05,onsite-outlet,1,李某,env.sign,maybe\n"+
				"A-5,tianhe-main,现场检查,2036-03-05,onsite-outlet,1,李某,env.sign,否\n")}},
			[]string{"history B3 outlet.unknown", "history E4 checklist.unknown", "history I5 answer", "history D6 history.future"}},
	} {
		t.Run(name, func(t *testing.T) {
			w.t = t
			out := w.imports(c.in)
			require.ElementsMatch(t, c.want, places(out))
			require.Equal(t, was, w.snapshot(), "the good rows are not kept either")
		})
	}
}

func TestStaffIsTakenOver(t *testing.T) {
	w := bareWard(t, "2026-11-21 10:00")
	w.takes(Import{Kind: intake.KindOrganisation, Files: []string{w.organisationFile(nil)}})
	staff := w.bank.Staff
	staff.Users, staff.Assignments = staff.Users[:6], nil
	for _, a := range w.bank.Assignments {
		for _, u := range staff.Users {
			if a.User == u.Login {
				staff.Assignments = append(staff.Assignments, a)
			}
		}
	}
	list := w.file("users.xlsx", func(b *bytes.Buffer) error { return intake.WriteStaff(b, "zh", staff) })
	out := w.takes(Import{Kind: intake.KindStaff, Files: []string{list}, Passwords: true})
	require.Equal(t, "6: 6 new, 0 changed, 0 same", counted(out, "users"))
	require.Len(t, out.Passwords, 6)
	require.NotEmpty(t, out.Remarks, "what is not kept is said")
	u, err := w.DB.User(w.ctx, out.Passwords[0].User)
	require.NoError(t, err)
	require.True(t, u.MustChange)
	fits, err := argon2id.ComparePasswordAndHash(out.Passwords[0].Password, u.PasswordHash)
	require.NoError(t, err)
	require.True(t, fits)
	audit := w.audited()
	require.Equal(t, 6, audit[policy.UserWrite])
	require.Equal(t, len(staff.Assignments), audit[policy.RoleGrant])

	was := w.snapshot()
	out = w.takes(Import{Kind: intake.KindStaff, Files: []string{list}, Passwords: true})
	require.Equal(t, "6: 0 new, 0 changed, 6 same", counted(out, "users"))
	require.Empty(t, out.Passwords, "who is there keeps his password")
	require.Equal(t, was, w.snapshot(), "the same file again changes nothing")

	// A role that conflicts with one held already is shown in the file; one that was
	// given after the file was read is refused when it is kept.
	inspector := w.holder(policy.Inspector, 0)
	w.takes(Import{Kind: intake.KindStaff, Files: []string{w.csv("users", "login,name,unit\n"+inspector+",改名,service\n")}})
	out = w.imports(Import{Kind: intake.KindStaff, Files: []string{
		w.csv("users", "login,name,unit,roles\nsomebody,某人,ho,安全管理员\n"), w.csv("roles", "login,role,unit\nsomebody,系统管理员,ho\n")}})
	require.Equal(t, []string{"users D2 role.conflict"}, places(out))
	held := []storage.Assignment{{Holder: "x", Role: policy.SecurityAdmin, Unit: "/ho/", From: w.now}}
	more := storage.Assignment{Holder: "x", Role: policy.SystemAdmin, Unit: "/ho/", From: w.now}
	require.Equal(t, "role.conflict", code(mayHold(w.now)(held, more)))
	held[0].RevokedAt = w.now
	require.NoError(t, mayHold(w.now)(held, more), "what was taken away does not count")
}

func TestChecklistsAreTakenOver(t *testing.T) {
	w := bareWard(t, "2026-11-21 10:00")
	lists := checklist.Shipped()
	write := func(l ...checklist.Template) string {
		return w.file("checklists.xlsx", func(b *bytes.Buffer) error { return intake.WriteChecklists(b, "zh", l...) })
	}
	n := fmt.Sprint(len(lists))
	whole := write(lists...)
	out := w.takes(Import{Kind: intake.KindChecklists, Files: []string{whole}})
	require.Equal(t, n+": "+n+" new, 0 changed, 0 same", counted(out, "checklists"))
	_, err := w.DB.Checklist(w.ctx, "onsite-outlet", 0)
	require.Error(t, err, "a draft is not used before it is published")
	was := w.snapshot()
	out = w.takes(Import{Kind: intake.KindChecklists, Files: []string{whole}})
	require.Equal(t, n+": 0 new, 0 changed, "+n+" same", counted(out, "checklists"))
	require.Equal(t, was, w.snapshot())

	w.takes(Import{Kind: intake.KindChecklists, Files: []string{whole}, Publish: true})
	c, err := w.DB.Checklist(w.ctx, "onsite-outlet", 0)
	require.NoError(t, err)
	require.Equal(t, 1, c.Version)
	require.Equal(t, "operator", c.PublishedBy)
	was = w.snapshot()
	out = w.takes(Import{Kind: intake.KindChecklists, Files: []string{whole}, Publish: true})
	require.Equal(t, n+": 0 new, 0 changed, "+n+" same", counted(out, "checklists"), "what is published as it is needs no further version")
	require.Equal(t, was, w.snapshot())

	changed := lists[0]
	changed.Version, changed.Title.ZH = 2, changed.Title.ZH+"（修订）"
	out = w.takes(Import{Kind: intake.KindChecklists, Files: []string{write(append([]checklist.Template{changed}, lists[1:]...)...)}, Publish: true})
	require.Equal(t, fmt.Sprintf("%s: 1 new, 0 changed, %d same", n, len(lists)-1), counted(out, "checklists"))
	c, err = w.DB.Checklist(w.ctx, changed.Code, 0)
	require.NoError(t, err)
	require.Equal(t, 2, c.Version)
}

const pastHeader = "检查编号,网点编号,检查方式,检查日期,检查表编码,检查表版本,检查人,检查项编码,答案,情况说明\n"

func TestHistoryIsTakenOver(t *testing.T) {
	w := newWard(t, "2026-11-23 10:00")
	o := w.bank.Outlets[0]
	row := func(number, day, item, answer string) string {
		return strings.Join([]string{number, o.Code, "现场检查", day, "onsite-outlet", "1", "李某", item, answer, "灯箱不亮"}, ",") + "\n"
	}
	good := pastHeader + row("2025-0001", "2025-12-05", "env.sign", "否") + row("2025-0001", "2025-12-05", "env.hours", "是") + row("2024-0009", "2024-11-05", "env.sign", "否")
	past := w.csv("history", good)

	// What comes second cannot be kept: then what came first is not there either.
	stranger := casefile.Command{ID: "x", Case: activities.DerivedID("history", "2024-0009"), Kind: casefile.Inspection, Name: "x", Actor: theOperator}
	other := bareWard(t, "2026-11-23 10:00")
	require.NoError(t, other.seedBank(other.ctx, other.bank, "", other.now))
	other.half(stranger)
	_, err := other.Import(other.ctx, Import{Kind: intake.KindHistory, Files: []string{past}, By: theOperator})
	require.Equal(t, "case.exists", code(err))
	ids, err := other.DB.CaseIDs(other.ctx, casefile.Inspection)
	require.NoError(t, err)
	require.Len(t, ids, 1, "nothing is half imported")

	was := w.snapshot()
	w.takes(Import{Kind: intake.KindHistory, Files: []string{past}, DryRun: true})
	require.Equal(t, was, w.snapshot())
	out := w.takes(Import{Kind: intake.KindHistory, Files: []string{past}})
	require.Equal(t, "2: 2 new, 0 changed, 0 same", counted(out, "inspections"))
	s := w.inspection(activities.DerivedID("history", "2025-0001"))
	require.True(t, s.Done())
	require.Equal(t, "2025-0001", s.Number)
	require.Equal(t, "2025-12-05", s.PublishedAt.In(casefile.Zone).Format(time.DateOnly))
	require.Len(t, s.Findings, 1)
	open := 0
	require.NoError(t, w.DB.OpenCases(w.ctx, func(storage.Case) error { open++; return nil }))
	require.Zero(t, open, "nothing runs on them")

	was = w.snapshot()
	out = w.takes(Import{Kind: intake.KindHistory, Files: []string{past}})
	require.Equal(t, "2: 0 new, 0 changed, 2 same", counted(out, "inspections"))
	require.Equal(t, was, w.snapshot(), "the same file again changes nothing")
	out = w.imports(Import{Kind: intake.KindHistory, Files: []string{w.csv("history", strings.Replace(good, "env.hours,是", "env.hours,否", 1))}})
	require.Equal(t, []string{"history A2 history.taken"}, places(out), "another inspection under a number that is taken")

	verdict, err := w.VerifyScores(w.ctx)
	require.NoError(t, err)
	require.True(t, verdict.OK(), "scores of the time before follow from checklist and answers, too")
	verdict, err = w.VerifyRecord(w.ctx, false)
	require.NoError(t, err)
	require.True(t, verdict.OK())

	// The item that failed a year ago fails again; what lies further back does not count.
	notice := w.notice(w.noticed(0, "env.sign", "env.hours"))
	require.Len(t, notice.Rectifications, 2)
	for _, r := range notice.Rectifications {
		c, _ := notice.Clocks.Get(r.ID)
		if r.Item == "env.sign" {
			require.Equal(t, []string{s.Findings[0].ID}, r.RepeatOf)
			require.Equal(t, s.Findings[0].Severity.Raised(), r.Severity)
			require.Equal(t, "8wd", c.Limit)
		} else {
			require.Empty(t, r.RepeatOf)
			require.Equal(t, "15wd", c.Limit)
		}
	}
}

// What is taken over is judged as if it had been published here on its day: by what was
// found there in the twelve months before, in whatever order the file has it.
func TestHistoryTellsWhatWasFoundAgain(t *testing.T) {
	w := newWard(t, "2026-11-23 10:00")
	row := func(number string, outlet int, day, item string) string {
		return strings.Join([]string{number, w.bank.Outlets[outlet].Code, "现场检查", day, "onsite-outlet", "1", "李某", item, "否", ""}, ",") + "\n"
	}
	takes := func(rows ...string) {
		w.takes(Import{Kind: intake.KindHistory, Files: []string{w.csv("history", pastHeader+strings.Join(rows, ""))}})
	}
	finding := func(number string) string {
		return inspection.FindingID(activities.DerivedID("history", number), checklist.Key{Item: "env.sign"})
	}
	takes(row("L-1", 0, "2024-11-05", "env.sign"))
	takes(row("L-4", 0, "2026-05-06", "env.sign"), row("L-3", 0, "2025-12-05", "env.hours"), row("L-3", 0, "2025-12-05", "env.sign"),
		row("L-2", 0, "2025-11-04", "env.sign"), row("L-5", 0, "2026-05-06", "env.sign"), row("M-1", 1, "2026-05-07", "env.sign"))
	for number, want := range map[string][]string{
		"L-1": nil, "L-2": {finding("L-1")}, // a day less than twelve months
		"L-3": {finding("L-2")},                                                          // and a month more
		"L-4": {finding("L-3"), finding("L-2")}, "L-5": {finding("L-3"), finding("L-2")}, // of one day: neither is the earlier one
		"M-1": nil, // another outlet
	} {
		s := w.inspection(activities.DerivedID("history", number))
		f, ok := s.Finding(finding(number))
		require.True(t, ok)
		require.Equal(t, want, f.RepeatOf, number)
	}
	found, err := w.DB.Findings(w.ctx, storage.Viewer{Read: everywhere, Unpublished: everywhere}, storage.FindingFilter{Items: []string{"env.sign"}}, storage.Page{})
	require.NoError(t, err)
	days := []string{}
	for _, f := range found.Items {
		days = append(days, f.Raised.In(casefile.Zone).Format(time.DateOnly))
	}
	require.Equal(t, []string{"2026-05-07", "2026-05-06", "2026-05-06", "2025-12-05", "2025-11-04", "2024-11-05"}, days, "raised on the day that the file tells")
	yes := true
	counts, err := w.DB.CountFindings(w.ctx, storage.Viewer{Read: everywhere}, storage.FindingFilter{Repeated: &yes}, "item")
	require.NoError(t, err)
	require.Equal(t, []storage.Count{{Value: "env.sign", Count: 4, Repeated: 4, TakenOver: 4}}, counts)
}

// half opens a case under an id that an import wants.
func (w *ward) half(cmd casefile.Command) {
	w.t.Helper()
	o := w.bank.Outlets[0].Outlet
	_, err := w.DB.Commit(w.ctx, cmd, w.now, pastOf(cmd.Case, o, w.template("onsite-outlet", 0)))
	require.NoError(w.t, err)
}

func pastOf(id casefile.ID, o org.Outlet, t checklist.Template) storage.DecideFunc {
	return func(_ context.Context, tx *storage.Tx, _ casefile.State) ([]casefile.Event, error) {
		return pastEvents(tx, activities.Terms{}, id, intake.Past{Number: "x", Kind: t.Kind}, t, o)
	}
}

// Two processes on one file: the server writes while an import runs.
func TestImportBesideARunningServer(t *testing.T) {
	w := bareWard(t, "2026-11-21 10:00")
	server, err := OpenRecord(w.ctx, w.Config, w.Log)
	require.NoError(t, err)
	defer func() { require.NoError(t, server.Close()) }()
	stop, ended := make(chan struct{}), make(chan error, 1)
	go func() {
		for i := 0; ; i++ {
			select {
			case <-stop:
				ended <- nil
				return
			default:
			}
			if err := server.DB.AppendAudit(w.ctx, storage.AuditEntry{At: w.now, Actor: theOperator, Action: "x", Resource: "x", Outcome: storage.Seen}); err != nil {
				ended <- err
				return
			}
		}
	}()
	w.takes(Import{Kind: intake.KindOrganisation, Files: []string{w.organisationFile(nil)}})
	w.takes(Import{Kind: intake.KindStaff, Files: []string{w.file("users.xlsx", func(b *bytes.Buffer) error { return intake.WriteStaff(b, "zh", w.bank.Staff) })}})
	close(stop)
	require.NoError(t, <-ended)
	l, err := server.DB.Users(w.ctx, storage.UserFilter{Within: everywhere}, storage.Page{Limit: 1})
	require.NoError(t, err)
	require.Len(t, l.Items, 1, "the server sees what was imported")
	report, err := server.DB.VerifyAudit(w.ctx)
	require.NoError(t, err)
	require.Nil(t, report.Break, "both write on one chain")
}

func TestImportRefusesWhatMakesNoSense(t *testing.T) {
	w := bareWard(t, "2026-11-21 10:00")
	for _, in := range []Import{{Kind: "cats"}, {Kind: intake.KindStaff, Publish: true}, {Kind: intake.KindHistory, Passwords: true},
		{Kind: intake.KindHistory, Files: []string{"/nowhere.csv"}}} {
		_, err := w.Import(w.ctx, in)
		require.Error(t, err)
	}
}

// Ten findings to a check, each asked about at its outlet: the time for a row must not grow
// with the rows. go test ./cmd/house -run xxx -bench HistoryIsTakenOver -benchtime 1x
func BenchmarkHistoryIsTakenOver(b *testing.B) {
	const each = 10
	for _, rows := range []int{10_000, 20_000} {
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			for range b.N {
				b.StopTimer()
				w := newWard(b, "2026-11-23 10:00")
				var items []string
				for _, m := range w.template("onsite-outlet", 0).Modules {
					for _, it := range m.Items {
						if it.Answer == checklist.YesNo && len(items) < each {
							items = append(items, it.Code)
						}
					}
				}
				var file strings.Builder
				file.WriteString(pastHeader)
				for n := range rows / each {
					day := at(b, "2023-01-02 00:00").AddDate(0, 0, n%1400).Format(time.DateOnly)
					for _, item := range items {
						fmt.Fprintf(&file, "P-%d,%s,现场检查,%s,onsite-outlet,1,李某,%s,否,\n", n, w.bank.Outlets[n%len(w.bank.Outlets)].Code, day, item)
					}
				}
				in := Import{Kind: intake.KindHistory, Files: []string{w.csv("history", file.String())}, By: theOperator}
				b.StartTimer()
				out, err := w.Import(w.ctx, in)
				require.NoError(b, err)
				require.Empty(b, places(out))
			}
		})
	}
}
