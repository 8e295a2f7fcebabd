package evidence

import (
	"strings"
	"time"
	"unicode/utf8"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/text"
)

// MarkID names a mark: a random UUID.
type MarkID string

// Region is a rectangle of the picture in fractions of its width and height,
// measured from the top left corner, so that it holds at any resolution.
type Region struct {
	X float64 `json:"x" minimum:"0" maximum:"1"`
	Y float64 `json:"y" minimum:"0" maximum:"1"`
	W float64 `json:"w" minimum:"0" maximum:"1"`
	H float64 `json:"h" minimum:"0" maximum:"1"`
}

// Mark points at exact milliseconds of a recording, or at a region of a picture, and
// says what is seen there. A mark is never changed: it is removed, which stays on the
// record with its reason, and another is made.
type Mark struct {
	ID       MarkID
	Evidence ID
	StartMS  int64 // milliseconds from the beginning
	EndMS    int64 // milliseconds from the beginning, not before StartMS
	Region   *Region
	Note     string
	Item     string // checklist item that the mark speaks of; may be empty
	By       casefile.Actor
	At       time.Time
	Removal  *Removal
}

// Removal is the tombstone of a mark.
type Removal struct {
	By     casefile.Actor
	At     time.Time
	Reason string
}

const (
	maxMarkMS   = int64(48 * time.Hour / time.Millisecond)
	maxNote     = 2000
	maxItem     = 100
	regionSlack = 1e-9 // browsers add fractions of pixels
)

// CheckMark refuses a mark that says nothing or points nowhere.
func (e Evidence) CheckMark(m Mark) error {
	if err := e.CanView(); err != nil {
		return err
	}
	if e.Kind == Document {
		return fault.Refuse("evidence.mark_document", "文件类证据不能做时间或画面标记", "documents carry no marks in time or picture")
	}
	var f fault.Fields
	if e.Kind.TimeBased() {
		if m.StartMS < 0 || m.StartMS > maxMarkMS {
			f.Add("/start_ms", "range", "起始时间超出范围", "the start lies outside the recording")
		}
		if m.EndMS < m.StartMS || m.EndMS > maxMarkMS {
			f.Add("/end_ms", "range", "结束时间不得早于起始时间", "the end must not lie before the start")
		}
	} else {
		if m.StartMS != 0 || m.EndMS != 0 {
			f.Add("/start_ms", "range", "照片没有时间位置", "a photograph has no position in time")
		}
		f.Need(m.Region != nil, "/region")
	}
	if r := m.Region; r != nil {
		if e.Kind == Audio {
			f.Add("/region", "region", "录音没有画面区域", "a sound recording has no region")
		} else if !(r.X >= 0 && r.Y >= 0 && r.W > 0 && r.H > 0 && r.X+r.W <= 1+regionSlack && r.Y+r.H <= 1+regionSlack) {
			f.Add("/region", "region", "区域须在画面之内（0 至 1）", "the region must lie within the picture (0 to 1)")
		}
	}
	if text.Blank(m.Note) && m.Item == "" {
		f.Add("/note", "required", "请填写说明或关联检查项", "say what is seen, or name the checklist item")
	}
	if utf8.RuneCountInString(m.Note) > maxNote {
		f.Add("/note", "too_long", "不得超过 %d 个字", "must not be longer than %d characters", maxNote)
	}
	if utf8.RuneCountInString(m.Item) > maxItem {
		f.Add("/item", "too_long", "不得超过 %d 个字", "must not be longer than %d characters", maxItem)
	}
	return f.Err()
}

// Remove puts the tombstone. Only who made a mark takes it back.
func (m Mark) Remove(by casefile.Actor, reason string, now time.Time) (Mark, error) {
	if m.Removal != nil {
		return m, fault.New(fault.Conflict, "evidence.mark_removed", "该标记已被撤销", "this mark has been removed already")
	}
	if by.User != m.By.User {
		return m, fault.Refuse("evidence.mark_not_yours", "只有标记人本人可以撤销标记", "only the person who made a mark may remove it")
	}
	if text.Blank(reason) {
		return m, fault.BadField("/reason", "required", "必填", "is required")
	}
	m.Removal = &Removal{By: by, At: now.UTC(), Reason: strings.TrimSpace(reason)}
	return m, nil
}
