package tabular

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"duban/domain/fault"
	"duban/domain/text"
)

// counters is a small table with every kind of column.
func counters() *Sheet {
	return &Sheet{
		Key:  "counters",
		Name: text.T("柜台", "Counters"),
		Columns: []Column{
			{Key: "code", Header: text.T("柜台编号", "Counter code"), Aliases: []string{"窗口号"}, Required: true, Unique: true, Parse: Code(20), Example: text.T("T-01", "T-01")},
			{Key: "name", Header: text.T("名称", "Name"), Required: true, Parse: Text(20), Example: text.T("示例柜台", "Example counter")},
			{Key: "kind", Header: text.T("类型", "Kind"), Parse: Enum(
				Choice{Value: "cash", Name: text.T("现金", "Cash"), Also: []string{"现金区"}},
				Choice{Value: "open", Name: text.T("开放", "Open")}), Example: text.T("现金", "Cash")},
			{Key: "staff", Header: text.T("人数", "Staff"), Parse: Int(0, 50), Example: text.T("2", "2")},
			{Key: "weight", Header: text.T("权重", "Weight"), Parse: Dec(2, 0, 100), Example: text.T("1.5", "1.5")},
			{Key: "since", Header: text.T("启用日期", "In use since"), Parse: Date(), Example: text.T("2020-01-01", "2020-01-01")},
			{Key: "camera", Header: text.T("有摄像头", "Camera"), Parse: Bool()},
			{Key: "tags", Header: text.T("标签", "Tags"), Parse: List(Code(10))},
		},
		Unique: [][]string{{"name", "kind"}},
	}
}

func openCSV(t *testing.T, content string) *Book {
	t.Helper()
	b, err := Open("counters.csv", strings.NewReader(content), Limits{})
	require.NoError(t, err)
	return b
}

// workbook makes an xlsx of one tab from cells as given.
func workbook(t *testing.T, tab string, rows ...[]any) []byte {
	t.Helper()
	f := excelize.NewFile()
	require.NoError(t, f.SetSheetName("Sheet1", tab))
	for i, r := range rows {
		require.NoError(t, f.SetSheetRow(tab, fmt.Sprintf("A%d", i+1), &r))
	}
	var b bytes.Buffer
	require.NoError(t, f.Write(&b))
	return b.Bytes()
}

func TestRowsComeTypedFromCSV(t *testing.T) {
	res := openCSV(t, "柜台编号,名称,类型,人数,权重,启用日期,有摄像头,标签\r\n"+
		"　Ｔ－０１ ,\" 一号柜台, 靠窗 \",现金区,３,\"1,012.50\",2026年3月5日,√,甲、乙；甲\r\n").Read(counters())
	require.Equal(t, "decimal.range", res.Faults.List[0].Code, "1,012.50 is read as a number before its range is checked")

	res = openCSV(t, "柜台编号,名称,类型,人数,权重,启用日期,有摄像头,标签\r\n"+
		"　Ｔ－０１ ,\" 一号柜台, 靠窗 \",现金区,３,12.50,2026年3月5日,√,甲、乙；甲\r\n").Read(counters())
	require.Empty(t, res.Faults.List)
	r := res.Rows[0]
	require.Equal(t, 2, r.Number)
	require.Equal(t, "T-01", r.String("code"))
	require.Equal(t, "一号柜台, 靠窗", r.String("name"))
	require.Equal(t, "cash", r.String("kind"))
	require.Equal(t, int64(3), r.Int("staff"))
	require.Equal(t, Decimal{125, 1}, r.Decimal("weight"))
	require.Equal(t, time.Date(2026, 3, 5, 0, 0, 0, 0, Zone), r.Time("since"))
	require.True(t, r.Bool("camera"))
	require.Equal(t, []string{"甲", "乙"}, r.Strings("tags"))
}

