package storage

import (
	"context"
	"encoding/json"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
)

// AnswerItem is an answer as given last, with what was written and shown for it.
type AnswerItem struct {
	inspection.ItemAnswer
	By string    `json:"by"`
	At time.Time `json:"at"`
}

type answerRow struct {
	CaseID     string
	Item       string
	Subject    string
	Answer     string
	Remark     string
	Evidence   string
	AnsweredBy string
	AnsweredAt time.Time
}

func (answerRow) TableName() string { return "inspection_answers" }

type subjectRow struct {
	CaseID  string
	Subject string
	Post    string
}

func (subjectRow) TableName() string { return "inspection_subjects" }

// projectAnswers lays a patch of answers over those there are, exactly as
// checklist.Answers.Merge does: a later answer replaces, a blank one removes.
func (tx *Tx) projectAnswers(e casefile.Event) error {
	var b inspection.Answered
	if err := json.Unmarshal(e.Body, &b); err != nil {
		return err
	}
	for _, s := range b.Subjects {
		if err := tx.upsert(&subjectRow{CaseID: string(e.Case), Subject: s.ID, Post: s.Post}, "case_id", "subject"); err != nil {
			return err
		}
	}
	latest := map[checklist.Key]answerRow{} // within a patch, too, the last one counts
	for _, a := range b.Answers {
		if a.Blank() {
			delete(latest, a.Key())
			err := tx.g.Where("case_id = ? AND item = ? AND subject = ?", string(e.Case), a.Item, a.Subject).Delete(&answerRow{}).Error
			if err != nil {
				return err
			}
			continue
		}
		answer, err := json.Marshal(a.Answer)
		if err != nil {
			return err
		}
		latest[a.Key()] = answerRow{CaseID: string(e.Case), Item: a.Item, Subject: a.Subject, Answer: string(answer),
			Remark: a.Remark, Evidence: encodeIDs(a.Evidence), AnsweredBy: e.Actor.User, AnsweredAt: e.At}
	}
	rows := make([]answerRow, 0, len(latest))
	for _, r := range latest {
		rows = append(rows, r)
	}
	if len(rows) == 0 {
		return nil
	}
	return tx.upsert(&rows, "case_id", "item", "subject")
}

// dropAnswers forgets what a former inspector answered (inspection.AnswersAfter).
func (tx *Tx) dropAnswers(id casefile.ID) error {
	if err := tx.g.Where("case_id = ?", string(id)).Delete(&answerRow{}).Error; err != nil {
		return err
	}
	return tx.g.Where("case_id = ?", string(id)).Delete(&subjectRow{}).Error
}

// Answers are the answers of an inspection so far, and the evidence given for each.
func (tx *Tx) Answers(id casefile.ID) (checklist.Answers, map[checklist.Key][]string, error) {
	items, subjects, err := tx.answers(id)
	out := checklist.Answers{Subjects: subjects, Answers: make([]checklist.Answer, len(items))}
	shown := map[checklist.Key][]string{}
	for i, a := range items {
		out.Answers[i] = a.Answer
		if len(a.Evidence) > 0 {
			shown[a.Key()] = a.Evidence
		}
	}
	return out.Sorted(), shown, err
}

// Answers reads the answers of an inspection so far, with what was written and shown
// for each, and the employees observed.
func (db *DB) Answers(ctx context.Context, id casefile.ID) (items []AnswerItem, subjects []checklist.Subject, err error) {
	err = db.Read(ctx, "storage.answers", func(tx *Tx) error {
		items, subjects, err = tx.answers(id)
		return err
	})
	return items, subjects, err
}

func (tx *Tx) answers(id casefile.ID) (items []AnswerItem, subjects []checklist.Subject, err error) {
	var rows []answerRow
	if err := tx.g.Where("case_id = ?", string(id)).Order("item, subject").Find(&rows).Error; err != nil {
		return nil, nil, err
	}
	for _, r := range rows {
		a := AnswerItem{By: r.AnsweredBy, At: r.AnsweredAt.UTC()}
		a.Remark, a.Evidence = r.Remark, decodeIDs(r.Evidence)
		if err := json.Unmarshal([]byte(r.Answer), &a.Answer); err != nil {
			return nil, nil, err
		}
		items = append(items, a)
	}
	var people []subjectRow
	if err := tx.g.Where("case_id = ?", string(id)).Order("subject").Find(&people).Error; err != nil {
		return nil, nil, err
	}
	for _, p := range people {
		subjects = append(subjects, checklist.Subject{ID: p.Subject, Post: p.Post})
	}
	return items, subjects, nil
}

// encodeIDs and decodeIDs keep a list of ids in one column.

func encodeIDs(ids []string) string {
	raw, _ := json.Marshal(append([]string{}, ids...)) // strings only: cannot fail
	return string(raw)
}

func decodeIDs(column string) (ids []string) {
	if json.Unmarshal([]byte(column), &ids) != nil || len(ids) == 0 {
		return nil
	}
	return ids
}
