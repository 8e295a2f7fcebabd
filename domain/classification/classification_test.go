package classification

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/fault"
	"duban/domain/text"
	"duban/domain/worktime"
)

func today() Catalogue { return Shipped(worktime.Date(2026, 11, 21)) }

// wrong lists "pointer code" of every wrong field.
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

// The names of section L, as the requirements list them, all and nothing else.
func TestShippedHasTheNamesOfTheStandard(t *testing.T) {
	c := today()
	require.NoError(t, c.Validate())
	codes := func(list []Term) []string {
		var out []string
		for _, x := range list {
			require.Empty(t, x.Official, "the standard's numbers are not public: %s", x.Code)
			require.Empty(t, x.Below, "the second level is the bank's own: %s", x.Code)
			require.True(t, x.Active)
			out = append(out, x.Code)
		}
		return out
	}
	require.Equal(t, []string{"outlet", "customer_help_line", "service_hotline", "supervision_line", "comment_book", "letter",
		"service_supervisor", "news_media", "regulator", "web_form", "email"}, codes(c.Channels))
	require.Equal(t, []string{"bank_card", "loan", "debt_collection", "payment_settlement", "own_wealth", "agency_sales", "other_intermediary",
		"personal_information", "foreign_exchange", "rmb_savings", "precious_metals", "treasury", "rmb_management", "other"}, codes(c.Businesses))
	require.Equal(t, []string{"service", "facilities", "rules_process", "marketing", "disclosure", "free_choice", "pricing", "product_return",
		"contract_terms", "fund_safety", "information_security", "collection_manner", "other"}, codes(c.Causes))
	for _, code := range []string{"attitude", "quality", "product", "process", "environment", "facility", "fee", "privacy", "sales_conduct"} {
		s, ok := c.Subject(code)
		require.True(t, ok, code)
		require.NotEmpty(t, s.Causes, code)
		require.False(t, c.IsDiscipline(code), code)
	}
	for _, code := range []string{"discipline", "bribery", "embezzlement", "private_sale"} {
		require.True(t, c.IsDiscipline(code), code)
	}
	require.False(t, c.IsDiscipline("nothing"))
	for _, cause := range c.Causes {
		require.True(t, slices.ContainsFunc(c.Subjects, func(s Subject) bool { return slices.Contains(s.Causes, cause.Code) }), "no subject leads to %s", cause.Code)
	}
	for _, l := range Lines() {
		require.True(t, slices.ContainsFunc(c.Channels, func(x Term) bool { return x.Line == l }), "no channel leads to %s", l)
	}
	require.Equal(t, CustomerHelp, c.LineOf("customer_help_line"))
}

func TestCheck(t *testing.T) {
	cat := today()
	cat.Businesses = slices.Clone(cat.Businesses)
	cat.Businesses[0].Below = []Below{{Code: "lost", Name: text.T("挂失", "Lost card"), Active: true}, {Code: "old", Name: text.T("旧", "Old")}}
	cat.Causes = slices.Clone(cat.Causes)
	cat.Causes[2].Active = false // rules_process
	good := Classification{Channel: "outlet", Business: "bank_card", Cause: "service", Subject: "attitude", Severity: Ordinary, Complexity: Simple}
	for name, c := range map[string]struct {
		change func(*Classification)
		wrong  []string
	}{
		"right":                        {func(*Classification) {}, nil},
		"second level":                 {func(c *Classification) { c.BusinessSub = "lost" }, nil},
		"product in free words":        {func(c *Classification) { c.Product = "龙卡" }, nil},
		"other goes with all":          {func(c *Classification) { c.Cause = "other" }, nil},
		"discipline, whatever cause":   {func(c *Classification) { c.Subject, c.Cause = "bribery", "pricing" }, nil},
		"unknown second level":         {func(c *Classification) { c.BusinessSub = "lust" }, []string{"/business_sub unknown"}},
		"retired second level":         {func(c *Classification) { c.BusinessSub = "old" }, []string{"/business_sub retired"}},
		"second level without a first": {func(c *Classification) { c.Business, c.BusinessSub = "", "lost" }, []string{"/business required", "/business required"}},
		"another's second level":       {func(c *Classification) { c.CauseSub = "lost" }, []string{"/cause_sub unknown"}},
		"unknown channel":              {func(c *Classification) { c.Channel = "fax" }, []string{"/channel unknown"}},
		"retired cause":                {func(c *Classification) { c.Subject, c.Cause = "other", "rules_process" }, []string{"/cause retired"}},
		"cause of another subject":     {func(c *Classification) { c.Cause = "pricing" }, []string{"/cause subject"}},
		"unknown subject":              {func(c *Classification) { c.Subject = "weather" }, []string{"/subject unknown"}},
		"unknown severity":             {func(c *Classification) { c.Severity = "huge" }, []string{"/severity unknown"}},
		"unknown complexity":           {func(c *Classification) { c.Complexity = "odd" }, []string{"/complexity unknown"}},
		"nothing": {func(c *Classification) { *c = Classification{} }, []string{"/business required", "/cause required", "/subject required",
			"/severity required", "/complexity required", "/channel required"}},
	} {
		x := good
		c.change(&x)
		require.Equal(t, c.wrong, wrong(Check(x, cat)), name)
	}
}

func TestCheckAtFirstContact(t *testing.T) {
	given := func(c Classification) []string {
		var f fault.Fields
		CheckGiven(&f, "/c", c, today())
		return wrong(f.Err())
	}
	require.Empty(t, given(Classification{Channel: "letter"}))
	require.Equal(t, []string{"/c/channel required"}, given(Classification{}))
	require.Equal(t, []string{"/c/business unknown"}, given(Classification{Channel: "letter", Business: "x"}))
}

