package checklist

import (
	"fmt"
	"slices"
	"unicode"

	"duban/domain/fault"
)

// maxSubjects is the greatest number of employees in one inspection.
const maxSubjects = 500

// Check says whether the answers fit the template. It returns one fault of kind
// Invalid with a field for everything that is wrong, each with a JSON pointer such
// as /answers/3/option, or nil.
//
// A draft (final false) may be incomplete, may hold answers to items that a later
// answer has jumped over, and blank ones, which take an answer back: the inspector
// may still change his mind. Handed in
// (final true), every mandatory item that was asked is answered, about every
// employee whom it concerns, and nothing is answered that was not asked.
func Check(t Template, a Answers, final bool) error {
	c := checker{t: &t, draft: !final, items: make(map[string]*Item, t.Len()), posts: map[string]string{}}
	for mi := range t.Modules {
		for ii := range t.Modules[mi].Items {
			it := &t.Modules[mi].Items[ii]
			c.items[it.Code] = it
		}
	}
	c.subjects(a)
	first := map[Key]int{}
	for i, ans := range a.Answers {
		p := fmt.Sprintf("/answers/%d", i)
		if j, twice := first[ans.Key()]; twice {
			c.Add(p, "duplicate", "与第 %d 个答案重复", "repeats answer %d", j+1)
			continue
		}
		first[ans.Key()] = i
		c.answer(p, ans)
	}
	if final {
		c.final(a, first)
	}
	return c.Err()
}

type checker struct {
	fault.Fields
	t     *Template
	draft bool
	items map[string]*Item
	posts map[string]string // employee → post
}

func (c *checker) subjects(a Answers) {
	if len(a.Subjects) > maxSubjects {
		c.Add("/subjects", "range", "员工人数最多 %d 人", "at most %d employees", maxSubjects)
	}
	for i, s := range a.Subjects {
		p := fmt.Sprintf("/subjects/%d/id", i)
		_, twice := c.posts[s.ID]
		switch {
		case s.ID == "":
			c.Need(false, p)
		case len(s.ID) > 64 || !printable(s.ID):
			c.Add(p, "format", "员工标识过长或含有特殊字符", "is too long or holds special characters")
		case twice:
			c.Add(p, "duplicate", "员工 %s 重复", "employee %s is there twice", s.ID)
		}
		c.posts[s.ID] = s.Post
	}
}

func printable(s string) bool {
	for _, r := range s {
		if !unicode.IsGraphic(r) || r == unicode.ReplacementChar {
			return false
		}
	}
	return true
}

func (c *checker) answer(p string, a Answer) {
	it, ok := c.items[a.Item]
	if !ok {
		c.Add(p+"/item", "unknown", "检查表中没有检查项 %s", "the checklist has no item %s", a.Item)
		return
	}
	c.subject(p+"/subject", it, a)
	filled := 0
	for _, f := range []struct {
		set  bool
		name string
		ok   bool
	}{
		{a.Option != "", "option", it.Answer == YesNo || it.Answer == ByOptions},
		{a.Count != nil, "count", it.Answer == ByCount},
		{a.Points != nil, "points", it.Answer == ByPoints},
		{a.Minutes != nil, "minutes", it.Answer == ByMinutes},
		{a.NA, "na", it.NA},
		{a.Exception != "", "exception", slices.Contains(it.Exceptions, a.Exception)},
	} {
		if !f.set {
			continue
		}
		filled++
		switch {
		case f.ok:
		case f.name == "na":
			c.Add(p+"/na", "not_allowed", "该项不得选“不适用”", "this item cannot be 'not applicable'")
		case f.name == "exception":
			c.Add(p+"/exception", "not_allowed", "该项不适用例外 %s", "exception %s cannot be claimed here", a.Exception)
		default:
			c.Add(p+"/"+f.name, "wrong_kind", "该项不以此方式作答", "this item is not answered in this way")
		}
	}
	switch {
	case filled == 0 && c.draft:
	case filled == 0:
		c.Add(p, "required", "未作答", "says nothing")
	case filled > 1:
		c.Add(p, "conflict", "只能以一种方式作答", "answers in more than one way")
	default:
		c.value(p, it, a)
	}
}

func (c *checker) subject(p string, it *Item, a Answer) {
	post, known := c.posts[a.Subject]
	switch {
	case it.Per != PerEmployee && a.Subject != "":
		c.Add(p, "unused", "该项按网点作答，不针对个人", "this item is about the outlet, not an employee")
	case it.Per != PerEmployee:
	case a.Subject == "":
		c.Add(p, "required", "须指明所评员工", "the employee must be named")
	case !known:
		c.Add(p, "unknown", "员工 %s 不在被查人员名单中", "%s is not among the employees observed", a.Subject)
	case !it.For(post):
		c.Add(p, "post", "该项不适用于此岗位", "this item does not concern that post")
	}
}

// value checks the range of an answer given in the right way.
func (c *checker) value(p string, it *Item, a Answer) {
	switch {
	case a.Option != "" && it.Answer == YesNo:
		if a.Option != Yes && a.Option != No {
			c.Add(p+"/option", "unknown", "应为 yes 或 no", "must be yes or no")
		}
	case a.Option != "" && it.Answer == ByOptions:
		if !slices.ContainsFunc(it.Options, func(o Option) bool { return o.Code == a.Option }) {
			c.Add(p+"/option", "unknown", "没有选项 %s", "there is no option %s", a.Option)
		}
	case a.Count != nil && (*a.Count < 0 || *a.Count > MaxCount):
		c.Add(p+"/count", "range", "应在 0 至 %d 之间", "must be between 0 and %d", MaxCount)
	case a.Points != nil && (*a.Points < 0 || *a.Points > it.Points):
		c.Add(p+"/points", "range", "应在 0 至 %s 之间", "must be between 0 and %s", it.Points)
	case a.Points != nil && it.Step > 0 && *a.Points%it.Step != 0:
		c.Add(p+"/points", "step", "须为 %s 的整数倍", "must be a multiple of %s", it.Step)
	case a.Minutes != nil && (*a.Minutes < 0 || *a.Minutes > MaxMinutes):
		c.Add(p+"/minutes", "range", "应在 0 至 %s 之间", "must be between 0 and %s", MaxMinutes)
	}
}

// final checks completeness. A missing answer has no place in the list to point
// at: its field points at the list and its text names the item.
func (c *checker) final(a Answers, first map[Key]int) {
	counted := false
	for _, s := range walk1(c.t, a, nil).stops {
		if s.skipped != "" {
			for i, ans := range a.Answers {
				if ans.Item == s.item.Code {
					c.Add(fmt.Sprintf("/answers/%d", i), "skipped", "检查项 %s 已被跳过，不应作答", "item %s was jumped over and must not be answered", ans.Item)
				}
			}
			continue
		}
		if s.item.Per == PerEmployee && len(s.readings) == 0 && s.item.Mandatory {
			c.Add("/subjects", "required", "检查项 %s 至少须评一名员工", "item %s needs at least one employee", s.item.Code)
		}
		for _, r := range s.readings {
			k := Key{s.item.Code, r.subject}
			if _, given := first[k]; !given && s.item.Mandatory {
				c.Add("/answers", "missing", "必答项 %s 未作答", "mandatory item %s is not answered", k)
			}
			counted = counted || (s.item.Effect.scores() && (r.status == Scored || r.status == ExemptFull))
		}
	}
	if !counted {
		c.Add("/answers", "nothing_scored", "没有任何可计分的答案", "nothing that scores was answered")
	}
}