func TestRowsComeTypedFromWorkbook(t *testing.T) {
	raw := workbook(t, "柜台",
		[]any{"某某支行柜台一览表"},
		[]any{},
		[]any{"名称\nName", "柜台编号（必填）", "In use since", "Weight", "人数", "备注"},
		[]any{"一号", "007", 46086, 2.2999999999999998, 3.0, "不认识的列"},
		[]any{},
		[]any{"二号", "008", "2026/3/6", "0.1", "4", nil},
	)
	b, err := Open("x.xlsx", bytes.NewReader(raw), Limits{})
	require.NoError(t, err)
	defer b.Close()
	res := b.Read(counters())
	require.Empty(t, res.Faults.List)
	require.Equal(t, []string{"备注"}, res.Ignored)
	require.Len(t, res.Rows, 2)
	require.Equal(t, 4, res.Rows[0].Number)
	require.Equal(t, 6, res.Rows[1].Number, "empty rows keep their number")
	require.Equal(t, "007", res.Rows[0].String("code"))
	require.Equal(t, time.Date(2026, 3, 5, 0, 0, 0, 0, Zone), res.Rows[0].Time("since"))
	require.Equal(t, Decimal{23, 1}, res.Rows[0].Decimal("weight"), "Excel's own rounding")
	require.Equal(t, int64(3), res.Rows[0].Int("staff"))
}

func TestEveryFaultIsNamedWithItsPlace(t *testing.T) {
	res := openCSV(t, "柜台编号,名称,类型,人数,启用日期,权重\n"+
		"A 1,,贵宾,两个,03/05/2026,0.125\n"+
		"\n"+
		"\"B1\",\"两\n行\",现金,51,2026-02-30,x\n"+
		"b1,两个,=1+1,#N/A,2026-03-05 25:00,1\n"+
		"C1,两个,现金,1,,\n"+
		"C2,两个,现金,1,,\n").Read(counters())
	var got []string
	for _, f := range res.Faults.List {
		got = append(got, fmt.Sprintf("%s%d %s", f.Column, f.Row, f.Code))
		require.Equal(t, "counters", f.Sheet)
		require.NotEmpty(t, f.Msg.ZH)
		require.NotEmpty(t, f.Msg.EN)
	}
	require.Equal(t, []string{
		"A2 code.character", "B2 required", "C2 enum", "D2 int", "E2 date.ambiguous", "F2 decimal.places",
		"D4 int.range", "E4 date.absent", "F4 decimal",
		"C5 enum", "D5 formula.error", "E5 date.time", "A5 unique",
		"C7 unique",
	}, got)
	require.Equal(t, "《counters》第 2 行 D 列（人数）：不是整数，填写内容：“两个”", res.Faults.List[3].Sentence().ZH)
	require.Contains(t, res.Faults.List[13].Msg.EN, "repeats row 6 (Name + Kind)")
	require.Len(t, res.Rows, 1)
	require.Len(t, res.Broken, 4)

	err := fault.Of(res.Faults.Err())
	require.Equal(t, fault.Invalid, err.Kind)
	require.Equal(t, "counters!D2", err.Fields[3].Pointer)
}

func TestDates(t *testing.T) {
	day := time.Date(2026, 3, 5, 0, 0, 0, 0, Zone)
	for in, want := range map[string]string{
		"2026-03-05": "", "2026/3/5": "", "2026.3.5": "", "20260305": "", "2026年3月5日": "", "２０２６年３月５日": "",
		"2026 年 3 月 5 日": "", "5 Mar 2026": "", "March 5, 2026": "", "46086": "", "46086.75": "", "2026-03-05 14:30": "",
		"2026-03-05T23:30:00": "", "2026-03-05T14:30:00+08:00": "", "2026年3月5日 14时30分": "",
		"05/03/2026": "date.ambiguous", "3-5-26": "date.ambiguous", "2026-13-01": "date.absent", "2023-02-29": "date.absent",
		"60": "date", "明天": "date", "2026": "date.range", "99999999": "date.absent", "2026-03-05 24:00": "date.time", "2026-03-05 noon": "date.time",
	} {
		v, p := Date().Parse(in, Origin{})
		if want != "" {
			require.NotNil(t, p, in)
			require.Equal(t, want, p.Code, in)
			continue
		}
		require.Nil(t, p, in)
		require.True(t, day.Equal(v.(time.Time)), "%s gave %s", in, v)
	}
	v, p := Moment().Parse("46086.604166666664", Origin{})
	require.Nil(t, p)
	require.Equal(t, "2026-03-05 14:30:00", v.(time.Time).Format(time.DateTime))
	v, _ = Moment().Parse("2026-03-05T20:30:00Z", Origin{})
	require.Equal(t, "2026-03-06 04:30:00", v.(time.Time).Format(time.DateTime), "UTC is shown on the bank's clock")
	v, _ = Date().Parse("44624", Origin{Date1904: true})
	require.True(t, day.Equal(v.(time.Time)), "days counted from 1904")
}