func TestProductsOfTheBank(t *testing.T) {
	cat := today()
	cat.Products = []Product{{Code: "gold", Name: text.T("金卡", "Gold card"), Business: "bank_card", Active: true}, {Code: "iron", Name: text.T("铁卡", "Iron card"), Business: "bank_card"}}
	require.NoError(t, cat.Validate())
	c := Classification{Channel: "outlet", Business: "bank_card", Cause: "service", Subject: "attitude", Severity: Ordinary, Complexity: Simple}
	for product, want := range map[string][]string{"": nil, "gold": nil, "iron": {"/product retired"}, "any": {"/product unknown"}} {
		c.Product = product
		require.Equal(t, want, wrong(Check(c, cat)), product)
	}
	c.Business, c.Product = "loan", "gold"
	require.Equal(t, []string{"/product business"}, wrong(Check(c, cat)))
	cat.Products[0].Business = "none"
	require.Equal(t, []string{"/products/0/business unknown"}, wrong(cat.Validate()))
}

func TestValidate(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Catalogue)
		wrong  []string
	}{
		"a code with capitals":     {func(c *Catalogue) { c.Channels[0].Code = "Outlet" }, []string{"/channels/0/code pattern"}},
		"a code twice":             {func(c *Catalogue) { c.Causes[1].Code = "service" }, []string{"/causes/1/code duplicate", "/subjects/4/causes/0 unknown", "/subjects/5/causes/0 unknown"}},
		"a name in one language":   {func(c *Catalogue) { c.Businesses[3].Name.EN = "" }, []string{"/businesses/3/name/en required"}},
		"an official number twice": {func(c *Catalogue) { c.Causes[0].Official, c.Causes[4].Official = "C1", "C1" }, []string{"/causes/4/official duplicate"}},
		"a line that is not there": {func(c *Catalogue) { c.Channels[2].Line = "fax" }, []string{"/channels/2/line unknown"}},
		"nothing active": {func(c *Catalogue) {
			for i := range c.BusinessLines {
				c.BusinessLines[i].Active = false
			}
		}, []string{"/business_lines empty"}},
		"no matter of discipline": {func(c *Catalogue) {
			for i := range c.Subjects {
				c.Subjects[i].Discipline = false
			}
		}, []string{"/subjects discipline"}},
		"a second level twice": {func(c *Catalogue) {
			b := Below{Code: "a", Name: text.T("甲", "A"), Active: true}
			c.Causes[0].Below = []Below{b, b}
		}, []string{"/causes/0/below/1/code duplicate"}},
	} {
		cat := copied(today())
		c.change(&cat)
		require.Equal(t, c.wrong, wrong(cat.Validate()), name)
	}
}

func TestReleasedCodesStay(t *testing.T) {
	before := copied(today())
	before.Causes[0].Below = []Below{{Code: "rude", Name: text.T("粗暴", "Rude"), Active: true}}
	after := copied(before)
	require.Empty(t, Compare(before, after))
	require.NoError(t, CheckSuccessor(before, after))
	after.Causes[0].Below = nil
	after.Subjects = after.Subjects[1:]
	after.Channels[0].Official = "A01"
	after.Businesses = append(after.Businesses, Term{Code: "pension", Name: text.T("养老金", "Pensions"), Active: true, Below: []Below{{Code: "x", Name: text.T("甲", "X")}}})
	require.Equal(t, []Difference{{"channels", "outlet", Changed}, {"businesses", "pension", Added}, {"businesses", "pension/x", Added},
		{"causes", "service/rude", Removed}, {"subjects", "attitude", Removed}}, Compare(before, after))
	require.Equal(t, []string{"/causes released", "/subjects released"}, wrong(CheckSuccessor(before, after)))
}

func copied(c Catalogue) Catalogue {
	c.Channels, c.Businesses, c.Causes = slices.Clone(c.Channels), slices.Clone(c.Businesses), slices.Clone(c.Causes)
	c.Subjects, c.BusinessLines = slices.Clone(c.Subjects), slices.Clone(c.BusinessLines)
	return c
}

func TestGrade(t *testing.T) {
	for _, c := range []struct {
		seen  []Sign
		n     int
		want  Severity
		count []Sign
	}{
		{nil, 0, Ordinary, nil},
		{nil, 19, Ordinary, nil},
		{nil, 20, Major, []Sign{Mass}},
		{[]Sign{Publicity, "rain"}, 3, Major, []Sign{Publicity}},
		{[]Sign{Mass}, 3, Ordinary, nil}, // counted, not claimed
		{[]Sign{Designated, Disaster}, 50, Major, []Sign{Disaster, Designated, Mass}},
	} {
		got, count := Grade(c.seen, c.n, 20)
		require.Equal(t, c.want, got, "%v", c)
		require.Equal(t, c.count, count)
	}
	require.Equal(t, Major, Graver(Ordinary, Major))
	require.Equal(t, Serious, Graver(Serious, ""))
	require.Equal(t, Severity(""), Graver("", ""))
}

func TestParseIsStrict(t *testing.T) {
	_, err := Parse([]byte(`{"version":"1","chanels":[]}`))
	require.Error(t, err)
	_, ok := ShippedNamed("shipped-1")
	require.True(t, ok)
	_, ok = ShippedNamed("shipped-0")
	require.False(t, ok)
}
