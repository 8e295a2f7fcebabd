package intake_test

import (
	"bytes"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"

	"duban/domain/classification"
	"duban/domain/complaint"
	"duban/domain/worktime"
	"duban/tabular"
	"duban/tabular/intake"
)

const complaintRows = "投诉编号,受理线路,投诉渠道,受理单位编号,收到时间,投诉原因,客户姓名,联系电话,投诉内容,作出决定时间,处理结果\r\n" +
	"TS-1,服务热线,来信,gz,2026年3月5日,定价收费,王某,13900000001,多收手续费,2026-03-05,投诉成立\r\n"

func TestComplaintsAreReadInTheEncodingsOfTheTrade(t *testing.T) {
	gbk, err := simplifiedchinese.GB18030.NewEncoder().String(complaintRows)
	require.NoError(t, err)
	for name, raw := range map[string]string{"utf-8": complaintRows, "utf-8 with mark": "\ufeff" + complaintRows, "gb18030": gbk} {
		b, err := tabular.Open("投诉.csv", bytes.NewReader([]byte(raw)), tabular.Limits{})
		require.NoError(t, err, name)
		list, r := intake.ReadComplaints(b, house())
		clean(t, r)
		require.Len(t, list, 1, name)
		p := list[0]
		require.Equal(t, complaint.Hotline, p.Line)
		require.Equal(t, "letter", p.Class.Channel)
		require.Equal(t, "pricing", p.Class.Cause)
		require.Equal(t, "/ho/gd/gz/", p.Unit)
		require.Equal(t, "2026-03-05T00:00:00+08:00", p.ReceivedAt)
		require.Equal(t, p.ReceivedAt, p.DecidedAt, "on the day of receipt, not before it")
		require.Equal(t, complaint.Justified, p.Outcome)
	}
}

func TestNumbersOfComplaintsSurviveASpreadsheet(t *testing.T) {
	head := "投诉编号,受理线路,投诉渠道,受理单位编号,收到时间,客户姓名,联系电话,账号,投诉内容\n"
	_, r := intake.ReadComplaints(book(t, "complaints", head+"2.02503E+13,热线,letter,gz,2026-03-05,王某,13900000001,,内容\n"+
		"粤诉〔2025〕7号,热线,letter,gz,2026-03-05,王某,13900000001,6.22202E+18,内容\n"), house())
	require.Equal(t, []string{"complaints A2 code.number", "complaints H3 code.number"}, found(t, r))
	list, r := intake.ReadComplaints(book(t, "complaints", head+"粤诉〔2025〕7号,热线,letter,gz,2026-03-05,王某,13900000001,6222 0200 1111 2222,内容\n"), house())
	clean(t, r)
	require.Equal(t, "粤诉〔2025〕7号", list[0].Number)
	require.Equal(t, "6222020011112222", list[0].Customer.Account)
}

// A word counts that the catalogue had on the day of receipt.
func TestWordsAreThoseOfTheDayOfReceipt(t *testing.T) {
	known := house()
	own := classification.Shipped(worktime.Date(2026, 1, 1))
	own.Causes = append([]classification.Term{{Code: "pricing-old", Name: own.Causes[6].Name, Active: true}}, own.Causes[:6]...)
	known.Classification = func(at time.Time) classification.Catalogue {
		if at.Year() < 2026 {
			return own
		}
		return classification.Shipped(worktime.DayOf(at))
	}
	rows := "line,channel,unit,received,name,phone,content,cause,employee\nhotline,letter,gz,2025-03-05,王某,13900000001,内容,定价收费,\nhotline,letter,gz,2026-03-05,王某,13900000001,内容,定价收费,\n"
	list, r := intake.ReadComplaints(book(t, "complaints", rows), known)
	clean(t, r)
	require.Equal(t, "pricing-old", list[0].Class.Cause)
	require.Equal(t, "pricing", list[1].Class.Cause)
	require.Len(t, r.Remarks, 1, "the column that is not known is told")
	_, r = intake.ReadComplaints(book(t, "complaints", "line,channel,unit,received,name,phone,content,cause\nhotline,letter,gz,2025-03-05,王某,13900000001,内容,collection_manner\n"), known)
	require.Equal(t, []string{"complaints H2 unknown"}, found(t, r))
}

func TestAnEmployeeOfAmbiguousNameIsNotGuessed(t *testing.T) {
	known := house()
	known.Users[1].Name = known.Users[0].Name
	rows := "line,channel,unit,received,anonymous,content,concerns\n"
	_, r := intake.ReadComplaints(book(t, "complaints", rows+"hotline,letter,gz,2026-03-05,是,内容,"+known.Users[0].Name+"\nhotline,letter,gz,2026-03-05,是,内容2,某不存在的人\n"), known)
	require.Equal(t, []string{"complaints G2 user.ambiguous", "complaints G3 user.unknown"}, found(t, r))
	list, r := intake.ReadComplaints(book(t, "complaints", rows+"hotline,letter,gz,2026-03-05,是,内容,"+known.Users[0].Number+"\n"), known)
	clean(t, r)
	require.Equal(t, known.Users[0].Login, list[0].Concerns)
}

// The sum at stake is taken over exactly, whatever a spreadsheet made of it.
func TestSumsOfComplaintsAreExact(t *testing.T) {
	head := "line,channel,unit,received,name,phone,content,涉及金额,币种\n"
	row := func(sum, currency string) string {
		return "hotline,letter,gz,2026-03-05,王某,13900000001,内容,\"" + sum + "\"," + currency + "\n"
	}
	list, r := intake.ReadComplaints(book(t, "complaints", head+row("60,000.50", "")+row("0.1", "usd")+row("", "")), house())
	clean(t, r)
	require.Equal(t, []complaint.Sum{{Amount: "60000.5"}, {Amount: "0.1", Currency: "USD"}, {}}, []complaint.Sum{list[0].Sum, list[1].Sum, list[2].Sum})
	require.Empty(t, intake.Differs(list[0].Import, taken(list[0]), ""))
	before := taken(list[0])
	before.Sum.Amount = "60000.51"
	require.Equal(t, "amount", intake.Differs(list[0].Import, before, ""))

	_, r = intake.ReadComplaints(book(t, "complaints", head+row("1.005", "")+row("-3", "")+row("", "USD")+row("5", "$")), house())
	require.Equal(t, []string{"complaints H2 decimal", "complaints H3 decimal.range", "complaints H4 required", "complaints I5 currency"}, found(t, r))
}

// taken is what was kept of a complaint when it was taken over.
func taken(p intake.PastComplaint) complaint.Imported {
	received, _ := time.Parse(time.RFC3339, p.ReceivedAt)
	return complaint.Imported{Opening: complaint.Opening{Line: p.Line, Class: p.Class, Unit: "/ho/gd/gz/", Received: received, Customer: p.Customer,
		People: max(p.People, 1), Content: p.Content, Sum: p.Sum.Plain()}}
}
