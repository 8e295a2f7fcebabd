package house

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"time"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/classification"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/private"
	"duban/domain/worktime"
	"duban/storage"
	"duban/tabular"
	"duban/tabular/intake"
)

// arrival is a complaint of a file on its way to the record.
type arrival struct {
	intake.PastComplaint
	id casefile.ID
}

// complaints takes over complaints of before, open ones and closed ones with their
// dates, each by the command that any other case of before is opened with. What a row
// says of customers is sealed before the transaction begins; a dry run seals nothing
// and puts a mark in the place of every text. The id derives from the bank's own
// number, or else from the row's content: the same row again is the same case.
func (t *taking) complaints(ctx context.Context, book *tabular.Book) (func(*storage.Tx) error, error) {
	_, known, err := t.tree(ctx)
	if err != nil {
		return nil, err
	}
	if err := t.people(ctx, &known); err != nil {
		return nil, err
	}
	known.Classification = t.catalogues(ctx, &err)
	past, report := intake.ReadComplaints(book, known)
	if t.out.Report = report; err != nil || !t.out.OK() {
		return nil, err
	}
	arrivals, err := t.named(past)
	if err != nil || !t.out.OK() {
		return nil, err
	}
	fresh, err := t.unknown(ctx, arrivals)
	if err != nil || !t.out.OK() {
		return nil, err
	}
	count := t.count("complaints")
	count.New, count.Same = len(fresh), len(arrivals)-len(fresh)
	if err := t.seal(ctx, fresh); err != nil {
		return nil, err
	}
	terms, err := t.Law.Terms(ctx, t.now) // asked before the transaction: within it the one writing connection is ours
	if err != nil {
		return nil, err
	}
	return func(tx *storage.Tx) error { return t.putComplaints(ctx, tx, terms, fresh) }, nil
}

// catalogues answers the catalogue in force on a day; what goes wrong is left in failed.
func (t *taking) catalogues(ctx context.Context, failed *error) func(time.Time) classification.Catalogue {
	read := map[worktime.Day]classification.Catalogue{}
	return func(at time.Time) classification.Catalogue {
		day := worktime.DayOf(at)
		c, ok := read[day]
		if !ok && *failed == nil {
			*failed = t.DB.Read(ctx, "import.catalogue", func(tx *storage.Tx) (err error) {
				c, err = tx.ClassificationOn(day)
				return err
			})
			read[day] = c
		}
		return c
	}
}

// named gives every complaint its id. One without a number is known by its content,
// keyed so that nobody can try out from the id what the customer wrote.
func (t *taking) named(past []intake.PastComplaint) ([]arrival, error) {
	key, err := payloadKey(t.Config)
	if err != nil {
		return nil, err
	}
	list, rows := make([]arrival, len(past)), map[casefile.ID]bool{}
	for i, p := range past {
		list[i] = arrival{p, activities.DerivedID("complaint of before", p.Number)}
		if p.Number == "" {
			h := hmac.New(sha256.New, key)
			h.Write([]byte("duban complaint of before 1\n"))
			h.Write(casefile.Encode(p.Import))
			list[i].id = activities.DerivedID("complaint of before, by content", hex.EncodeToString(h.Sum(nil)))
		}
		if rows[list[i].id] {
			t.out.Faults.Add(p.Fault("number", "unique", "与前面某行完全相同；确为两件投诉的，请填写编号", "is the same as a row before: if these are two complaints, number them"))
		}
		rows[list[i].id] = true
	}
	return list, nil
}

// unknown leaves out what stands in the house already as it stands in the file, and
// points at what stands there differently.
func (t *taking) unknown(ctx context.Context, all []arrival) (fresh []arrival, err error) {
	for len(all) > 0 {
		n := min(len(all), 500)
		var there []arrival
		err := t.DB.Read(ctx, "import.known", func(tx *storage.Tx) error {
			for _, a := range all[:n] {
				switch _, err := tx.KindOf(a.id); {
				case fault.Is(err, fault.NotFound):
					fresh = append(fresh, a)
				case err != nil:
					return err
				default:
					there = append(there, a)
				}
			}
			return nil
		})
		if err == nil {
			err = t.compare(ctx, there)
		}
		if err != nil {
			return nil, err
		}
		all = all[n:]
	}
	return fresh, nil
}

