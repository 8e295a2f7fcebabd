package house

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"duban/domain/casefile"
	"duban/domain/org"
	"duban/policy"
	"duban/storage"
	"duban/tabular"
	"duban/tabular/intake"
)

// Import says what to take over and how.
type Import struct {
	Kind    intake.Kind
	Files   []string
	DryRun  bool // do everything, and keep nothing
	Publish bool // checklists: publish what is taken over; otherwise it is kept as draft
	// Passwords: users: give every new person a one-time password and return them.
	Passwords bool
	By        casefile.Actor
}

// Imported is what came of an import.
type Imported struct {
	intake.Report
	Passwords []FirstPassword `json:"-"` // shown once, kept nowhere
}

// errKeepNothing rolls a dry run back, and what turned out to be faulty.
var errKeepNothing = errors.New("nothing is to be kept")

// Import takes files over into the house: all of them or nothing, in one transaction.
// A dry run goes the whole way and is rolled back. Faults in the files are in the
// report, each with sheet, row and column; err is for what kept them from being judged
// or kept. Whatever is in the house already, as it stands in the files, is left alone:
// the same files again change nothing.
func (h *House) Import(ctx context.Context, in Import) (Imported, error) {
	if in.Kind.Sheets() == nil {
		return Imported{}, fmt.Errorf("there is nothing called %q to import: one of %v", in.Kind, intake.Kinds)
	}
	if in.Publish && in.Kind != intake.KindChecklists || in.Passwords && in.Kind != intake.KindStaff {
		return Imported{}, errors.New("only checklists are published, and only users have passwords")
	}
	book, prints, err := openBook(in.Files)
	if err != nil {
		return Imported{}, err
	}
	defer book.Close()
	t := taking{House: h, Import: in, now: time.Now()}
	apply, err := t.read(ctx, book)
	if err != nil || !t.out.OK() {
		return t.out, err
	}
	err = h.DB.Write(ctx, "import."+string(in.Kind), func(tx *storage.Tx) error {
		tx.Audit(t.entry(policy.ImportRun, "import", string(in.Kind), "", map[string]any{"counts": t.out.Counts, "files": prints}))
		if err := apply(tx); err != nil {
			return err
		}
		if in.DryRun {
			return errKeepNothing
		}
		return nil
	})
	if errors.Is(err, errKeepNothing) {
		t.out.Passwords, err = nil, nil
	}
	return t.out, err
}

// taking is one import under way.
type taking struct {
	*House
	Import
	now time.Time
	out Imported
}

// read reads the files and says what is to be kept of them.
func (t *taking) read(ctx context.Context, book *tabular.Book) (apply func(*storage.Tx) error, err error) {
	switch t.Kind {
	case intake.KindOrganisation:
		return t.organisation(ctx, book)
	case intake.KindStaff:
		return t.staff(ctx, book)
	case intake.KindChecklists:
		return t.checklists(ctx, book)
	case intake.KindRosters:
		return t.rosters(ctx, book)
	case intake.KindComplaints:
		return t.complaints(ctx, book)
	default:
		return t.history(ctx, book)
	}
}

func (t *taking) entry(action, resource, id string, at org.Path, detail any) storage.AuditEntry {
	return storage.AuditEntry{At: t.now, Actor: t.By, Action: action, Resource: resource, ResourceID: id, Unit: at,
		Outcome: storage.Accepted, Detail: casefile.Encode(detail)}
}

// count finds one of the report's counts.
func (t *taking) count(key string) *intake.Count {
	for i := range t.out.Counts {
		if t.out.Counts[i].Key == key {
			return &t.out.Counts[i]
		}
	}
	return &intake.Count{}
}

// file names a file on the audit log by what was in it.
type file struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
}

func openBook(names []string) (*tabular.Book, []file, error) {
	var books []*tabular.Book
	var prints []file
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			return nil, nil, err
		}
		b, err := tabular.Open(filepath.Base(name), bytes.NewReader(raw), tabular.Limits{})
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", filepath.Base(name), err)
		}
		sum := sha256.Sum256(raw)
		books, prints = append(books, b), append(prints, file{filepath.Base(name), hex.EncodeToString(sum[:])})
	}
	return tabular.Join(books...), prints, nil
}
