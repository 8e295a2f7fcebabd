package storage

import (
	"duban/domain/fault"
	"duban/domain/org"
)

// Mark is what the document numbers of a unit begin with: its mark (机关代字), else its
// code; also when it was closed meanwhile.
func (tx *Tx) Mark(unit org.Path) (string, error) {
	var mark string
	err := tx.g.Model(&unitRow{}).Select("mark").Where("path = ?", string(unit)).Limit(1).Scan(&mark).Error
	if mark == "" {
		mark = unit.Code()
	}
	return mark, err
}

// markIsFree refuses a mark with which the numbers of another unit begin: each number is
// of one document.
func (tx *Tx) markIsFree(mark string, unit org.Path) error {
	if mark == "" {
		return nil
	}
	var other unitRow
	err := tx.g.Where("mark = ? AND path <> ?", mark, string(unit)).Limit(1).Find(&other).Error
	if err == nil && other.Path != "" {
		const zh, en = "机关代字“%[1]s”已用于%[2]s", "the mark %[1]s is used by %[3]s"
		err = fault.New(fault.Conflict, "unit.mark", zh, en, mark, other.NameZh, other.NameEn).With("/mark", "taken", zh, en, mark, other.NameZh, other.NameEn)
	}
	return err
}
