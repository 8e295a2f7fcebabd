package house

import (
	"context"
	"encoding/json"

	"duban/domain/casefile"
	"duban/policy"
	"duban/storage"
	"duban/tabular/intake"
)

// An import writes the record alone, so that it can run beside the server. Open
// complaints of it have no workflow yet, and nobody would watch their limits: the
// server looks for imports that it has not heard of, and starts what they brought.

// importedSetting remembers the last import of complaints whose cases were started.
const importedSetting = "system/imported-complaints"

// startImported is the chore.
func (h *House) startImported(ctx context.Context) error {
	last, err := h.DB.AuditTrail(ctx, storage.AuditFilter{Actions: []string{policy.ImportRun}, ID: string(intake.KindComplaints)}, storage.Page{Limit: 1})
	if err != nil || len(last.Items) == 0 {
		return err
	}
	known, found, err := h.DB.Setting(ctx, importedSetting)
	if err != nil {
		return err
	}
	var seen int64
	if found {
		if err := json.Unmarshal(known.Value, &seen); err != nil {
			return err
		}
	}
	if last.Items[0].Seq <= seen {
		return nil
	}
	open, started, err := h.Rebuild(ctx)
	if err != nil {
		return err
	}
	if err := h.flagImported(ctx, last.Items[0].At); err != nil {
		return err
	}
	h.Log.Info("complaints were imported: the open ones were started", "open", open, "started", started)
	_, err = h.DB.SetSetting(ctx, storage.Setting{Name: importedSetting, Version: known.Version, Value: casefile.Encode(last.Items[0].Seq),
		By: casefile.System.User, Note: "imported complaints started"})
	return err
}
