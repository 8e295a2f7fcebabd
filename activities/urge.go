package activities

import (
	"time"

	"duban/domain/casefile"
	"duban/domain/notice"
	"duban/domain/text"
	"duban/domain/worktime"
)

// urged puts an urging on the record.
func urged(f Facts, cmd casefile.Command, name string, at time.Time) ([]casefile.Event, error) {
	b, err := casefile.Decode[casefile.Urge](cmd.Body)
	if err != nil {
		return nil, err
	}
	again, err := urgesAgain(f, at)
	if err != nil {
		return nil, err
	}
	return one(name, casefile.UrgedWith{Urge: b, Again: again})
}

func urgedNotice(f Facts, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	b, err := casefile.Decode[notice.Urge](cmd.Body)
	if err != nil {
		return nil, err
	}
	again, err := urgesAgain(f, at)
	if err != nil {
		return nil, err
	}
	return one(notice.EvUrged, notice.UrgedWith{Rectification: b.Rectification, UrgedWith: casefile.UrgedWith{Urge: b.Urge, Again: again}})
}

// urgesAgain is the beginning of the next working day.
func urgesAgain(f Facts, at time.Time) (time.Time, error) {
	terms, err := f.Terms()
	if err != nil {
		return time.Time{}, err
	}
	return terms.Calendar.NextWorkday(worktime.DayOf(at)).Start(), nil
}

// urging is what is said to those whom a case waits for. Who urges is on the record,
// and so are his words: a letter may reach somebody who must not know them.
var urging = text.T("催办：请尽快办理", "you are urged to act: please see to it")

// waiting are the addresses of those who must act, without whoever urges.
func waiting(posts []casefile.Post, by casefile.Actor) []address {
	var to []address
	for _, p := range casefile.Others(posts, by) {
		if p.User != "" {
			to = append(to, person(p.User))
			continue
		}
		for _, role := range p.Roles { // each asked for by itself, up to where somebody holds it
			to = append(to, address{roles: []string{role}, unit: p.Unit})
		}
	}
	return to
}
