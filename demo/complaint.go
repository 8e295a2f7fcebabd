package demo

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"duban/domain/complaint"
)

// Grievance is what is written about one complaint from the first call to the callback.
type Grievance struct {
	Subject, Business, Cause string // codes of the catalogue shipped

	Content  string            // the customer: what happened
	Request  string            // what he asks for
	Outcome  complaint.Outcome // what it comes to
	Facts    string            // the decision: what was verified
	Grounds  string            // on what grounds
	Measures string            // what the bank does
	Again    string            // what he says if he is not satisfied with it
}

// Complain is the n-th grievance of a subject. There are few plots and many numbers in
// them: window, minutes, amounts and days differ from one n to the next.
func Complain(subject string, n int) Grievance {
	list := grievances[subject]
	if len(list) == 0 {
		list = grievances["other"]
	}
	g := list[((n%len(list))+len(list))%len(list)]
	g.Subject = subject
	fill := numbers(subject, n)
	for _, text := range []*string{&g.Content, &g.Request, &g.Facts, &g.Grounds, &g.Measures, &g.Again} {
		*text = fill.Replace(*text)
	}
	return g
}

// GrievanceSubjects are the subjects of which there are grievances, the everyday ones first.
var GrievanceSubjects = []string{"attitude", "quality", "process", "fee", "facility", "environment", "product", "sales_conduct", "funds",
	"contract", "privacy", "collection", "other", "discipline", "bribery", "embezzlement", "private_sale", "data_misuse"}

// numbers fills in what differs between two complaints of the same plot.
func numbers(subject string, n int) *strings.Replacer {
	seed := uint64(n)
	for _, r := range subject {
		seed = seed*31 + uint64(r)
	}
	rng := rand.New(rand.NewPCG(seed, 77))
	pick := func(words ...string) string { return words[rng.IntN(len(words))] }
	return strings.NewReplacer(
		"{窗}", fmt.Sprint(1+rng.IntN(6)),
		"{分}", fmt.Sprint(25+5*rng.IntN(11)),
		"{小额}", fmt.Sprint(10*(1+rng.IntN(30))),
		"{元}", fmt.Sprint(500*(1+rng.IntN(16))),
		"{万}", fmt.Sprint(2+rng.IntN(28)),
		"{天}", fmt.Sprint(2+rng.IntN(7)),
		"{次}", pick("两", "三", "四"),
		"{尾号}", fmt.Sprintf("%04d", rng.IntN(10000)),
		"{时}", pick("上午九点多", "上午十点左右", "上午十一点前", "中午十二点半", "下午两点", "下午三点左右", "下午四点多"),
		"{日}", pick("本周一", "本周三", "昨天", "前天", "上周五", "本月初", "上个月底"),
		"{谁}", pick("我", "我本人", "我和家人", "我陪母亲", "我替单位"),
	)
}

// Grievant is a customer who complains, by number; nobody of that name has an account,
// a telephone or an identity card with these numbers: 100 is no mobile prefix, 99 no
// province, 999 no card.
func Grievant(n int) complaint.Party {
	rng := rand.New(rand.NewPCG(uint64(n), 99))
	p := complaint.Party{Kind: "person",
		Name:     surnames[rng.IntN(len(surnames))].han + given[rng.IntN(len(given))].han,
		Phone:    fmt.Sprintf("100%08d", rng.IntN(100_000_000)),
		IDNumber: fmt.Sprintf("990101%d%02d%02d%03dX", 1950+rng.IntN(52), 1+rng.IntN(12), 1+rng.IntN(28), rng.IntN(1000)),
		Account:  fmt.Sprintf("999%016d", rng.Int64N(1e16)),
	}
	if n%5 == 0 {
		p.Address = fmt.Sprintf("%s%d号%d房", []string{"翠竹路", "江滨花园", "学府小区", "建设新村", "东湖苑"}[rng.IntN(5)], 1+rng.IntN(200), 101+rng.IntN(1900))
	}
	if n%11 == 7 {
		p.Kind, p.Name, p.IDNumber = "business", []string{"岭南鲜果贸易行", "顺达五金经营部", "蜀味餐饮店", "粤江包装材料厂"}[rng.IntN(4)]+fmt.Sprintf("（%d）", n), ""
	}
	return p
}
