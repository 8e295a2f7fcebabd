package routing

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/classification"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
	"duban/domain/worktime"
)

var day = worktime.Date(2026, 11, 21)

func words() classification.Catalogue { return classification.Shipped(day) }

func fen(yuan int64) *int64 { v := yuan * 100; return &v }

func wrong(err error) []string {
	var out []string
	if err == nil {
		return out
	}
	for _, f := range fault.Of(err).Fields {
		out = append(out, f.Pointer+" "+f.Code)
	}
	return out
}

const outlet = org.Path("/ho/gd/gz/th/o1/")

// The bank of the requirements: what goes where by the table that ships.
func TestShippedTableRoutesTheBank(t *testing.T) {
	table := Shipped(day)
	for name, c := range map[string]struct {
		q    Question
		row  string
		role string
	}{
		"rude at the counter":                    {Question{Line: "outlet", Channel: "outlet", Subject: "attitude", Cause: "service", Severity: "ordinary"}, "on_the_spot", DutyLeader},
		"written in the comment book":            {Question{Line: "outlet", Channel: "comment_book", Subject: "environment", Severity: "ordinary"}, "comment_book", BranchHead},
		"rude, told to the tier-1 unit's line":   {Question{Line: "customer_help", Channel: "customer_help_line", Subject: "attitude"}, "customer_help", HotlineAgent},
		"rude, told to the bank's hotline":       {Question{Line: "service_hotline", Channel: "service_hotline", Subject: "quality"}, "service_hotline", BranchHead},
		"rude, told to the supervision line":     {Question{Line: "service_supervision", Channel: "supervision_line", Subject: "attitude"}, "supervision", UnitSupervisor},
		"a bribe, told to the hotline":           {Question{Line: "service_hotline", Channel: "service_hotline", Subject: "bribery", Discipline: true}, "discipline", DisciplineOffice},
		"a bribe, and the regulator writes":      {Question{Channel: "regulator", Subject: "bribery", Discipline: true, Severity: "major"}, "discipline", DisciplineOffice},
		"the regulator writes":                   {Question{Channel: "regulator", Business: "loan"}, "regulator", ServiceOffice},
		"a newspaper asks":                       {Question{Channel: "news_media", Subject: "attitude", Line: "outlet"}, "news_media", ServiceOffice},
		"a major one":                            {Question{Line: "outlet", Channel: "outlet", Subject: "attitude", Severity: "major"}, "major", ServiceOffice},
		"data sold, at the counter":              {Question{Line: "outlet", Channel: "outlet", Subject: "privacy", Cause: "information_security"}, "privacy", ComplaintOfficer},
		"data lost, subject not chosen":          {Question{Line: "outlet", Channel: "outlet", Cause: "information_security"}, "information_security", ComplaintOfficer},
		"50,000 yuan gone":                       {Question{Business: "bank_card", Cause: "fund_safety", Amount: fen(50_000)}, "large_funds", ComplaintOfficer},
		"49,999 yuan gone":                       {Question{Business: "bank_card", Cause: "fund_safety", Amount: fen(49_999)}, "fund_safety", ComplaintOfficer},
		"money gone, nobody knows how much":      {Question{Business: "bank_card", Cause: "fund_safety"}, "fund_safety", ComplaintOfficer},
		"a card fee":                             {Question{Line: "service_hotline", Business: "bank_card", Subject: "fee", Cause: "pricing"}, "cards", ComplaintOfficer},
		"a company's loan":                       {Question{Business: "loan", Customer: Business}, "corporate", ComplaintOfficer},
		"a person's loan":                        {Question{Business: "loan", Customer: Person}, "loans", ComplaintOfficer},
		"calls at night about a debt":            {Question{Business: "loan", Cause: "collection_manner"}, "collection_manner", ComplaintOfficer},
		"misled about a fund":                    {Question{Line: "outlet", Subject: "sales_conduct", Business: "agency_sales"}, "sales_conduct", ComplaintOfficer},
		"serious, at the counter":                {Question{Line: "outlet", Subject: "attitude", Severity: "serious"}, "serious", ComplaintOfficer},
		"nothing known yet but where it was":     {Question{}, "everything_else", ComplaintOfficer},
		"a discipline subject without its mark ": {Question{Subject: "bribery"}, "everything_else", ComplaintOfficer},
	} {
		c.q.Place = outlet
		a, err := table.Route(c.q)
		require.NoError(t, err, name)
		require.Equal(t, c.row, a.Row, name)
		require.Equal(t, c.role, a.Then.Role, name)
		require.Equal(t, "routing@shipped-1#"+c.row, a.Ref())
		require.NotEmpty(t, a.Why.ZH)
		require.Equal(t, a.Row == "discipline", a.Then.Discipline, name)
	}
	_, err := table.Route(Question{})
	require.Equal(t, []string{"/place path"}, wrong(err))
}

