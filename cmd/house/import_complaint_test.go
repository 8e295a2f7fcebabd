package house

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/org"
	"duban/domain/private"
	"duban/domain/text"
	"duban/policy"
	"duban/storage"
	"duban/tabular"
	"duban/tabular/intake"
)

const complaintHead = "投诉编号,受理线路,投诉渠道,受理单位编号,被投诉网点编号,收到时间,业务类别,投诉原因,投诉事由,客户姓名,联系电话,证件号码,投诉内容,作出决定时间,告知客户时间,办结时间,处理结果,回访满意,处理情况\n"

func (w *ward) complaints() (all []*complaint.State) {
	w.each(casefile.Complaint, func(s casefile.State) { all = append(all, s.(*complaint.State)) })
	return all
}

func (w *ward) complaintOf(number string) *complaint.State {
	w.t.Helper()
	for _, s := range w.complaints() {
		if s.Number == number {
			return s
		}
	}
	w.t.Fatalf("there is no complaint %s", number)
	return nil
}

// inClear looks for words in every file of the house's database.
func (w *ward) inClear(words ...string) (found []string) {
	w.t.Helper()
	files, err := filepath.Glob(filepath.Join(w.Config.Data, "*.db*"))
	require.NoError(w.t, err)
	require.NotEmpty(w.t, files)
	for _, name := range files {
		raw, err := os.ReadFile(name)
		require.NoError(w.t, err)
		for _, x := range words {
			if bytes.Contains(raw, []byte(x)) {
				found = append(found, filepath.Base(name)+": "+x)
			}
		}
	}
	return found
}

// twoComplaints are a closed and an open one with numbers, and one without.
const twoComplaints = complaintHead +
	"TS-1,服务热线,service_hotline,gz,tianhe-main,2026-03-05 09:30,Bank card,信息披露,收费和利率,王小二,13912345678,440100199001011234,年费没有事先告知,2026-03-10 16:00,2026-03-11 09:00,2026-03-14,部分成立,是,已退还年费并致歉\n" +
	"粤诉〔2026〕7号,网点现场,营业网点现场,,tianhe-tiyudong,2026-11-19,,,,李四四,020-88886666,,排队一个多小时,,,,,,\n" +
	",office,letter,fs,,2026-11-02,loan,pricing,fee,赵六六,13700001111,,=HYPERLINK(1)多收利息,2026-11-12,,,投诉成立,,\n"

func TestComplaintsOfBeforeAreTakenOver(t *testing.T) {
	w := newWard(t, "2026-11-21 10:00")
	list := w.csv("complaints", twoComplaints)
	out := w.takes(Import{Kind: intake.KindComplaints, Files: []string{list}, DryRun: true})
	require.Equal(t, "3: 3 new, 0 changed, 0 same", counted(out, "complaints"))
	require.Empty(t, w.complaints(), "a dry run keeps nothing")
	require.Empty(t, w.audited())
	customers, err := w.Vault.FindCustomers(w.ctx, private.Mark{Kind: private.Phone, Value: "13912345678"})
	require.NoError(t, err)
	require.Empty(t, customers, "it makes no customers either")

	w.takes(Import{Kind: intake.KindComplaints, Files: []string{list}})
	require.Len(t, w.complaints(), 3)
	s := w.complaintOf("TS-1")
	require.Equal(t, complaint.Closed, s.Status)
	require.True(t, s.Done())
	require.Equal(t, complaint.Classification{Channel: "service_hotline", Business: "bank_card", Cause: "disclosure", Subject: "fee"}, s.Class, "by code, zh and en")
	require.Equal(t, "2026-03-05 09:30", s.Received.In(casefile.Zone).Format("2006-01-02 15:04"))
	require.Equal(t, complaint.Partly, s.Decision.Outcome)
	require.Equal(t, "2026-03-10 16:00", s.Decision.At.In(casefile.Zone).Format("2006-01-02 15:04"))
	require.Empty(t, s.Clocks, "nothing runs for what is closed")
	open := w.complaintOf("粤诉〔2026〕7号")
	require.Equal(t, complaint.Handling, open.Status)
	handle, running := open.Clocks.Get(complaint.HandleClock)
	require.True(t, running)
	require.Equal(t, "2026-12-04 24:00", ending(handle.Due), "15 days from the day of receipt, not of the import")
	require.Equal(t, w.bank.At(policy.BranchHead, w.bank.Outlets[1].Path)[0].Login, open.Owner.User, "no roster: the head answers")

	// Who had it done is on the record of each case and on the chain.
	events, err := w.DB.Events(w.ctx, s.ID, 0)
	require.NoError(t, err)
	require.True(t, events[0].Actor.IsSystem())
	require.Contains(t, events[0].Actor.Name, theOperator.User)
	require.Equal(t, 1, w.audited()[policy.ImportRun])
	body, err := casefile.Decode[complaint.Imported](events[0].Body)
	require.NoError(t, err)
	require.True(t, *body.Satisfied)
	require.NoError(t, w.Vault.Show(w.ctx, storage.Plain, storage.Sealed{Case: s.ID, View: &body}))
	require.Equal(t, "年费没有事先告知", body.Content)
	require.Equal(t, "13912345678", body.Customer.Phone)
	require.Empty(t, w.inClear("13912345678", "13700001111", "440100199001011234", "王小二", "李四四", "年费没有事先告知", "已退还年费并致歉"), "nothing of customers lies open on the disk")

	// The same again changes nothing, a dry run of it neither; other content is pointed at.
	before := w.audited()
	for _, dry := range []bool{true, false} {
		out = w.takes(Import{Kind: intake.KindComplaints, Files: []string{list}, DryRun: dry})
		require.Equal(t, "3: 0 new, 0 changed, 3 same", counted(out, "complaints"))
	}
	require.Len(t, w.complaints(), 3)
	before[policy.ImportRun]++
	require.Equal(t, before, w.audited())
	out = w.imports(Import{Kind: intake.KindComplaints, Files: []string{w.csv("complaints", strings.Replace(twoComplaints, "13912345678", "13912345679", 1))}})
	require.Equal(t, []string{"complaints K2 complaint.differs"}, places(out))
	require.Empty(t, out.Faults.List[0].Value, "a list of faults tells nobody's telephone number")
	verdict, err := w.VerifyRecord(w.ctx, false)
	require.NoError(t, err)
	require.True(t, verdict.OK())
}

