package storagetest

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

func unit(path org.Path, level org.Level) storage.Unit {
	return storage.Unit{Unit: org.Unit{Code: path.Code(), Path: path, Level: level, Name: text.T("单位"+path.Code(), "Unit "+path.Code())}}
}

func outlet(path org.Path, kind string) storage.Outlet {
	return storage.Outlet{Outlet: org.Outlet{Code: path.Code(), Path: path, Type: kind, Name: text.T("网点"+path.Code(), "Outlet "+path.Code())}}
}

// bank is a small tree: head office, two provinces, and outlets below each.
func bank(t *testing.T, b *Backend) {
	ctx := context.Background()
	require.NoError(t, b.PutUnits(ctx, Noon, []storage.Unit{
		unit("/ho/", org.HeadOffice), unit("/ho/gd/", org.Province), unit("/ho/gd2/", org.Province), unit("/ho/gd/gz/", org.City)}))
	require.NoError(t, b.PutOutlets(ctx, Noon, []storage.Outlet{
		outlet("/ho/gd/gz/n1/", "standard"), outlet("/ho/gd/gz/n2/", "flagship"), outlet("/ho/gd2/n3/", "standard")}))
}

func testTreeOfUnits(t *testing.T, b *Backend) {
	ctx := context.Background()
	bank(t, b)
	root, err := b.Root(ctx)
	require.NoError(t, err)
	require.Equal(t, org.Path("/ho/"), root.Path)

	list, err := b.Units(ctx, storage.UnitFilter{Within: []org.Path{"/ho/gd/"}}, storage.Page{})
	require.NoError(t, err)
	require.Equal(t, []org.Path{"/ho/gd/", "/ho/gd/gz/", "/ho/gd/gz/n1/", "/ho/gd/gz/n2/"}, paths(list.Items), "a sibling whose code begins alike is not below")
	list, err = b.Units(ctx, storage.UnitFilter{}, storage.Page{})
	require.NoError(t, err)
	require.Empty(t, list.Items, "no scope, no rows")
	list, err = b.Units(ctx, storage.UnitFilter{Within: []org.Path{"/ho/GD/", "", "/ho/%"}}, storage.Page{})
	require.NoError(t, err)
	require.Empty(t, list.Items, "other case, empty and wild paths match nothing")
	list, err = b.Units(ctx, storage.UnitFilter{Within: []org.Path{"/"}}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, list.Items, 7, "the scope of the whole bank is everything")
	list, err = b.Units(ctx, storage.UnitFilter{Within: []org.Path{"/ho/"}, Words: "unit GZ", Levels: []org.Level{org.City}}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, list.Items, 1)
	list, err = b.Units(ctx, storage.UnitFilter{Within: []org.Path{"/ho/"}, Words: "%"}, storage.Page{})
	require.NoError(t, err)
	require.Empty(t, list.Items, "a percent sign is a percent sign")

	gz, err := b.UnitByCode(ctx, "gz")
	require.NoError(t, err)
	gz.Name.ZH = "广州分行"
	require.NoError(t, b.PutUnits(ctx, Noon, []storage.Unit{gz}))
	err = b.PutUnits(ctx, Noon, []storage.Unit{gz})
	require.True(t, fault.Is(err, fault.Conflict), "a stale version: %v", err)
	err = b.PutUnits(ctx, Noon, []storage.Unit{unit("/ho/gd2/gz/", org.City)})
	require.True(t, fault.Is(err, fault.Conflict), "a code twice: %v", err)
	require.NotContains(t, fault.Of(err).Msg.EN, "units_code", "the database's text does not leak")
	err = b.PutUnits(ctx, Noon, []storage.Unit{{Unit: org.Unit{Code: "x", Path: "/ho/y/"}}})
	require.True(t, fault.Is(err, fault.Invalid), "%v", err)

	marks := func(unit org.Path) (mark string) {
		require.NoError(t, b.Read(ctx, "test.mark", func(tx *storage.Tx) (err error) { mark, err = tx.Mark(unit); return err }))
		return mark
	}
	require.Equal(t, "gz", marks("/ho/gd/gz/"), "no mark: the code")
	gz, err = b.UnitByCode(ctx, "gz")
	require.NoError(t, err)
	gz.Mark = "穗"
	require.NoError(t, b.PutUnits(ctx, Noon, []storage.Unit{gz}))
	require.Equal(t, "穗", marks("/ho/gd/gz/"))
	other := unit("/ho/gd2/", org.Province)
	other.Mark = "穗"
	err = b.PutUnits(ctx, Noon, []storage.Unit{other})
	require.Equal(t, "unit.mark", fault.Of(err).Code, "a mark twice: two documents would have one number")
	require.Contains(t, fault.Of(err).Msg.ZH, "广州分行")
	other.Code, other.Path = "gd3", "/ho/gd3/"
	require.Equal(t, "unit.mark", fault.Of(b.AddUnit(ctx, Noon, other)).Code)

	o, err := b.Outlet(ctx, "n1")
	require.NoError(t, err)
	require.JSONEq(t, "[]", string(o.Cameras))
	o.Cameras, o.Closed, o.Mark = []byte(`[{"id":"c1"}]`), true, "天河营"
	require.NoError(t, b.PutOutlets(ctx, Noon, []storage.Outlet{o}))
	outlets, err := b.Outlets(ctx, storage.OutletFilter{Within: []org.Path{"/ho/"}}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, outlets.Items, 2, "a closed outlet is left out")
	u, err := b.UnitByCode(ctx, "n1")
	require.NoError(t, err)
	require.True(t, u.Closed, "the outlet's unit is kept in step")
	require.Equal(t, "天河营", marks("/ho/gd/gz/n1/"))
	_, err = b.Outlet(ctx, "none")
	require.True(t, fault.Is(err, fault.NotFound))
}

