package storage

import (
	"context"

	"duban/domain/casefile"
	"duban/domain/text"
)

// What codes are called, for screens: read in one go for a whole page of a list. What
// is not there is left out.

// OutletNames are the names of outlets by code.
func (db *DB) OutletNames(ctx context.Context, codes []string) (map[string]text.Text, error) {
	return db.names(ctx, "outlets", "code", codes)
}

// UnitNames are the names of units by path.
func (db *DB) UnitNames(ctx context.Context, paths []string) (map[string]text.Text, error) {
	return db.names(ctx, "units", "path", paths)
}

// names reads the names of one table, whose name and key are constants of ours.
func (db *DB) names(ctx context.Context, table, key string, of []string) (map[string]text.Text, error) {
	out := make(map[string]text.Text, len(of))
	if len(of) == 0 {
		return out, nil
	}
	err := db.Read(ctx, "storage.names of "+table, func(tx *Tx) error {
		var rows []struct{ Key, NameZh, NameEn string }
		err := tx.g.Table(table).Select(key+" AS key, name_zh, name_en").Where(key+" IN ?", of).Scan(&rows).Error
		for _, r := range rows {
			out[r.Key] = text.T(r.NameZh, r.NameEn)
		}
		return err
	})
	return out, err
}

// UserNames are the names of people by user name.
func (db *DB) UserNames(ctx context.Context, users []string) (map[string]string, error) {
	out := make(map[string]string, len(users))
	if len(users) == 0 {
		return out, nil
	}
	err := db.Read(ctx, "storage.user names", func(tx *Tx) error {
		var rows []userRow
		err := tx.g.Select("id", "name").Where("id IN ?", users).Find(&rows).Error
		for _, r := range rows {
			out[r.ID] = r.Name
		}
		return err
	})
	return out, err
}

// CaseNumbers are the numbers of cases that have one.
func (db *DB) CaseNumbers(ctx context.Context, ids []casefile.ID) (map[casefile.ID]string, error) {
	out := make(map[casefile.ID]string, len(ids))
	if len(ids) == 0 {
		return out, nil
	}
	err := db.Read(ctx, "storage.case numbers", func(tx *Tx) error {
		var rows []caseRow
		err := tx.g.Select("id", "number").Where("id IN ? AND number <> ''", ids).Find(&rows).Error
		for _, r := range rows {
			out[casefile.ID(r.ID)] = r.Number
		}
		return err
	})
	return out, err
}

// ChecklistRef is a version of a checklist.
type ChecklistRef struct {
	Code    string
	Version int
}

// ChecklistsOf tells with which checklist inspections are made.
func (db *DB) ChecklistsOf(ctx context.Context, inspections []casefile.ID) (map[casefile.ID]ChecklistRef, error) {
	out := make(map[casefile.ID]ChecklistRef, len(inspections))
	if len(inspections) == 0 {
		return out, nil
	}
	err := db.Read(ctx, "storage.checklists of inspections", func(tx *Tx) error {
		var rows []inspectionRow
		err := tx.g.Select("case_id", "checklist", "checklist_version").Where("case_id IN ?", inspections).Find(&rows).Error
		for _, r := range rows {
			out[casefile.ID(r.CaseID)] = ChecklistRef{r.Checklist, r.ChecklistVersion}
		}
		return err
	})
	return out, err
}

// ChecklistsOfNotices tells with which checklist the inspections were made that notices
// rest on.
func (db *DB) ChecklistsOfNotices(ctx context.Context, notices []casefile.ID) (map[casefile.ID]ChecklistRef, error) {
	out := make(map[casefile.ID]ChecklistRef, len(notices))
	if len(notices) == 0 {
		return out, nil
	}
	err := db.Read(ctx, "storage.checklists of notices", func(tx *Tx) error {
		var rows []struct {
			Notice           string
			Checklist        string
			ChecklistVersion int
		}
		err := tx.g.Table("notices AS n").Joins("JOIN inspections i ON i.case_id = n.inspection").
			Select("n.case_id AS notice, i.checklist, i.checklist_version").Where("n.case_id IN ?", notices).Scan(&rows).Error
		for _, r := range rows {
			out[casefile.ID(r.Notice)] = ChecklistRef{r.Checklist, r.ChecklistVersion}
		}
		return err
	})
	return out, err
}

// FindingItems are the items that findings are about, by the findings' ids.
func (db *DB) FindingItems(ctx context.Context, ids []string) (map[string]string, error) {
	out := make(map[string]string, len(ids))
	if len(ids) == 0 {
		return out, nil
	}
	err := db.Read(ctx, "storage.finding items", func(tx *Tx) error {
		var rows []findingRow
		err := tx.g.Select("id", "item").Where("id IN ?", ids).Find(&rows).Error
		for _, r := range rows {
			out[r.ID] = r.Item
		}
		return err
	})
	return out, err
}