// What is over was in time or was not, by its own dates and the rules of its day.
func TestComplaintsOfBeforeCountByWhenTheirCustomersWereTold(t *testing.T) {
	w := newWard(t, "2026-11-21 10:00")
	row := func(number, received, told, closed, tier string) string {
		return number + ",服务热线,service_hotline,gz,tianhe-main," + received + ",Bank card,信息披露,收费和利率,王小二,13912345678,年费," + received + "," + told + "," + closed + ",部分成立," + tier + "\n"
	}
	w.takes(Import{Kind: intake.KindComplaints, Files: []string{w.csv("complaints",
		"投诉编号,受理线路,投诉渠道,受理单位编号,被投诉网点编号,收到时间,业务类别,投诉原因,投诉事由,客户姓名,联系电话,投诉内容,作出决定时间,告知客户时间,办结时间,处理结果,繁简\n"+
			row("last day", "2026-03-05 09:30", "2026-03-20 23:00", "2026-03-21", "")+
			row("a day late", "2026-03-05 09:30", "2026-03-21 00:10", "2026-03-22", "")+
			row("complex", "2026-03-05 09:30", "2026-03-21 00:10", "2026-03-22", "complex")+
			row("not closed", "2026-10-05 09:30", "2026-10-30 10:00", "", "")+
			row("never told", "2026-03-05 09:30", "", "2026-04-30", ""))}})
	yes, no := true, false
	everything := storage.ComplaintViewer{Read: []org.Path{w.bank.Units[0].Path}}
	got := map[string]*bool{}
	list, err := w.DB.Complaints(w.ctx, everything, storage.ComplaintFilter{}, storage.Page{})
	require.NoError(t, err)
	for _, c := range list.Items {
		got[c.Number] = c.InTime
	}
	require.Equal(t, map[string]*bool{"last day": &yes, "a day late": &no, "complex": &yes, "not closed": &no, "never told": nil}, got)
	n, err := w.DB.ComplaintNumbers(w.ctx, everything, storage.NumberFilter{}, w.now)
	require.NoError(t, err)
	require.Equal(t, storage.ShareOf(2, 4), n[0].InTime)
}

// ending writes the end of a day as its last moment.
func ending(t time.Time) string {
	day := t.In(casefile.Zone)
	if day.Hour() == 0 && day.Minute() == 0 {
		return day.AddDate(0, 0, -1).Format("2006-01-02") + " 24:00"
	}
	return day.Format("2006-01-02 15:04")
}