func paths(units []storage.Unit) (list []org.Path) {
	for _, u := range units {
		list = append(list, u.Path)
	}
	return list
}

func testPaging(t *testing.T, b *Backend) {
	ctx := context.Background()
	var units []storage.Unit
	for i := range 23 {
		units = append(units, unit(org.Path(fmt.Sprintf("/ho/u%02d/", i)), org.Province))
	}
	require.NoError(t, b.PutUnits(ctx, Noon, units))
	f := storage.UnitFilter{Within: []org.Path{"/ho/"}}
	var got []org.Path
	page := storage.Page{Limit: 5}
	for n := 0; ; n++ {
		require.Less(t, n, 10, "the pages do not end")
		list, err := b.Units(ctx, f, page)
		require.NoError(t, err)
		got = append(got, paths(list.Items)...)
		if n == 1 { // a row that comes in before the cursor shifts nothing
			require.NoError(t, b.PutUnits(ctx, Noon, []storage.Unit{unit("/ho/a/", org.Province)}))
		}
		if page.Cursor = list.Next; page.Cursor == "" {
			break
		}
	}
	require.Equal(t, paths(units), got)
	for _, bad := range []string{"x", "W10", "eyJhIjoxfQ", "WyJvdGhlciIsInNhIl0"} {
		_, err := b.Units(ctx, f, storage.Page{Cursor: bad})
		require.True(t, fault.Is(err, fault.Invalid), "%s: %v", bad, err)
	}
}

func person(id string, unit org.Path) storage.User {
	return storage.User{ID: id, Name: "张" + id, Unit: unit, Language: "zh", PasswordHash: "h", Made: Noon}
}