func TestDecimals(t *testing.T) {
	for in, want := range map[string]string{
		"1": "1", "-3.50": "-3.5", "+2": "2", ".5": "0.5", "0.05": "0.05", "-0.05": "-0.05", "1,234,567.8": "1234567.8", "１２．５": "12.5",
		"2.2999999999999998": "2.3", "1E-2": "0.01", "0": "0", "0.0": "0", "100000": "100000", "": "!", "-": "!", ".": "!", "1,23": "!",
		"1.2.3": "!", "12%": "!", "--1": "!", "1-2": "!", "NaN": "!", "Inf": "!", "0x10": "!", "1e400": "!", "9e17": "900000000000000000",
	} {
		d, ok := parseDecimal(in)
		if want == "!" {
			require.False(t, ok, "%q gave %s", in, d)
			continue
		}
		require.True(t, ok, in)
		require.Equal(t, want, d.String(), in)
	}
	n, exact := Decimal{125, 1}.Scaled(2)
	require.True(t, exact)
	require.Equal(t, int64(1250), n)
	_, exact = Decimal{125, 1}.Scaled(0)
	require.False(t, exact)
	_, exact = Decimal{math.MaxInt64 / 2, 0}.Scaled(3)
	require.False(t, exact, "overflow is not exact")
}

func TestCodesLostToExcelAreNoticed(t *testing.T) {
	for in, want := range map[string]string{"1.23456789012346E+17": "code.number", "5E3": "", "1.0": "", "张三": "", "a b": "code.character", "a\x00": "code.character"} {
		_, p := Code(30).Parse(in, Origin{})
		if want == "" {
			require.Nil(t, p, in)
		} else {
			require.Equal(t, want, p.Code, in)
		}
	}
}

func TestEncodings(t *testing.T) {
	const content = "柜台编号,名称\n1,龘𠮷（一）\n"
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(content)
	require.NoError(t, err)
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(strings.ReplaceAll(content, ",", "\t"))
	require.NoError(t, err)
	for name, raw := range map[string]string{"UTF-8": content, "UTF-8 with mark": "\ufeff" + content, "GB18030": gb, "UTF-16": utf16,
		"semicolons": strings.ReplaceAll(content, ",", ";"), "old Macintosh line ends": strings.ReplaceAll(content, "\n", "\r")} {
		t.Run(name, func(t *testing.T) {
			res := openCSV(t, raw).Read(counters())
			require.Empty(t, res.Faults.List)
			require.Equal(t, "龘𠮷（一）", res.Rows[0].String("name"))
		})
	}
}

// A UTF-8 file that lost a byte often happens to be good GB18030: it must be
// refused, not read as other words.
func TestBrokenUTF8IsNotTakenForGB18030(t *testing.T) {
	const content = "柜台编号,名称\n1,地面有水渍\n2,投诉电话\n"
	asGB := 0
	for i := strings.Index(content, "地"); i < len(content); i++ {
		if content[i] < 0x80 {
			continue
		}
		raw := content[:i] + content[i+1:]
		if out, err := simplifiedchinese.GB18030.NewDecoder().String(raw); err == nil && !strings.ContainsRune(out, utf8.RuneError) {
			asGB++
		}
		_, err := Open("x.csv", strings.NewReader(raw), Limits{})
		require.Error(t, err)
		require.Equal(t, "file.encoding", fault.Of(err).Code)
	}
	require.NotZero(t, asGB, "the test has lost its point")
}

func TestFilesThatCannotBeRead(t *testing.T) {
	bomb := workbook(t, "柜台", []any{"柜台编号", "名称"}, []any{"1", strings.Repeat("a", 30000)})
	for name, c := range map[string]struct {
		raw    string
		limits Limits
		code   string
	}{
		"empty":                  {raw: " \r\n", code: "file.empty"},
		"old xls":                {raw: "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", code: "file.legacy"},
		"picture":                {raw: "\x89PNG\r\n\x1a\n\x00\x00", code: "file.kind"},
		"zip, not a book":        {raw: "PK\x03\x04 something else", code: "file.damaged"},
		"too large":              {raw: "柜台编号,名称\n", limits: Limits{Bytes: 4}, code: "file.large"},
		"unpacks to too much":    {raw: string(bomb), limits: Limits{Unpacked: 20_000}, code: "file.bomb"},
		"UTF-8, one byte broken": {raw: "柜台编号,名称\n1,一二三四五六七八九十\xe4\xb8\n", code: "file.encoding"},
		"no known encoding":      {raw: "a,b\n\xff\xff\xff\n", code: "file.encoding"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Open("x", strings.NewReader(c.raw), c.limits)
			require.Error(t, err)
			require.Equal(t, c.code, fault.Of(err).Code)
			require.Equal(t, fault.Invalid, fault.Of(err).Kind)
		})
	}
}

