package storage

import (
	"encoding/json"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
)

type moduleScoreRow struct {
	CaseID string
	Module string
	Score  int64 // thousandths of a percent
}

func (moduleScoreRow) TableName() string { return "module_scores" }

// projectModuleScores keeps what each module came to when the check was handed in, and
// after an appeal that changed it.
func (tx *Tx) projectModuleScores(e casefile.Event) error {
	var result *checklist.Result
	switch e.Name {
	case inspection.EvSubmitted:
		var b inspection.SubmittedWith
		if err := json.Unmarshal(e.Body, &b); err != nil {
			return err
		}
		result = &b.Result
	case inspection.EvAppealDecided:
		var b inspection.AppealDecided
		if err := json.Unmarshal(e.Body, &b); err != nil {
			return err
		}
		result = b.Result
	}
	if result == nil {
		return nil
	}
	if err := tx.g.Where("case_id = ?", string(e.Case)).Delete(&moduleScoreRow{}).Error; err != nil {
		return err
	}
	var rows []moduleScoreRow
	for _, m := range result.Modules {
		if m.Max > 0 {
			rows = append(rows, moduleScoreRow{CaseID: string(e.Case), Module: m.Module, Score: int64(m.Percent)})
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return tx.g.Create(&rows).Error
}