func testPeople(t *testing.T, b *Backend) {
	ctx := context.Background()
	entry := storage.AuditEntry{At: Noon, Actor: Li, Action: "user.create", Resource: "user", ResourceID: "wang", Outcome: storage.Accepted}
	require.NoError(t, b.CreateUsers(ctx, []storage.User{person("Wang", "/ho/gd/"), person("zhou", "/ho/gd2/")}, entry))
	require.EqualValues(t, 1, count(t, b, "audit"))
	err := b.CreateUsers(ctx, []storage.User{person("chen", "/ho/"), person("wang", "/ho/")}, entry)
	require.Equal(t, "user.taken", fault.Of(err).Code)
	require.EqualValues(t, 1, count(t, b, "audit"), "what did not happen leaves no trace")
	_, err = b.User(ctx, "chen")
	require.True(t, fault.Is(err, fault.NotFound), "nothing is half done")

	require.NoError(t, b.OpenSession(ctx, session("s1", "wang")))
	require.NoError(t, b.OpenSession(ctx, session("s2", "wang")))
	u, err := b.ChangeUser(ctx, "WANG", func(u *storage.User) error { u.Failures++; u.LockedUntil = Noon; return nil })
	require.NoError(t, err)
	require.EqualValues(t, 1, u.Failures)
	require.True(t, u.LockedUntil.Equal(Noon))
	got, err := b.User(ctx, "wang")
	require.NoError(t, err)
	require.Equal(t, u, got)
	sessions, err := b.SessionsOf(ctx, "wang")
	require.NoError(t, err)
	require.Len(t, sessions, 2, "a failed attempt elsewhere signs nobody out")
	_, err = b.ChangeUser(ctx, "wang", func(u *storage.User) error { u.ID = "other"; return nil })
	require.Error(t, err)
	_, err = b.ChangeUser(ctx, "wang", func(u *storage.User) error { u.Name = "x"; return errors.New("no") })
	require.Error(t, err)
	_, err = b.ChangeUser(ctx, "wang", func(u *storage.User) error { u.PasswordHash, u.LockedUntil = "h2", time.Time{}; return nil })
	require.NoError(t, err)
	sessions, err = b.SessionsOf(ctx, "wang")
	require.NoError(t, err)
	require.Empty(t, sessions, "a new password signs out everywhere")
	got, err = b.User(ctx, "wang")
	require.NoError(t, err)
	require.Zero(t, got.LockedUntil)
	require.Equal(t, "张Wang", got.Name)

	for _, err := range together(func(int) error {
		_, err := b.ChangeUser(ctx, "zhou", func(u *storage.User) error { u.Failures++; return nil })
		return err
	}) {
		require.NoError(t, err)
	}
	got, err = b.User(ctx, "zhou")
	require.NoError(t, err)
	require.EqualValues(t, writers, got.Failures, "no attempt goes uncounted")

	list, err := b.Users(ctx, storage.UserFilter{Within: []org.Path{"/ho/gd/"}}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, list.Items, 1)
}

func session(id, user string) storage.Session {
	return storage.Session{ID: id, Hash: "hash of " + id, User: user, Opened: Noon, Seen: Noon, Expires: Noon.Add(time.Hour), IP: "127.0.0.1", Agent: "test"}
}

func testSessionsAndTokens(t *testing.T, b *Backend) {
	ctx := context.Background()
	require.NoError(t, b.CreateUsers(ctx, []storage.User{person("wang", "/ho/gd/")}))
	for _, id := range []string{"s1", "s2", "s3"} {
		require.NoError(t, b.OpenSession(ctx, session(id, "wang")))
	}
	require.NoError(t, b.TouchSession(ctx, "s1", Noon.Add(time.Minute)))
	s, err := b.SessionByHash(ctx, "hash of s1")
	require.NoError(t, err)
	require.True(t, s.Seen.Equal(Noon.Add(time.Minute)))
	require.Equal(t, "127.0.0.1", s.IP)
	require.NoError(t, b.Assign(ctx, storage.Assignment{ID: "a0", Holder: "wang", Role: "auditor", Unit: "/ho/gd/", From: Noon, GrantedBy: "li", GrantedAt: Noon},
		func([]storage.Assignment, storage.Assignment) error { return nil }))
	in, err := b.SignedIn(ctx, "hash of s1", Noon)
	require.NoError(t, err)
	require.Equal(t, s, in.Session)
	require.Equal(t, "wang", in.User.ID)
	require.Len(t, in.Held, 1)
	in, err = b.SignedIn(ctx, "hash of s1", Noon.Add(-time.Second))
	require.NoError(t, err)
	require.Empty(t, in.Held, "not yet his role")
	_, err = b.SignedIn(ctx, "hash of s1", s.Expires)
	require.True(t, fault.Is(err, fault.NotFound), "expired")
	require.True(t, fault.Is(b.CloseSession(ctx, "zhou", "s1"), fault.NotFound), "not his session")
	require.NoError(t, b.CloseSession(ctx, "wang", "s1"))
	require.NoError(t, b.CloseSessions(ctx, "wang", "s3"))
	list, err := b.SessionsOf(ctx, "wang")
	require.NoError(t, err)
	require.Len(t, list, 1)
	require.Equal(t, "s3", list[0].ID)
	n, err := b.SweepSessions(ctx, Noon.Add(2*time.Hour))
	require.NoError(t, err)
	require.EqualValues(t, 1, n)
	_, err = b.SessionByHash(ctx, "hash of s3")
	require.True(t, fault.Is(err, fault.NotFound))

	token := storage.Token{ID: "t1", Hash: "th", Name: "交换", Owner: "wang", Unit: "/ho/gd/", MadeBy: "li", Made: Noon, Expires: Noon.AddDate(1, 0, 0)}
	role := storage.Assignment{ID: "a1", Holder: storage.TokenHolder("t1"), Role: "auditor", Unit: "/ho/gd/", From: Noon, GrantedBy: "li", GrantedAt: Noon}
	require.NoError(t, b.CreateToken(ctx, token, []storage.Assignment{role}))
	got, err := b.TokenByHash(ctx, "th")
	require.NoError(t, err)
	require.Equal(t, "交换", got.Name)
	held, err := b.Held(ctx, storage.TokenHolder("t1"), Noon)
	require.NoError(t, err)
	require.Len(t, held, 1)
	require.NoError(t, b.TouchToken(ctx, "t1", Noon))
	require.NoError(t, b.RevokeToken(ctx, "t1", Noon))
	require.True(t, fault.Is(b.RevokeToken(ctx, "t1", Noon), fault.Conflict))
	tokens, err := b.Tokens(ctx, []org.Path{"/ho/"}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, tokens.Items, 1)
	require.True(t, tokens.Items[0].Revoked.Equal(Noon))
}

