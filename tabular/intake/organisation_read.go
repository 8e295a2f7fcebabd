package intake

import (
	"reflect"
	"slices"
	"strings"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/tabular"
)

// ReadOrganisation reads units, outlets and cameras. Units come out with parents
// before children. Apply nothing unless the report is OK.
func ReadOrganisation(b *tabular.Book, known Known) (Organisation, Report) {
	r := Report{Kind: KindOrganisation}
	units, outlets, cameras := r.read(b, unitSheet), r.read(b, outletSheet), r.read(b, cameraSheet)
	if units.Absent && outlets.Absent && cameras.Absent {
		r.Faults.Add(nothing(unitSheet, outletSheet, cameraSheet))
		return Organisation{}, r
	}
	t := newForest(known, &r)
	for _, row := range units.Rows {
		t.plant(row, node{level: org.Level(row.String("level")), parent: row.String("parent"),
			name: both(row.String("name"), row.String("name_en"))})
	}
	for _, row := range outlets.Rows {
		t.plant(row, node{level: org.OutletUnit, parent: row.String("parent"),
			name: both(row.String("name"), row.String("name_en"))})
	}
	// A row with a fault of its own still names a unit: whatever stands below it is
	// not to blame for that.
	t.spare(units.Broken, "code")
	t.spare(outlets.Broken, "code")
	t.blind = units.Unreadable() || outlets.Unreadable()
	t.grow()

	o := Organisation{}
	count := Count{Key: "units", Name: unitSheet.Name}
	for _, n := range t.planted {
		if n.level == org.OutletUnit {
			continue
		}
		u := org.Unit{Code: n.code, Path: n.path, Level: n.level, Name: n.name, Mark: n.mark()}
		o.Units = append(o.Units, u)
		count.change(n.before != nil, n.before != nil && *n.before == u)
	}
	slices.SortStableFunc(o.Units, func(a, b org.Unit) int {
		return strings.Count(string(a.Path), "/") - strings.Count(string(b.Path), "/")
	})
	o.Outlets = t.outlets()
	watched := t.cameras(cameras.Rows, o.Outlets)
	r.Counts = append(r.Counts, count, compare(o.Outlets, known), watched)
	return o, r
}

// compare tells how many outlets are new or differ from their file.
func compare(outlets []Outlet, known Known) Count {
	count := Count{Key: "outlets", Name: outletSheet.Name}
	stands := map[org.Path]bool{}
	for _, u := range known.Units {
		stands[u.Path] = true
	}
	files := map[org.Path]Outlet{}
	for _, o := range known.Outlets {
		files[o.Path] = o
	}
	for _, o := range outlets {
		before := files[o.Path]
		if o.Cameras == nil {
			before.Cameras = nil
		}
		same := before.Opened.Equal(o.Opened)
		before.Opened = o.Opened
		count.change(stands[o.Path], same && reflect.DeepEqual(before, o))
	}
	return count
}

func nothing(sheets ...*tabular.Sheet) tabular.Fault {
	var zh, en []string
	for _, s := range sheets {
		zh, en = append(zh, s.Name.ZH), append(en, s.Name.EN)
	}
	return tabular.Fault{Sheet: sheets[0].Name.ZH, Code: "sheet.missing", Msg: fault.New(fault.Invalid, "", "文件中没有这些工作表中的任何一个：%[1]s",
		"the file has none of the sheets %[2]s", strings.Join(zh, "、"), strings.Join(en, ", ")).Msg}
}

// cameras hangs the cameras on the outlets of the same file.
func (t *forest) cameras(rows []tabular.Row, outlets []Outlet) Count {
	at := map[string]int{}
	for i, o := range outlets {
		at[strings.ToLower(o.Code)] = i
	}
	count := Count{Key: "cameras", Name: cameraSheet.Name}
	for _, row := range rows {
		code := strings.ToLower(row.String("outlet"))
		i, ok := at[code]
		if !ok {
			if !t.spared[code] && !t.blind {
				t.report.Faults.Add(row.Fault("outlet", "outlet.unknown", "“网点”表中没有此网点", "this outlet is not on the sheet “Outlets”"))
			}
			continue
		}
		outlets[i].Cameras = append(outlets[i].Cameras, Camera{Code: row.String("code"),
			Place: both(row.String("place"), row.String("place_en")), Covers: Covers(row.String("covers"))})
		count.Total++
	}
	return count
}
