package house

import (
	"context"

	"duban/activities"
	"duban/api"
	"duban/domain/complaint"
	"duban/domain/routing"
	"duban/domain/worktime"
	"duban/storage"
)

// Replay puts the questions of the latest complaints that the reader may see to a version
// of the table and to the one in force.
func (d desk) Replay(ctx context.Context, r api.Reader, version string, latest int) (out api.Replayed, err error) {
	open := false
	list, err := d.db.Complaints(ctx, complaint.ViewerOf(r.Viewer), storage.ComplaintFilter{Forms: []complaint.Form{complaint.Original}, Sealed: &open, Sort: "received"},
		storage.Page{Limit: latest})
	if err != nil {
		return out, err
	}
	err = d.db.Read(ctx, "routing.replay", func(tx *storage.Tx) error {
		day := worktime.DayOf(r.Now)
		before, err := tx.RoutingOn(day)
		if err != nil {
			return err
		}
		after := before
		if version != "" {
			if after, err = tx.RoutingNamed(version); err != nil {
				return err
			}
		}
		cat, err := tx.ClassificationOn(day)
		if err != nil {
			return err
		}
		var questions []routing.Question
		var asked []*complaint.State
		for _, i := range list.Items {
			s, err := tx.Complaint(i.ID)
			if err != nil {
				return err
			}
			if s.Sealed || s.Class.Subject == "" || s.Class.Business == "" || s.Class.Cause == "" { // not sorted, or gone since it was listed
				continue
			}
			q := activities.RoutingQuestion(s)
			q.Discipline = cat.IsDiscipline(q.Subject)
			questions, asked = append(questions, q), append(asked, s)
		}
		out = api.Replayed{Version: after.Version, Current: before.Version, Asked: len(asked)}
		for _, t := range routing.Replay(before, after, questions) {
			s := asked[t.Index]
			if t.Elsewhere() {
				out.Elsewhere++
			}
			out.Turns = append(out.Turns, api.ReplayTurn{Case: s.ID, Number: s.Number, ReceivedAt: s.Received, Elsewhere: t.Elsewhere(), Before: t.Before, After: t.After})
		}
		return nil
	})
	return out, err
}