func testAssignments(t *testing.T, b *Backend) {
	ctx := context.Background()
	require.NoError(t, b.CreateUsers(ctx, []storage.User{person("head", "/ho/gd/gz/"), person("boss", "/ho/gd/"), person("gone", "/ho/gd/")}))
	_, err := b.ChangeUser(ctx, "gone", func(u *storage.User) error { u.Disabled = true; return nil })
	require.NoError(t, err)
	give := func(id, holder string, unit org.Path, until time.Time) {
		require.NoError(t, b.Assign(ctx, storage.Assignment{ID: id, Holder: holder, Role: "branch_head", Unit: unit, From: Noon, Until: until, GrantedBy: "li", GrantedAt: Noon}, nil))
	}
	give("1", "boss", "/ho/gd/", time.Time{})
	give("2", "head", "/ho/gd/gz/", Noon.AddDate(0, 1, 0))
	give("3", "gone", "/ho/gd/gz/", time.Time{})
	who := func(at time.Time) (list []string) {
		holders, err := b.Holders(ctx, "branch_head", "/ho/gd/gz/n1/", at)
		require.NoError(t, err)
		for _, a := range holders {
			list = append(list, a.Holder)
		}
		return list
	}
	require.Equal(t, []string{"head", "boss"}, who(Noon.Add(time.Hour)), "the nearest first, disabled people not at all")
	require.Equal(t, []string{"boss"}, who(Noon.AddDate(0, 2, 0)))
	require.Empty(t, who(Noon.Add(-time.Hour)))
	require.NoError(t, b.Revoke(ctx, "1", "li", Noon.Add(time.Hour)))
	require.Equal(t, []string{"head"}, who(Noon.Add(2*time.Hour)))
	require.Equal(t, []string{"head", "boss"}, who(Noon.Add(time.Minute)), "what held once is still known")
	require.True(t, fault.Is(b.Revoke(ctx, "1", "li", Noon), fault.Conflict))
	require.True(t, fault.Is(b.Revoke(ctx, "none", "li", Noon), fault.NotFound))
	exactly, err := b.Holding(ctx, "branch_head", "/ho/gd/gz/", Noon)
	require.NoError(t, err)
	require.Len(t, exactly, 1)
	several, err := b.HeldBy(ctx, []string{"head", "boss", "nobody"}, Noon.Add(2*time.Hour))
	require.NoError(t, err)
	require.Len(t, several, 1, "what was taken back does not count, nor what another one holds")
	require.Equal(t, "head", several[0].Holder)
	users, err := b.Users(ctx, storage.UserFilter{Within: []org.Path{"/ho/"}, Role: "branch_head", At: Noon}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, users.Items, 3)

	given := 0
	for i, err := range together(func(i int) error {
		return b.Assign(ctx, storage.Assignment{ID: fmt.Sprint("race", i), Holder: "head", Role: "auditor", Unit: "/ho/", From: Noon, GrantedAt: Noon},
			func(held []storage.Assignment, more storage.Assignment) error {
				for _, h := range held {
					if h.Role == more.Role {
						return fault.Refuse("twice", "已有", "has it")
					}
				}
				return nil
			})
	}) {
		if err == nil {
			given++
		} else {
			require.True(t, fault.Is(err, fault.Refused), "%d: %v", i, err)
		}
	}
	require.Equal(t, 1, given, "a pair that check forbids was made by two at once")
}
