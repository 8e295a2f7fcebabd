package storagetest

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/org"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

// How bulletins are signed: in time, late, not yet, too late; each number has its bulletins, and
// of others' receipts a unit learns nothing.
func testBulletinNumbers(t *testing.T, b *Backend) {
	ctx := context.Background()
	bank(t, b)
	sign := func(p Paper, days int, unit org.Path) {
		Keep(t, b, casefile.Bulletin, p.ID, Chen, p.At.AddDate(0, 0, days), ev(bulletin.EvAcknowledged, bulletin.Acknowledge{Unit: unit}))
	}
	n1, n2 := org.Path("/ho/gd/gz/n1/"), org.Path("/ho/gd/gz/n2/")
	release := func(issuer org.Path, ago int, to ...org.Path) Paper {
		p := Paper{Issuer: issuer, To: to, At: Noon.AddDate(0, 0, -ago)}
		p.Draft(t, b)
		p.Release(t, b) // to be signed within two days
		return p
	}
	old := release("/ho/gd/gz/", 40, n1, n2)
	sign(old, 1, n1)
	sign(old, 3, n2)
	forgotten := release("/ho/gd/gz/", 10, n1, n2)
	sign(forgotten, 1, n1)
	Keep(t, b, casefile.Bulletin, forgotten.ID, He, forgotten.At.AddDate(0, 0, 5), ev(bulletin.EvClosed, bulletin.ClosedWith{Reason: "已督办", Unread: []org.Path{n2}}))
	release("/ho/", 1, n1, "/ho/gd/gz/")
	draft := Paper{Issuer: "/ho/gd/gz/", To: []org.Path{n1}, At: Noon}
	draft.Draft(t, b)

	all := storage.Viewer{Read: []org.Path{"/ho/"}, Unpublished: []org.Path{"/ho/"}}
	told := func(v storage.Viewer, f storage.BulletinFilter, by string) string {
		t.Helper()
		got, err := b.BulletinNumbers(ctx, v, f, by, Noon)
		require.NoError(t, err)
		var lines []string
		for _, n := range got {
			lines = append(lines, fmt.Sprintf("%s: %d, %d receipts, %d in time, %d late, %d waiting, %d overdue", n.Value, n.Released, n.Receipts,
				n.Signed["in_time"], n.Signed["late"], n.Signed["waiting"], n.Signed["overdue"]))
			for name, count := range n.Counted {
				of := f
				of.Counted, of.Now = name, Noon
				switch by {
				case "unit":
					of.Unit = org.Path(n.Value)
				case "issuer":
					of.IssuedBy = org.Path(n.Value)
				}
				list, err := b.Bulletins(ctx, v, of, storage.Page{})
				require.NoError(t, err)
				require.Len(t, list.Items, int(count), "%s of %s", name, n.Value)
			}
		}
		return strings.Join(lines, "\n")
	}
	require.Equal(t, ": 3, 6 receipts, 2 in time, 1 late, 2 waiting, 1 overdue", told(all, storage.BulletinFilter{}, ""))
	require.Equal(t, "/ho/: 1, 2 receipts, 0 in time, 0 late, 2 waiting, 0 overdue\n/ho/gd/gz/: 2, 4 receipts, 2 in time, 1 late, 0 waiting, 1 overdue", told(all, storage.BulletinFilter{}, "issuer"))
	require.Equal(t, `/ho/gd/gz/: 1, 1 receipts, 0 in time, 0 late, 1 waiting, 0 overdue
/ho/gd/gz/n1/: 3, 3 receipts, 2 in time, 0 late, 1 waiting, 0 overdue
/ho/gd/gz/n2/: 2, 2 receipts, 0 in time, 1 late, 0 waiting, 1 overdue`, told(all, storage.BulletinFilter{}, "unit"))
	require.Equal(t, ": 2, 2 receipts, 0 in time, 1 late, 0 waiting, 1 overdue", told(all, storage.BulletinFilter{For: n2}, ""))
	require.Equal(t, "overdue: 3, 6 receipts, 2 in time, 1 late, 2 waiting, 1 overdue", told(all, storage.BulletinFilter{}, "form"))
	month := storage.Span{From: Noon.AddDate(0, 0, -30), To: Noon}
	require.NotEmpty(t, told(all, storage.BulletinFilter{Released: month}, "month"))
	require.Equal(t, ": 2, 4 receipts, 1 in time, 0 late, 2 waiting, 1 overdue", told(all, storage.BulletinFilter{Released: month}, ""))

	mine := storage.Viewer{Read: []org.Path{n2}}
	require.Equal(t, ": 3, 2 receipts, 0 in time, 1 late, 0 waiting, 1 overdue", told(mine, storage.BulletinFilter{}, ""), "he knows of what goes to the unit above, and signs it not")
	require.Equal(t, "/ho/gd/gz/n2/: 2, 2 receipts, 0 in time, 1 late, 0 waiting, 1 overdue", told(mine, storage.BulletinFilter{}, "unit"))
	require.Equal(t, ": 0, 0 receipts, 0 in time, 0 late, 0 waiting, 0 overdue", told(storage.Viewer{Read: []org.Path{"/ho/sh/"}}, storage.BulletinFilter{}, ""))
	for _, ask := range []storage.BulletinFilter{{Counted: "in_time"}, {Counted: "waiting"}} {
		ask.Unit, ask.Now = n1, Noon
		list, err := b.Bulletins(ctx, mine, ask, storage.Page{})
		require.NoError(t, err)
		require.Empty(t, list.Items, "whether the neighbour has signed is not to be asked")
	}
	_, err := b.Bulletins(ctx, all, storage.BulletinFilter{Counted: "x"}, storage.Page{})
	require.Error(t, err)
	_, err = b.BulletinNumbers(ctx, all, storage.BulletinFilter{}, "editor", Noon)
	require.Error(t, err)
}
