package house

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/org"
	"duban/policy"
	"duban/storage"
	"duban/tabular"
	"duban/tabular/intake"
)

// published reads every published version of every checklist.
func (h *House) published(ctx context.Context) (list []checklist.Template, err error) {
	var rows []storage.Checklist
	err = walk(func(p storage.Page) (storage.List[storage.Checklist], error) {
		return h.DB.Checklists(ctx, storage.ChecklistFilter{Status: storage.PublishedChecklist}, p)
	}, func(c storage.Checklist) { rows = append(rows, c) })
	if err != nil {
		return nil, err
	}
	for _, c := range rows {
		whole, err := h.DB.Checklist(ctx, c.Code, c.Version)
		if err != nil {
			return nil, err
		}
		var t checklist.Template
		if err := json.Unmarshal(whole.Body, &t); err != nil {
			return nil, fault.Wrap("import.checklist", fault.Internal, err)
		}
		list = append(list, t)
	}
	return list, nil
}

// checklists are taken over as drafts, or published where that was asked for. A
// checklist whose latest published version has the very content of the file stands
// as it is.
func (t *taking) checklists(ctx context.Context, book *tabular.Book) (func(*storage.Tx) error, error) {
	published, err := t.published(ctx)
	if err != nil {
		return nil, err
	}
	known := intake.Known{Now: t.now, Checklists: published}
	same := unchanged(book, &known)
	list, report := intake.ReadChecklists(book, known)
	t.out.Report = report
	if !t.out.OK() {
		return nil, nil
	}
	list = slices.DeleteFunc(list, func(x checklist.Template) bool { return same[x.Code] })
	count := t.count("checklists")
	count.New, count.Changed, count.Same = 0, 0, len(same)
	var put []storage.Checklist // whose draft differs, or is not there
	for _, x := range list {
		row, err := StoredChecklist(x, t.By.User, t.now)
		if err != nil {
			return nil, err
		}
		switch draft, err := t.DB.Checklist(ctx, x.Code, x.Version); {
		case fault.Is(err, fault.NotFound):
			count.New++
			put = append(put, row)
		case err != nil:
			return nil, err
		case draft.Hash == row.Hash:
			count.Same++
		default:
			count.Changed++
			put = append(put, row)
		}
	}
	return func(tx *storage.Tx) error {
		for _, row := range put {
			if err := tx.PutChecklist(row); err != nil {
				return err
			}
			tx.Audit(t.entry(policy.ChecklistWrite, "checklist", fmt.Sprintf("%s@%d", row.Code, row.Version), "", map[string]string{"did": "import", "hash": row.Hash}))
		}
		if !t.Publish {
			return nil
		}
		for _, x := range list {
			if err := tx.PublishChecklist(x.Code, x.Version, x.Hash(), t.By.User, t.now); err != nil {
				return err
			}
			tx.Audit(t.entry(policy.ChecklistPublish, "checklist", fmt.Sprintf("%s@%d", x.Code, x.Version), "", map[string]string{"did": "import", "hash": x.Hash()}))
		}
		return nil
	}, nil
}

// unchanged finds the checklists of the files whose latest published version is the
// same. So that reading does not object to them, they are made known as they were
// just before they were published.
func unchanged(book *tabular.Book, known *intake.Known) map[string]bool {
	latest := map[string]int{}
	for i, k := range known.Checklists {
		if at, ok := latest[k.Code]; !ok || k.Version > known.Checklists[at].Version {
			latest[k.Code] = i
		}
	}
	list, _ := intake.ReadChecklists(book, *known)
	same := map[string]bool{}
	for _, x := range list {
		i, ok := latest[x.Code]
		if !ok {
			continue
		}
		now := known.Checklists[i]
		x.Version = now.Version
		if x.Hash() == now.Hash() {
			same[x.Code] = true
		}
	}
	known.Checklists = slices.DeleteFunc(slices.Clone(known.Checklists), func(k checklist.Template) bool {
		return same[k.Code] && k.Version == known.Checklists[latest[k.Code]].Version
	})
	return same
}

// history keeps inspections of the time before the system as closed cases, so that
// trends and repeat offences rest on them. They carry the bank's own number and day,
// and no clock. The id derives from the number: the same one again is the same case.
func (t *taking) history(ctx context.Context, book *tabular.Book) (func(*storage.Tx) error, error) {
	stands, known, err := t.tree(ctx)
	if err != nil {
		return nil, err
	}
	if err := t.people(ctx, &known); err != nil {
		return nil, err
	}
	if known.Checklists, err = t.published(ctx); err != nil {
		return nil, err
	}
	past, report := intake.ReadHistory(book, known)
	t.out.Report = report
	if !t.out.OK() {
		return nil, nil
	}
	fresh := past[:0:0]
	for _, p := range past {
		switch _, done, err := t.DB.Answered(ctx, t.pastCommand(p)); {
		case fault.Is(err, fault.Invalid): // under this number stands another inspection
			known.Inspections = append(known.Inspections, p.Number)
		case err != nil:
			return nil, err
		case !done:
			fresh = append(fresh, p)
		}
	}
	if len(known.Inspections) > 0 {
		_, t.out.Report = intake.ReadHistory(book, known)
		return nil, nil
	}
	count := t.count("inspections")
	count.New, count.Same = len(fresh), len(past)-len(fresh)
	terms, err := t.Law.Terms(ctx, t.now) // asked before the transaction: within it the one writing connection is ours
	if err != nil {
		return nil, err
	}
	return func(tx *storage.Tx) error { return t.putHistory(ctx, tx, terms, fresh, stands, known.Checklists) }, nil
}

