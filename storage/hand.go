package storage

import "gorm.io/gorm"

// Hand narrows a list to the cases on whose record the viewer has put something
// himself, or of which he was only told. The first two are answered from the commands,
// each of which knows who gave it and after which event, the last from his inbox: no
// read row has to be kept for it.
type Hand struct {
	Filed   bool // he opened it
	Handled bool // he has an event on its record
	Copied  bool // he was told of it, and has none
}

func (h Hand) narrow(q *gorm.DB, me string) *gorm.DB {
	if h.Filed {
		q = q.Where("case_id IN (?)", given(q, me).Where("after_seq = 0"))
	}
	if h.Handled {
		q = q.Where("case_id IN (?)", given(q, me))
	}
	if h.Copied {
		q = q.Where("case_id IN (?)", toldOf(q, me)).Where("case_id NOT IN (?)", given(q, me))
	}
	return q
}

// toldOf are the cases about which there is something in somebody's inbox.
func toldOf(q *gorm.DB, me string) *gorm.DB {
	return q.Session(&gorm.Session{NewDB: true}).Model(&messageRow{}).Select("case_id").Where("user_id = ? AND NOT withheld", me)
}

// given are the cases on which somebody gave a command that came to anything.
func given(q *gorm.DB, me string) *gorm.DB {
	return q.Session(&gorm.Session{NewDB: true}).Model(&commandRow{}).Select("case_id").Where("user_id = ? AND version > after_seq", me)
}
