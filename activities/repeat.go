package activities

import (
	"time"

	"duban/domain/inspection"
)

// RepeatOffences are the findings of a check published at an instant whose item failed at
// the same outlet in the months before, each with the earlier findings (R5). A check that
// is taken over from the time before the system is judged by this too, on its own day.
func RepeatOffences(f EarlierFindings, outlet string, findings []inspection.Finding, at time.Time, months int) (map[string][]string, error) {
	repeats, asked := map[string][]string{}, map[string][]string{}
	for _, x := range findings {
		earlier, known := asked[x.Item] // one item may have failed with several subjects
		if !known {
			var err error
			if earlier, err = f.EarlierFindings(outlet, x.Item, at.AddDate(0, -months, 0), at); err != nil {
				return nil, err
			}
			asked[x.Item] = earlier
		}
		if len(earlier) > 0 {
			repeats[x.ID] = earlier
		}
	}
	return repeats, nil
}