func TestWhyThisRow(t *testing.T) {
	a, err := Shipped(day).Route(Question{Line: "outlet", Channel: "outlet", Subject: "attitude", Place: outlet})
	require.NoError(t, err)
	require.Equal(t, []Match{{"line", "outlet"}, {"subject", "attitude"}}, a.Matched)
	table := Table{Version: "1", Rows: []Row{{ID: "all", When: When{Places: []org.Path{"/ho/bj/", "/ho/gd/"}, AmountFrom: fen(1), Customers: []Customer{Person}}}}}
	a, err = table.Route(Question{Place: outlet, Amount: fen(2), Customer: Person})
	require.NoError(t, err)
	require.Equal(t, []Match{{"place", "/ho/gd/"}, {"customer", "person"}, {"amount", "200"}}, a.Matched)
	_, err = table.Route(Question{Place: outlet})
	require.Equal(t, "routing.gap", fault.Of(err).Code)
}

// Every row that ships can be reached, nothing is left without an answer, and no
// matter of discipline comes to anybody else.
func TestShippedTableIsReady(t *testing.T) {
	for _, table := range AllShipped() {
		began := time.Now()
		a := Analyse(table, words())
		t.Logf("%d rows analysed in %v, %d overlaps", len(table.Rows), time.Since(began), len(a.Overlaps))
		require.Empty(t, a.Unreachable)
		require.Empty(t, a.Leaks)
		require.Empty(t, a.Undecided)
		require.Nil(t, a.Gap)
		require.NoError(t, Ready(table, words()))
		for _, r := range table.Rows {
			require.NotEmpty(t, r.Why.EN, r.ID)
		}
	}
}

func TestReadySaysWhatIsWrong(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Table)
		wrong  []string
	}{
		"no last row":                     {func(t *Table) { t.Rows = t.Rows[:len(t.Rows)-1] }, []string{"/rows gap"}},
		"the row of discipline moved":     {func(t *Table) { t.Rows[0], t.Rows[1] = t.Rows[1], t.Rows[0] }, []string{"/rows/0 discipline"}},
		"a row behind the last":           {func(t *Table) { t.Rows = append(t.Rows, t.Rows[3]); t.Rows[27].ID = "late" }, []string{"/rows/27 unreachable"}},
		"a row that two others take":      {func(t *Table) { t.Rows[15].When.Lines = nil }, []string{"/rows/16 unreachable", "/rows/17 unreachable", "/rows/18 unreachable"}},
		"conditions that contradict":      {func(t *Table) { t.Rows[1].When = When{Discipline: true, Subjects: []string{"attitude"}} }, []string{"/rows/1/when contradiction"}},
		"a word that is not there":        {func(t *Table) { t.Rows[2].When.Channels = []string{"fax"} }, []string{"/rows/2/when/channels/0 unknown"}},
		"a word twice":                    {func(t *Table) { t.Rows[2].When.Channels = []string{"letter", "letter"} }, []string{"/rows/2/when/channels/1 duplicate"}},
		"a row twice":                     {func(t *Table) { t.Rows[3].ID = "major" }, []string{"/rows/3/id duplicate"}},
		"no sentence":                     {func(t *Table) { t.Rows[3].Why.EN = "" }, []string{"/rows/3/why/en required"}},
		"amounts the wrong way round":     {func(t *Table) { t.Rows[9].When.AmountTo = fen(1) }, []string{"/rows/9/when/amount_to range"}},
		"a role that handles nothing":     {func(t *Table) { t.Rows[3].Then.Role = "auditor" }, []string{"/rows/3/then/role unknown"}},
		"discipline without its office":   {func(t *Table) { t.Rows[0].Then.Role = ServiceOffice }, []string{"/rows/0/then/discipline discipline"}},
		"the office without discipline":   {func(t *Table) { t.Rows[3].Then.Role = DisciplineOffice }, []string{"/rows/3/then/discipline discipline"}},
		"a business line that is unknown": {func(t *Table) { t.Rows[4].Then.BusinessLine = "space" }, []string{"/rows/4/then/business_line unknown"}},
		"a unit named in two ways":        {func(t *Table) { t.Rows[4].Then.Where.Up = 1 }, []string{"/rows/4/then/where several"}},
		"a path that is none":             {func(t *Table) { t.Rows[4].Then.Where = Where{Unit: "ho"} }, []string{"/rows/4/then/where/unit path"}},
	} {
		table := Shipped(day)
		table.Rows = append([]Row(nil), table.Rows...)
		c.change(&table)
		require.Equal(t, c.wrong, wrong(Ready(table, words())), name)
	}
}

