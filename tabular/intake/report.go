package intake

import (
	"time"

	"duban/domain/checklist"
	"duban/domain/classification"
	"duban/domain/org"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/tabular"
)

// Kind is one kind of hand-over.
type Kind string

const (
	KindOrganisation Kind = "organisation"
	KindStaff        Kind = "users"
	KindChecklists   Kind = "checklists"
	KindHistory      Kind = "history"
	KindRosters      Kind = "rosters"
	KindComplaints   Kind = "complaints"
)

// Kinds lists all kinds in the order in which they are handed over: each leans
// on those before it.
var Kinds = []Kind{KindOrganisation, KindStaff, KindChecklists, KindHistory, KindRosters, KindComplaints}

// Title is what people call the kind.
func (k Kind) Title() text.Text {
	switch k {
	case KindOrganisation:
		return text.T("机构和网点", "Units and outlets")
	case KindStaff:
		return text.T("用户和角色", "Users and roles")
	case KindChecklists:
		return text.T("检查表", "Checklists")
	case KindHistory:
		return text.T("历史检查", "Past inspections")
	case KindRosters:
		return text.T("坐班排班", "Duty rosters")
	case KindComplaints:
		return text.T("投诉", "Complaints")
	}
	return text.T(string(k), string(k))
}

// Sheets are the sheets that make up a hand-over of that kind; nil for an
// unknown kind.
func (k Kind) Sheets() []*tabular.Sheet {
	switch k {
	case KindOrganisation:
		return []*tabular.Sheet{unitSheet, outletSheet, cameraSheet}
	case KindStaff:
		return []*tabular.Sheet{userSheet, roleSheet}
	case KindChecklists:
		return []*tabular.Sheet{checklistSheet, moduleSheet, itemSheet, optionSheet, minutesSheet, branchSheet, exceptionSheet}
	case KindHistory:
		return []*tabular.Sheet{historySheet}
	case KindRosters:
		return []*tabular.Sheet{rosterSheet}
	case KindComplaints:
		return []*tabular.Sheet{complaintSheet}
	}
	return nil
}

// Known is what stands in the house already. The zero value is an empty house.
type Known struct {
	Units       []org.Unit // outlets included
	Outlets     []Outlet   // their files; only to tell what changes
	Users       []User
	Assignments []Assignment         // in force
	Checklists  []checklist.Template // every published version
	Inspections []string             // numbers of past inspections taken in before
	Now         time.Time            // nothing past may lie after it; zero: not checked
	// Classification is the catalogue in force at an instant; nil: the one shipped.
	Classification func(at time.Time) classification.Catalogue
}

func (k Known) catalogue(at time.Time) classification.Catalogue {
	if k.Classification == nil {
		return classification.Shipped(worktime.DayOf(at))
	}
	return k.Classification(at)
}

// Report sums up a reading, dry run or not.
type Report struct {
	Kind    Kind           `json:"kind"`
	Counts  []Count        `json:"counts"`
	Remarks []text.Text    `json:"remarks,omitempty"` // what was passed over, e.g. unknown columns
	Faults  tabular.Faults `json:"faults"`
}

// Count tells of one kind of thing how many the files hold.
type Count struct {
	Key     string    `json:"key"` // e.g. "outlets"
	Name    text.Text `json:"name"`
	Total   int       `json:"total"`
	New     int       `json:"new"`
	Changed int       `json:"changed"`
	Same    int       `json:"same"`
}

// OK reports that everything may be applied.
func (r Report) OK() bool { return r.Faults.None() }

// Err is nil when everything may be applied, else a fault of kind Invalid with
// every faulty cell.
func (r Report) Err() error { return r.Faults.Err() }

// read takes a sheet out of the book and notes what was found on the way.
func (r *Report) read(b *tabular.Book, s *tabular.Sheet) tabular.Result {
	res := b.Read(s)
	r.Faults.Join(res.Faults)
	if len(res.Ignored) > 0 {
		list := ""
		for i, name := range res.Ignored {
			if i > 0 {
				list += "、"
			}
			list += name
		}
		r.Remarks = append(r.Remarks, text.T("《"+res.Title+"》中未识别的列未读取："+list, "columns of “"+res.Title+"” that are not known were not read: "+list))
	}
	if res.ExampleSkipped {
		r.Remarks = append(r.Remarks, text.T("《"+res.Title+"》的示例行未导入", "the example row of “"+res.Title+"” was passed over"))
	}
	return res
}

// change sorts a thing into new, changed and same.
func (c *Count) change(known, same bool) {
	c.Total++
	switch {
	case !known:
		c.New++
	case same:
		c.Same++
	default:
		c.Changed++
	}
}
