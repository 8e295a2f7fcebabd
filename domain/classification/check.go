package classification

import (
	"slices"

	"duban/domain/fault"
)

// Classification is how one complaint is sorted.
type Classification struct {
	Channel     string     `json:"channel,omitempty" maxLength:"40" doc:"渠道 · channel"`
	ChannelSub  string     `json:"channel_sub,omitempty" maxLength:"40" doc:"渠道第二级 · channel, second level"`
	Business    string     `json:"business,omitempty" maxLength:"40" doc:"业务 · business"`
	BusinessSub string     `json:"business_sub,omitempty" maxLength:"40" doc:"业务第二级 · business, second level"`
	Cause       string     `json:"cause,omitempty" maxLength:"40" doc:"原因 · cause"`
	CauseSub    string     `json:"cause_sub,omitempty" maxLength:"40" doc:"原因第二级 · cause, second level"`
	Subject     string     `json:"subject,omitempty" maxLength:"40" doc:"事由 · subject"`
	Product     string     `json:"product,omitempty" maxLength:"100" doc:"产品 · product"`
	Severity    Severity   `json:"severity,omitempty" enum:"ordinary,serious,major" doc:"严重程度 · severity"`
	Complexity  Complexity `json:"complexity,omitempty" enum:"simple,complex" doc:"复杂程度 · complexity"`
}

// Check says what is wrong or missing with a complete classification.
func Check(c Classification, cat Catalogue) error {
	var f fault.Fields
	CheckWhole(&f, "", c, cat)
	return f.Err()
}

// CheckWhole notes what is wrong or missing with a complete classification that
// stands at a place in a body, e.g. "/classification".
func CheckWhole(f *fault.Fields, at string, c Classification, cat Catalogue) {
	f.Need(c.Business != "", at+"/business")
	f.Need(c.Cause != "", at+"/cause")
	f.Need(c.Subject != "", at+"/subject")
	f.Need(c.Severity != "", at+"/severity")
	f.Need(c.Complexity != "", at+"/complexity")
	CheckGiven(f, at, c, cat)
}

// CheckGiven is CheckWhole for the first contact: the channel is known, the rest may
// be filled in later, but what is filled in must be right.
func CheckGiven(f *fault.Fields, at string, c Classification, cat Catalogue) {
	f.Need(c.Channel != "", at+"/channel")
	checkTerm(f, at+"/channel", cat.Channels, c.Channel, c.ChannelSub)
	checkTerm(f, at+"/business", cat.Businesses, c.Business, c.BusinessSub)
	checkTerm(f, at+"/cause", cat.Causes, c.Cause, c.CauseSub)
	if s, ok := cat.Subject(c.Subject); checkKnown(f, at+"/subject", c.Subject, ok, s.Active) {
		if _, known := cat.Cause(c.Cause); known && len(s.Causes) > 0 && !slices.Contains(s.Causes, c.Cause) {
			f.Add(at+"/cause", "subject", "原因与事由“%[1]s”不符", "does not go with the subject %[2]q", s.Name.ZH, s.Name.EN)
		}
	}
	checkProduct(f, at, c, cat)
	if c.Severity != "" && !slices.Contains(Severities(), c.Severity) {
		f.Add(at+"/severity", "unknown", "没有该严重程度", "there is no such severity")
	}
	if c.Complexity != "" && c.Complexity != Simple && c.Complexity != Complex {
		f.Add(at+"/complexity", "unknown", "应为 simple 或 complex", "must be simple or complex")
	}
}

// checkProduct: where the bank keeps a list of products, it is one of them.
func checkProduct(f *fault.Fields, at string, c Classification, cat Catalogue) {
	if len(cat.Products) == 0 {
		return
	}
	p, ok := cat.Product(c.Product)
	if checkKnown(f, at+"/product", c.Product, ok, p.Active) && c.Business != "" && p.Business != c.Business {
		f.Add(at+"/product", "business", "该产品不属于所选业务", "does not belong to the business chosen")
	}
}

func checkTerm(f *fault.Fields, at string, terms []Term, code, sub string) {
	t, ok := find(terms, code)
	if !checkKnown(f, at, code, ok, t.Active) {
		if code == "" && sub != "" {
			f.Add(at, "required", "必填", "is required")
		}
		return
	}
	b, ok := t.Find(sub)
	checkKnown(f, at+"_sub", sub, ok, b.Active)
}

// checkKnown notes a code that is not there or no longer in use; it reports whether a
// code was given and is right.
func checkKnown(f *fault.Fields, at, code string, known, active bool) bool {
	switch {
	case code == "":
		return false
	case !known:
		f.Add(at, "unknown", "分类目录中没有“%s”", "%q is not in the catalogue", code)
		return false
	case !active:
		f.Add(at, "retired", "“%s”已停用", "%q is no longer in use", code)
		return false
	}
	return true
}