// compare holds rows against what was taken over from such a row before, opened for
// that alone. Where the customer's data has been erased since, the rest must agree.
func (t *taking) compare(ctx context.Context, there []arrival) error {
	before := make([]complaint.Imported, len(there))
	var views []storage.Sealed
	for i, a := range there {
		events, err := t.DB.Events(ctx, a.id, 0)
		if err != nil {
			return err
		}
		if len(events) == 0 || events[0].Name != complaint.EvImported {
			t.out.Faults.Add(a.Fault("number", "complaint.taken", "此编号已用于系统中的另一事项", "this number belongs to another case of the house"))
			continue
		}
		if before[i], err = casefile.Decode[complaint.Imported](events[0].Body); err != nil {
			return err
		}
		views = append(views, storage.Sealed{Case: a.id, View: &before[i]})
	}
	if err := t.Vault.Show(ctx, storage.Plain, views...); err != nil {
		return err
	}
	for i, a := range there {
		if before[i].Form == "" {
			continue
		}
		if column := intake.Differs(a.Import, before[i], private.Destroyed); column != "" {
			t.out.Faults.Add(a.Fault(column, "complaint.differs", "此投诉已导入过，内容与本行不同；请在系统中继续办理", "this complaint was taken over before with other content: go on with it in the house"))
		}
	}
	return nil
}

// seal seals what the rows say of customers, each under the key of its case.
func (t *taking) seal(ctx context.Context, fresh []arrival) error {
	for i := 0; i < len(fresh); i += 500 {
		part := fresh[i:min(i+500, len(fresh))]
		if !t.DryRun {
			ids := make([]casefile.ID, len(part))
			for n, a := range part {
				ids[n] = a.id
			}
			if err := t.Vault.Prepare(ctx, ids...); err != nil {
				return err
			}
		}
		for n := range part {
			var err error
			if body := &part[n].Import; t.DryRun {
				err = private.Seal(body, func(private.Kind, string) (string, error) { return "·", nil })
			} else {
				err = t.Vault.Seal(ctx, part[n].id, body)
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// putComplaints gives the commands. What a decision refuses is pointed at in the file,
// and then nothing of it is kept.
func (t *taking) putComplaints(ctx context.Context, tx *storage.Tx, terms activities.Terms, fresh []arrival) error {
	acts := t.activities()
	acts.Record = within{t.record(), tx, terms}
	// The system gives the command; who had it do so stands beside its name.
	actor := casefile.System
	if actor.Name += "（导入人：" + t.By.User; t.By.Name != "" {
		actor.Name += " " + t.By.Name
	}
	actor.Name += "）"
	for _, a := range fresh {
		_, err := acts.Commit(ctx, activities.CommitInput{At: t.now, Command: casefile.Command{ID: "import", Case: a.id, Kind: casefile.Complaint,
			Name: complaint.CmdImport, Actor: actor, Body: casefile.Encode(a.Import)}})
		if f, ok := activities.FaultIn(err); ok {
			err = f
		}
		switch {
		case err == nil:
		case fault.Is(err, fault.Invalid), fault.Is(err, fault.Refused), fault.Is(err, fault.NotFound):
			t.out.Faults.Add(a.Faults(err)...)
		default:
			return err
		}
	}
	if !t.out.OK() {
		return errKeepNothing
	}
	return nil
}

// within lets activities commit inside a transaction that is under way.
type within struct {
	record
	tx    *storage.Tx
	terms activities.Terms
}

func (w within) Commit(ctx context.Context, cmd casefile.Command, at time.Time, decide activities.Decide) (casefile.Outcome, error) {
	return w.tx.Commit(ctx, cmd, at, func(ctx context.Context, tx *storage.Tx, state casefile.State) ([]casefile.Event, error) {
		return decide(ctx, facts{tx: tx, terms: w.terms, at: at}, state)
	})
}