func TestSheetsThatCannotBeRead(t *testing.T) {
	for name, c := range map[string]struct {
		raw    string
		limits Limits
		want   string // code at place
	}{
		"no header":        {raw: "1,2\n3,4\n", want: "header.missing@0"},
		"column missing":   {raw: "名称,类型\n一,现金\n", want: "column.missing@1"},
		"column twice":     {raw: "名称,柜台编号,name\n一,1,一\n", want: "column.twice@1"},
		"header only":      {raw: "名称,柜台编号\n,\n", want: "sheet.empty@0"},
		"quote never ends": {raw: "名称,柜台编号\n一,1\n\"二,2\n三,3\n", want: "csv.quote@3"},
		"too many rows":    {raw: "名称,柜台编号\n一,1\n二,2\n三,3\n", limits: Limits{Rows: 2}, want: "sheet.long@4"},
		"too many columns": {raw: "名称,柜台编号\n一,1,,,x\n", limits: Limits{Columns: 4}, want: "sheet.wide@2"},
		"cell too long":    {raw: "名称,柜台编号\n一,11111111111111111111\n", limits: Limits{Cell: 18}, want: "cell.long@2"},
	} {
		t.Run(name, func(t *testing.T) {
			b, err := Open("x.csv", strings.NewReader(c.raw), c.limits)
			require.NoError(t, err)
			res := b.Read(counters())
			require.NotEmpty(t, res.Faults.List)
			f := res.Faults.List[0]
			require.Equal(t, c.want, fmt.Sprintf("%s@%d", f.Code, f.Row))
		})
	}
}

func TestFaultsBeyondTheLimitAreCounted(t *testing.T) {
	b, err := Open("x.csv", strings.NewReader("名称,柜台编号\n"+strings.Repeat(",\n", 3)+strings.Repeat("一,a b\n", 9)), Limits{Faults: 2})
	require.NoError(t, err)
	res := b.Read(counters())
	require.Len(t, res.Faults.List, 2)
	require.Greater(t, res.Faults.Total, 8)
	require.Contains(t, fault.Of(res.Faults.Err()).Msg.EN, fmt.Sprint(res.Faults.Total))
}

func TestTabIsFoundByNameOrHeader(t *testing.T) {
	f := excelize.NewFile()
	require.NoError(t, f.SetSheetRow("Sheet1", "A1", &[]any{"别的", "表"}))
	_, err := f.NewSheet("随便")
	require.NoError(t, err)
	require.NoError(t, f.SetSheetRow("随便", "A1", &[]any{"柜台编号", "名称"}))
	require.NoError(t, f.SetSheetRow("随便", "A2", &[]any{"1", "一"}))
	var raw bytes.Buffer
	require.NoError(t, f.Write(&raw))
	b, err := Open("x.xlsx", &raw, Limits{})
	require.NoError(t, err)
	require.Equal(t, "随便", b.Read(counters()).Title)

	other := &Sheet{Key: "other", Name: text.T("其他", "Other"), Columns: []Column{{Key: "z", Header: text.T("丙", "C"), Required: true, Parse: Text(9)}}}
	require.Equal(t, "sheet.missing", b.Read(other).Faults.List[0].Code)
	other.Optional = true
	require.True(t, b.Read(other).Absent)
}

func TestFormulasGiveTheirSavedValueOnly(t *testing.T) {
	f := excelize.NewFile()
	require.NoError(t, f.SetSheetRow("Sheet1", "A1", &[]any{"柜台编号", "名称", "人数"}))
	require.NoError(t, f.SetSheetRow("Sheet1", "A2", &[]any{"1", "一", nil}))
	require.NoError(t, f.SetCellFormula("Sheet1", "C2", "1+1"))
	var raw bytes.Buffer
	require.NoError(t, f.Write(&raw))
	b, err := Open("x.xlsx", &raw, Limits{})
	require.NoError(t, err)
	res := b.Read(counters())
	require.Equal(t, "formula.uncomputed", res.Faults.List[0].Code, "a formula without result is not an empty cell")
	require.Equal(t, 2, res.Faults.List[0].Row)
	require.Equal(t, "C", res.Faults.List[0].Column)
}
