package intake

import (
	"strings"

	"duban/domain/classification"
	"duban/domain/complaint"
	"duban/domain/fault"
)

// classify looks the words up in the catalogue in force on the day of receipt, and
// holds them against one another.
func (c *complaints) classify(p *PastComplaint, bad func(column, code, zh, en string, args ...any)) {
	day := p.row.Time("received")
	if day.IsZero() { // unreadable: the words are held against what is in force now
		day = c.now()
	}
	cat := c.known.catalogue(day)
	known := true
	word := func(column, said string, terms []term) string {
		if said == "" {
			return ""
		}
		code, ok := lookUp(said, terms)
		if !ok {
			known = false
			bad(column, "unknown", "收到当日的分类目录中没有“%s”", "%q is not in the catalogue in force on the day of receipt", said)
		}
		return code
	}
	row := p.row
	p.Class = complaint.Classification{Channel: word("channel", row.String("channel"), terms(cat.Channels)), Business: word("business", row.String("business"), terms(cat.Businesses)),
		Cause: word("cause", row.String("cause"), terms(cat.Causes)), Product: row.String("product")}
	if cause, ok := cat.Cause(p.Class.Cause); ok || !row.Has("cause") {
		var below []term
		for _, b := range cause.Below {
			below = append(below, term{b.Code, b.Name.ZH, b.Name.EN})
		}
		p.Class.Second = word("second", row.String("second"), below)
	}
	var subjects, products []term
	for _, s := range cat.Subjects {
		subjects = append(subjects, term{s.Code, s.Name.ZH, s.Name.EN})
	}
	for _, s := range cat.Products {
		products = append(products, term{s.Code, s.Name.ZH, s.Name.EN})
	}
	p.Class.Subject = word("subject", row.String("subject"), subjects)
	if len(products) > 0 {
		p.Class.Product = word("product", row.String("product"), products)
	}
	if !known {
		return
	}
	var f fault.Fields
	k := p.Class
	classification.CheckGiven(&f, "/class", classification.Classification{Channel: k.Channel, Business: k.Business, Cause: k.Cause, CauseSub: k.Second, Subject: k.Subject, Product: k.Product}, cat)
	if err := f.Err(); err != nil {
		for _, x := range fault.Of(err).Fields {
			bad(cellOf(x.Pointer), x.Code, x.Msg.ZH, x.Msg.EN)
		}
	}
}

// term is a word of the catalogue in every form in which it may stand in a file.
type term [3]string

func terms(list []classification.Term) []term {
	out := make([]term, len(list))
	for i, t := range list {
		out[i] = term{t.Code, t.Name.ZH, t.Name.EN}
	}
	return out
}

func lookUp(said string, list []term) (string, bool) {
	said = strings.TrimSpace(said)
	for n := range 3 { // a code before a name
		for _, t := range list {
			if t[n] != "" && strings.EqualFold(t[n], said) {
				return t[0], true
			}
		}
	}
	return said, false
}