func (t *taking) pastCommand(p intake.Past) casefile.Command {
	return casefile.Command{ID: "import", Case: activities.DerivedID("history", p.Number), Kind: casefile.Inspection, Name: policy.ImportRun,
		Actor: t.By, Body: casefile.Encode(p)}
}

// putHistory puts inspections on the record in the order of their days, so that each finds
// its earlier ones there.
func (t *taking) putHistory(ctx context.Context, tx *storage.Tx, terms activities.Terms, past []intake.Past, stands tree, lists []checklist.Template) error {
	templates := map[inspection.TemplateRef]checklist.Template{}
	for _, x := range lists {
		templates[inspection.TemplateRef{Code: x.Code, Version: x.Version}] = x
	}
	inOrder := slices.SortedStableFunc(slices.Values(past), func(a, b intake.Past) int { return a.Date.Compare(b.Date) })
	for _, p := range inOrder {
		outlet, ok := stands.outlets[p.Outlet.Code()]
		if !ok {
			return fault.New(fault.NotFound, "outlet.unknown", "网点 %s 没有档案", "the outlet %s has no file", p.Outlet)
		}
		tmpl, cmd := templates[inspection.TemplateRef{Code: p.Checklist, Version: p.Version}], t.pastCommand(p)
		_, err := tx.Commit(ctx, cmd, t.now, func(_ context.Context, tx *storage.Tx, s casefile.State) ([]casefile.Event, error) {
			if s.Version() > 0 {
				return nil, fault.New(fault.Conflict, "case.exists", "该事项已建立", "this case has been opened already")
			}
			return pastEvents(tx, terms, cmd.Case, p, tmpl, outlet.Outlet)
		})
		if err != nil {
			return fmt.Errorf("inspection %s: %w", p.Number, err)
		}
	}
	return nil
}

// pastEvents tells an inspection of the time before the system: it was filled,
// published on its day and is final. Its findings have no evidence here, and say so. What
// was found again is told by the rule in force now.
func pastEvents(earlier activities.EarlierFindings, terms activities.Terms, id casefile.ID, p intake.Past, t checklist.Template, outlet org.Outlet) ([]casefile.Event, error) {
	event := func(name string, body any) casefile.Event {
		return casefile.Event{Name: name, Body: casefile.Encode(body)}
	}
	answered := inspection.Answered{Subjects: p.Answers.Subjects}
	for _, a := range p.Answers.Answers {
		answered.Answers = append(answered.Answers, inspection.ItemAnswer{Answer: a, Remark: p.Remarks[a.Key().String()]})
	}
	result := checklist.Score(t, p.Answers)
	submitted := inspection.SubmittedWith{Score: inspection.ScoreOf(result), Result: result, Findings: []inspection.Finding{}}
	for _, f := range checklist.Failed(t, p.Answers) {
		submitted.Findings = append(submitted.Findings, inspection.Finding{ID: inspection.FindingID(id, f.Key), Item: f.Item, Module: f.Module,
			Subject: f.Subject, Severity: f.Severity, Status: inspection.Standing, Waived: true})
	}
	repeats, err := activities.RepeatOffences(earlier, outlet.Code, submitted.Findings, p.Date, terms.RepeatMonths)
	if err != nil {
		return nil, err
	}
	over := func(clock string) casefile.Clock { return casefile.Clock{ID: clock, Due: p.Date, Stopped: true} }
	return []casefile.Event{
		event(inspection.EvOpened, inspection.Opened{Kind: p.Kind, Template: inspection.TemplateRef{Code: t.Code, Version: t.Version, Hash: t.Hash()},
			Outlet: outlet, Issuer: outlet.Path.Parent(), Round: p.Round, From: p.Date, To: p.Date.AddDate(0, 0, 1),
			Inspector: inspection.Person{User: p.Inspector}, Fill: over(inspection.FillClock)}),
		event(inspection.EvStarted, struct{}{}),
		event(inspection.EvAnswered, answered),
		event(inspection.EvSubmitted, submitted),
		event(inspection.EvPublished, inspection.PublishedWith{Number: p.Number, On: p.Date, Repeats: repeats, Appeal: over(inspection.AppealClock)}),
		event(inspection.EvWindowClosed, struct{}{}),
		event(inspection.EvFinalized, struct{}{}),
	}, nil
}
