package storage

import (
	"duban/domain/casefile"
	"duban/domain/org"
)

// OpenUnit is the unit at a path. NotFound if there is none, or it was closed.
func (tx *Tx) OpenUnit(path org.Path) (org.Unit, error) {
	var row unitRow
	err := tx.g.Where("path = ? AND closed = ?", string(path), false).Take(&row).Error
	return row.unit().Unit, missing(err, "机构", "unit")
}

// KindOf tells what kind of case there is under an id. NotFound if there is none.
func (tx *Tx) KindOf(id casefile.ID) (casefile.Kind, error) {
	var row caseRow
	err := tx.g.Select("kind").Where("id = ?", string(id)).Take(&row).Error
	return casefile.Kind(row.Kind), missing(err, "事项", "case")
}