func TestFaultyComplaintsAreNamedAndNothingIsKept(t *testing.T) {
	w := newWard(t, "2026-11-21 10:00")
	good := "G-1,服务热线,service_hotline,gz,,2026-03-05,,,,甲某,13900000001,,好的一行,,,,,,\n"
	out := w.imports(Import{Kind: intake.KindComplaints, Files: []string{w.csv("complaints", complaintHead+good+
		"G-1,服务热线,service_hotline,gz,,2026-03-05,,,,甲某,13900000001,,编号重复,,,,,,\n"+
		"B-1,服务热线,no_such_channel,gz,,2026-03-05,,,,甲某,13900000001,,渠道不存在,,,,,,\n"+
		"B-2,服务热线,service_hotline,nowhere,no-outlet,2026-03-05,,,,甲某,13900000001,,机构不存在,,,,,,\n"+
		"B-3,服务热线,service_hotline,,,2026-03-05,,,,甲某,13900000001,,没有受理单位,,,,,,\n"+
		"B-4,服务热线,service_hotline,gz,,2036-03-05,,,,甲某,13900000001,,在将来,,,,,,\n"+
		"B-5,服务热线,service_hotline,gz,,2026-03-05,,,,甲某,13900000001,,先决定后收到,2026-03-01,,,投诉成立,,\n"+
		"B-6,服务热线,service_hotline,gz,,2026-03-05,,,,甲某,13900000001,,没有结果,,,2026-03-09,,,\n"+
		"B-7,服务热线,service_hotline,gz,,2026-03-05,,,,,,,没有客户,,,,,,\n"+
		"B-8,服务热线,service_hotline,gz,,2026-03-05,bank_card,pricing,attitude,甲某,1390000,,原因与事由不符,,,,,,\n"+
		"B-9,服务热线,service_hotline,gz,,2026-03-05,,,,甲某,13900000001,,没有告知却有回访,,,,,是,\n"+
		"B-10,胡说,service_hotline,gz,,05/03/2026,,,,甲某,电话号码,,,,,,,,\n"+
		",服务热线,service_hotline,gz,,2026-03-05,,,,乙某,13900000002,,没有编号,,,,,,\n"+
		",服务热线,service_hotline,gz,,2026-03-05,,,,乙某,13900000002,,没有编号,,,,,,\n")}})
	require.Equal(t, []string{
		"complaints A3 unique", "complaints B13 enum", "complaints F13 date.ambiguous", "complaints K13 phone", "complaints M13 required",
		"complaints C4 unknown", "complaints D5 unit.unknown", "complaints E5 outlet.unknown", "complaints D6 required", "complaints F7 future",
		"complaints N8 order", "complaints Q9 enum", "complaints J10 required", "complaints H11 subject", "complaints R12 complaint.not_told"}, places(out))
	for _, f := range out.Faults.List {
		require.NotContains(t, f.Value, "1390")
		require.NotContains(t, f.Value, "电话号码")
	}
	require.Empty(t, w.complaints(), "the good rows are not kept either")

	// Rows that are the same without a number to tell them apart.
	out = w.imports(Import{Kind: intake.KindComplaints, Files: []string{w.csv("complaints", complaintHead+
		strings.Repeat(",服务热线,service_hotline,gz,,2026-03-05,,,,乙某,13900000002,,没有编号,,,,,,\n", 2))}})
	require.Equal(t, []string{"complaints A3 unique"}, places(out))

	// What only the decision itself can tell: nobody at the unit, or above it, could own it.
	for _, role := range []string{policy.UnitSupervisor, policy.ServiceOffice} {
		for _, u := range w.bank.Holders(role) {
			require.NoError(t, w.DB.Write(w.ctx, "test", func(tx *storage.Tx) error {
				_, err := tx.ChangeUser(u.Login, func(row *storage.User) error { row.Disabled = true; return nil })
				return err
			}))
		}
	}
	out = w.imports(Import{Kind: intake.KindComplaints, Files: []string{w.csv("complaints", complaintHead+good)}})
	require.Equal(t, []string{"complaints A2 complaint.no_owner"}, places(out))
	require.Empty(t, w.complaints())
}

func TestFaultListIsGuardedAgainstFormulas(t *testing.T) {
	w := newWard(t, "2026-11-21 10:00")
	out := w.imports(Import{Kind: intake.KindComplaints, Files: []string{w.csv("complaints", complaintHead+"X-1,=cmd|' /C calc'!A0,service_hotline,gz,,2026-03-05,,,,甲某,13900000001,,内容,,,,,,\n")}})
	for _, lang := range []string{"zh", "en"} {
		var raw bytes.Buffer
		require.NoError(t, intake.WriteFaults(&raw, tabular.CSV, lang, out.Report))
		require.Contains(t, raw.String(), "'=cmd", "what a spreadsheet program would run is text")
		require.NotContains(t, raw.String(), ",=cmd")
		require.Contains(t, raw.String(), text.T("不在可选范围内", "is not one of").In(lang))
	}
}

