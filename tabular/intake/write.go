package intake

import (
	"io"

	"duban/domain/checklist"
	"duban/domain/fault"
	"duban/tabular"
)

// WriteTemplate writes the workbook that people fill in for a hand-over.
func WriteTemplate(w io.Writer, kind Kind, lang string) error {
	sheets := kind.Sheets()
	if sheets == nil {
		return fault.New(fault.Invalid, "intake.kind", "没有此类导入：%s", "there is no import of the kind %s", string(kind))
	}
	return tabular.WriteTemplate(w, lang, sheets...)
}

// WriteOrganisation writes an organisation as the workbook that ReadOrganisation
// reads: for a bank that would rather change its tree in a spreadsheet.
func WriteOrganisation(w io.Writer, lang string, o Organisation) error {
	units := tabular.Filled{Sheet: unitSheet}
	for _, u := range o.Units {
		units.Rows = append(units.Rows, []any{u.Code, u.Name.ZH, u.Name.EN, u.Mark, string(u.Level), u.Path.Parent().Code()})
	}
	outlets, cameras := tabular.Filled{Sheet: outletSheet}, tabular.Filled{Sheet: cameraSheet}
	for _, x := range o.Outlets {
		outlets.Rows = append(outlets.Rows, []any{x.Code, x.Name.ZH, x.Name.EN, x.Mark, x.Path.Parent().Code(), x.Type,
			x.Address.ZH, x.Address.EN, x.Phone, x.Hours.ZH, x.Hours.EN, x.Opened, x.Facilities})
		for _, c := range x.Cameras {
			cameras.Rows = append(cameras.Rows, []any{x.Code, c.Code, c.Place.ZH, c.Place.EN, string(c.Covers)})
		}
	}
	return tabular.WriteFilled(w, lang, units, outlets, cameras)
}

// WriteStaff writes users and roles as the workbook that ReadStaff reads. Every
// role stands on the sheet of roles.
func WriteStaff(w io.Writer, lang string, s Staff) error {
	users, roles := tabular.Filled{Sheet: userSheet}, tabular.Filled{Sheet: roleSheet}
	for _, u := range s.Users {
		users.Rows = append(users.Rows, []any{u.Login, u.Name, u.Unit.Code(), u.Number, u.Title, u.Phone, u.Email, nil, nil, u.Supervisor})
	}
	for _, a := range s.Assignments {
		roles.Rows = append(roles.Rows, []any{a.User, a.Role, a.Unit.Code()})
	}
	return tabular.WriteFilled(w, lang, users, roles)
}

// WriteChecklists writes checklists as the workbook that ReadChecklists reads: a
// published one comes out as the starting point of its next version.
func WriteChecklists(w io.Writer, lang string, list ...checklist.Template) error {
	fills := make([]tabular.Filled, 0, 7)
	for _, s := range KindChecklists.Sheets() {
		fills = append(fills, tabular.Filled{Sheet: s})
	}
	add := func(s *tabular.Sheet, row ...any) {
		for i := range fills {
			if fills[i].Sheet == s {
				fills[i].Rows = append(fills[i].Rows, row)
			}
		}
	}
	for _, t := range list {
		add(checklistSheet, t.Code, t.Version, t.Title.ZH, t.Title.EN, string(t.Kind), t.OutletTypes, number(t.FullMarks), number(t.PassMark),
			number(t.BonusCap), number(t.DeductionCap), t.Rounding.Decimals, string(t.Rounding.Stage), t.Note.ZH, t.Note.EN)
		for _, e := range t.Exceptions {
			add(exceptionSheet, t.Code, e.Code, e.Title.ZH, e.Title.EN, string(e.Counts))
		}
		for _, m := range t.Modules {
			add(moduleSheet, t.Code, m.Code, m.Title.ZH, m.Title.EN, number(m.Weight), number(m.Cap))
			for _, it := range m.Items {
				writeItem(add, t.Code, m.Code, it)
			}
		}
	}
	return tabular.WriteFilled(w, lang, fills...)
}

func writeItem(add func(*tabular.Sheet, ...any), list, module string, it checklist.Item) {
	var free, each, scope, limit, when any
	if it.Count != nil {
		free, each = it.Count.Free, number(it.Count.Each)
	}
	if k := it.KnockOut; k != nil {
		scope, limit, when = string(k.Scope), number(k.Cap), triggerWords(k.When)
	}
	add(itemSheet, list, module, it.Code, it.Title.ZH, it.Title.EN, it.Guidance.ZH, it.Guidance.EN, number(it.Points), string(it.Effect),
		string(it.Severity), string(it.Answer), it.Want, free, each, number(it.Step), number(it.FailBelow), string(it.Per), it.Posts,
		string(it.Aggregate), yes(it.Mandatory), yes(it.NA), yes(it.Evidence), it.Exceptions, scope, limit, when)
	for _, o := range it.Options {
		add(optionSheet, list, it.Code, o.Code, o.Title.ZH, o.Title.EN, number(o.Points), string(o.Verdict))
	}
	for _, m := range it.Minutes {
		add(minutesSheet, list, it.Code, number(m.From), number(m.Points))
	}
	for _, b := range it.Branches {
		to := b.GoTo
		if to == checklist.End {
			to = "end"
		}
		add(branchSheet, list, it.Code, triggerWords(b.When), b.Zero, to, string(b.Skipped))
	}
}

func triggerWords(when []string) []string {
	out := make([]string, len(when))
	for i, w := range when {
		if out[i] = w; w == checklist.OnNA {
			out[i] = "n/a"
		}
	}
	return out
}

// number leaves a cell empty for zero, which everywhere in a template means "not given".
func number(d checklist.Decimal) any {
	if d == 0 {
		return nil
	}
	return tabular.Decimal{Unscaled: int64(d), Scale: 3}
}

func yes(b bool) any {
	if b {
		return true
	}
	return nil
}
