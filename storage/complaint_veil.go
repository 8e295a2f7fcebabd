package storage

import (
	"duban/domain/casefile"
)

// knownOf are those of these complaints that the viewer may know of, by id.
func (tx *Tx) knownOf(v ComplaintViewer, ids []string) (map[string]complaintRow, error) {
	known := map[string]complaintRow{}
	for len(ids) > 0 {
		n := min(len(ids), 500)
		var rows []complaintRow
		err := tx.g.Select("case_id", "number", "status").Where("case_id IN ?", ids[:n]).Where(complaintSight{v: v}.known()).Find(&rows).Error
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			known[r.CaseID] = r
		}
		ids = ids[n:]
	}
	return known, nil
}

// veil takes out of items the other complaints that the viewer may not know of.
func (tx *Tx) veil(v ComplaintViewer, items []ComplaintItem) error {
	var others []string
	for _, i := range items {
		for _, id := range []casefile.ID{i.Origin, i.Into} {
			if id != "" {
				others = append(others, string(id))
			}
		}
	}
	known, err := tx.knownOf(v, others)
	if err != nil {
		return err
	}
	for n := range items {
		for _, id := range []*casefile.ID{&items[n].Origin, &items[n].Into} {
			if _, ok := known[string(*id)]; !ok {
				*id = ""
			}
		}
	}
	return nil
}