// A subject that the bank makes a matter of discipline later is routed to the
// discipline office without a change of the table.
func TestNewMattersOfDisciplineNeedNoNewRow(t *testing.T) {
	cat := words()
	cat.Subjects = append([]classification.Subject{{Code: "gambling", Name: text.T("赌博", "Gambling"), Active: true, Discipline: true}}, cat.Subjects...)
	require.NoError(t, Ready(Shipped(day), cat))
	table := Shipped(day)
	table.Rows = append([]Row(nil), table.Rows...)
	table.Rows[0].When = When{Subjects: []string{"discipline", "bribery", "embezzlement", "private_sale", "data_misuse"}}
	require.NoError(t, Ready(table, words()), "naming them all is right as long as these are all")
	a := Analyse(table, cat)
	require.NotEmpty(t, a.Leaks)
	require.Equal(t, "gambling", a.Leaks[0].Example.Subject)
}

func TestWhere(t *testing.T) {
	unit := func(p org.Path, l org.Level) org.Unit { return org.Unit{Path: p, Level: l} }
	full := []org.Unit{unit(outlet, org.OutletUnit), unit("/ho/gd/gz/th/", org.SubBranch), unit("/ho/gd/gz/", org.City), unit("/ho/gd/", org.Province), unit("/ho/", org.HeadOffice)}
	short := []org.Unit{unit("/ho/bj/o9/", org.OutletUnit), unit("/ho/bj/", org.City), unit("/ho/", org.HeadOffice)}
	odd := []org.Unit{unit("/ho/service/", org.Department), unit("/ho/", org.HeadOffice)}
	for _, c := range []struct {
		w     Where
		above []org.Unit
		want  org.Path
	}{
		{Where{}, full, outlet},
		{Where{Up: 1}, full, "/ho/gd/gz/th/"},
		{Where{Up: 9}, full, "/ho/"},
		{Where{Level: org.OutletUnit}, full, outlet},
		{Where{Level: org.SubBranch}, full, "/ho/gd/gz/th/"},
		{Where{Level: org.Province}, full, "/ho/gd/"},
		{Where{Level: org.HeadOffice}, full, "/ho/"},
		{Where{Level: org.SubBranch}, full[2:], "/ho/gd/gz/"},
		{Where{Level: org.SubBranch}, short, "/ho/bj/"},
		{Where{Level: org.Province}, short, "/ho/"},
		{Where{Level: org.OutletUnit}, odd, "/ho/"},
		{Where{Unit: "/ho/zj/"}, nil, "/ho/zj/"},
	} {
		got, err := c.w.Resolve(c.above)
		require.NoError(t, err)
		require.Equal(t, c.want, got, "%+v", c.w)
	}
	_, err := Where{Up: 1}.Resolve(nil)
	require.True(t, fault.Is(err, fault.NotFound))
}

func TestRank(t *testing.T) {
	officers := []Officer{{User: "anna"}, {User: "bo", BusinessLines: []string{"credit"}}, {User: "cai", BusinessLines: []string{"wealth", "card_ebank"}},
		{User: "di", BusinessLines: []string{"card_ebank"}}, {User: "er"}, {User: "anna", Unit: "/ho/"}}
	names := func(list []Candidate) (out []string) {
		for _, c := range list {
			out = append(out, c.User)
		}
		return out
	}
	load := map[string]int{"cai": 3, "di": 2, "anna": 7, "er": 1}
	got := Rank(officers, "card_ebank", nil, func(u string) int { return load[u] })
	require.Equal(t, []string{"di", "cai", "er", "anna", "bo"}, names(got))
	require.True(t, got[0].Tagged)
	require.Equal(t, 2, got[0].Open)
	require.False(t, got[2].Tagged)
	require.Equal(t, []string{"bo", "er", "di", "cai", "anna"}, names(Rank(officers, "", nil, func(u string) int { return load[u] })))
	require.Equal(t, []string{"cai", "anna", "er", "bo"}, names(Rank(officers, "card_ebank", []string{"di"}, nil)), "who must step aside is not asked")
	require.Empty(t, Rank(nil, "x", nil, nil))
}