// What the catalogue was on the day of receipt decides, not what it is now; and the
// agents, the group and the employee come over as well.
func TestProxiesAndGroupsAreTakenOver(t *testing.T) {
	w := newWard(t, "2026-11-21 10:00")
	clerk := w.bank.At(policy.LobbyManager, w.bank.Outlets[0].Path)[0]
	w.takes(Import{Kind: intake.KindComplaints, Files: []string{w.csv("complaints",
		"number,line,channel,outlet,unit,received,as,name,phone,agents,agent_phones,people,content,concerns,satisfied,told,decided,outcome\n"+
			"P-1,hotline,service_hotline,tianhe-main,tianhe,2026-11-10,委托代理人,甲甲某,13900000001,乙乙某,13900000002,,代为投诉,"+clerk.Name+",,,,\n"+
			"P-2,outlet,outlet,tianhe-main,,2026-11-10 10:00,共同投诉,甲甲某,13900000001,丙丙某；丁丁某,13900000003；13900000004,6,集体投诉,"+clerk.Number+",否,2026-11-12,2026-11-12,unjustified\n")}})
	p := w.complaintOf("P-1")
	require.Equal(t, complaint.Proxy, p.As)
	require.True(t, p.Unproven)
	require.Equal(t, clerk.Login, p.Concerns)
	g := w.complaintOf("P-2")
	require.Equal(t, complaint.Group, g.As)
	require.Equal(t, 6, g.People)
	require.Equal(t, clerk.Login, g.Concerns, "by staff number")
	require.Equal(t, complaint.Told, g.Status)
	require.Equal(t, p.Customer, g.Customer, "the same customer is known again")
	require.Empty(t, w.inClear("丙丙某", "乙乙某", "13900000002"))
	_, callback := g.Clocks.Get(complaint.CallbackClock)
	require.True(t, callback)
}

// Twenty thousand rows in one file: DUBAN_BULK=20000 go test -run TwentyThousand -v ./cmd/house
func TestTwentyThousandComplaintsInOneFile(t *testing.T) {
	rows := 300
	if n, err := strconv.Atoi(os.Getenv("DUBAN_BULK")); err == nil {
		rows = n
	}
	w := newWard(t, "2026-11-21 10:00")
	rng, first := rand.New(rand.NewPCG(1, 2)), time.Date(2024, 1, 1, 9, 0, 0, 0, casefile.Zone)
	list := w.file("complaints.xlsx", func(b *bytes.Buffer) error {
		return tabular.WriteTable(b, tabular.XLSX, "zh", tabular.Table{Name: text.T("投诉", "Complaints"), Headers: headers("投诉编号", "受理线路", "投诉渠道", "受理单位编号", "被投诉网点编号",
			"收到时间", "业务类别", "投诉原因", "投诉事由", "客户姓名", "联系电话", "投诉内容", "作出决定时间", "告知客户时间", "办结时间", "处理结果", "回访满意", "处理情况")},
			func(yield func([]any) bool) {
				for i := range rows {
					at := first.Add(time.Duration(rng.IntN(900*24)) * time.Hour)
					o := w.bank.Outlets[rng.IntN(len(w.bank.Outlets))]
					if !yield([]any{fmt.Sprintf("H-%06d", i), "服务热线", "service_hotline", o.Path.Parent().Code(), o.Code, at, "bank_card", "pricing", "fee",
						fmt.Sprintf("客户%d", rng.IntN(rows)), fmt.Sprintf("100%08d", rng.IntN(rows)), strings.Repeat("信用卡年费收取前未告知，要求退还。", 8),
						at.Add(100 * time.Hour), at.Add(120 * time.Hour), at.Add(200 * time.Hour), "投诉成立", true, strings.Repeat("已核实并退还年费。", 10)}) {
						return
					}
				}
			})
	})
	for _, run := range []string{"dry run", "import", "again"} {
		peak, began := watchMemory(), time.Now()
		out := w.takes(Import{Kind: intake.KindComplaints, Files: []string{list}, DryRun: run == "dry run"})
		t.Logf("%s of %d rows: %v, heap at most %d MiB", run, rows, time.Since(began).Round(time.Millisecond), peak()>>20)
		want := fmt.Sprintf("%[1]d: %[1]d new, 0 changed, 0 same", rows)
		if run == "again" {
			want = fmt.Sprintf("%[1]d: 0 new, 0 changed, %[1]d same", rows)
		}
		require.Equal(t, want, counted(out, "complaints"))
	}
	ids, err := w.DB.CaseIDs(w.ctx, casefile.Complaint)
	require.NoError(t, err)
	require.Len(t, ids, rows)
}

func headers(names ...string) (list []text.Text) {
	for _, n := range names {
		list = append(list, text.T(n, n))
	}
	return list
}

// watchMemory samples the heap until asked for the most that it held.
func watchMemory() func() uint64 {
	stop, done, most := make(chan struct{}), make(chan struct{}), uint64(0)
	go func() {
		defer close(done)
		for {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapAlloc)
			select {
			case <-stop:
				return
			case <-time.After(200 * time.Millisecond):
			}
		}
	}()
	return func() uint64 { close(stop); <-done; return most }
}
