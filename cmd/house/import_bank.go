package house

import (
	"context"
	"encoding/json"
	"reflect"
	"time"

	"github.com/alexedwards/argon2id"
	"github.com/google/uuid"

	"duban/api"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
	"duban/storage"
	"duban/tabular"
	"duban/tabular/intake"
)

// tree is the organisation as it stands in the house.
type tree struct {
	units   map[org.Path]storage.Unit
	outlets map[string]storage.Outlet // by code
}

func (h *House) tree(ctx context.Context) (tree, intake.Known, error) {
	t, known := tree{map[org.Path]storage.Unit{}, map[string]storage.Outlet{}}, intake.Known{Now: time.Now()}
	err := walk(func(p storage.Page) (storage.List[storage.Unit], error) {
		return h.DB.Units(ctx, storage.UnitFilter{Within: everywhere, Closed: true}, p)
	}, func(u storage.Unit) {
		t.units[u.Path] = u
		known.Units = append(known.Units, u.Unit)
	})
	if err != nil {
		return t, known, err
	}
	err = walk(func(p storage.Page) (storage.List[storage.Outlet], error) {
		return h.DB.Outlets(ctx, storage.OutletFilter{Within: everywhere, Closed: true}, p)
	}, func(o storage.Outlet) {
		t.outlets[o.Code] = o
		known.Outlets = append(known.Outlets, intakeOutlet(o))
	})
	return t, known, err
}

var everywhere = []org.Path{policy.Bank}

// walk reads every page of a list.
func walk[T any](page func(storage.Page) (storage.List[T], error), one func(T)) error {
	for p := (storage.Page{Limit: 500}); ; {
		l, err := page(p)
		if err != nil {
			return err
		}
		for _, x := range l.Items {
			one(x)
		}
		if l.Next == "" {
			return nil
		}
		p.Cursor = l.Next
	}
}

// intakeOutlet is an outlet's file in intake's words. Hours, facilities and cameras of
// another form than intake's are read as none.
func intakeOutlet(o storage.Outlet) intake.Outlet {
	out := intake.Outlet{Outlet: o.Outlet, Address: o.Address, Phone: o.Phone, Mark: o.Mark}
	_ = json.Unmarshal(o.Hours, &out.Hours)
	_ = json.Unmarshal(o.Facilities, &out.Facilities)
	_ = json.Unmarshal(o.Cameras, &out.Cameras)
	out.Opened, _ = time.ParseInLocation(time.DateOnly, o.Opened, tabular.Zone)
	if len(out.Facilities) == 0 {
		out.Facilities = nil
	}
	if len(out.Cameras) == 0 {
		out.Cameras = nil
	}
	return out
}

func (t *taking) organisation(ctx context.Context, book *tabular.Book) (func(*storage.Tx) error, error) {
	stands, known, err := t.tree(ctx)
	if err != nil {
		return nil, err
	}
	var o intake.Organisation
	o, t.out.Report = intake.ReadOrganisation(book, known)
	return func(tx *storage.Tx) error {
		return putOrganisation(tx, o, stands, t.now, func(u org.Unit, did string) {
			tx.Audit(t.entry(policy.OrgWrite, "unit", u.Code, u.Path, map[string]string{"did": did + " by import"}))
		})
	}, nil
}

// putOrganisation keeps what is new or differs from what stands; changed is told of each.
func putOrganisation(tx *storage.Tx, o intake.Organisation, stands tree, at time.Time, changed func(u org.Unit, did string)) error {
	did := func(version int64) string {
		if version == 0 {
			return "create"
		}
		return "change"
	}
	for _, u := range o.Units {
		was := stands.units[u.Path]
		if was.Version > 0 && was.Unit == u {
			continue
		}
		// Whether a unit is closed is not for an import to say.
		if err := tx.PutUnits(at, storage.Unit{Unit: u, Closed: was.Closed, Version: was.Version}); err != nil {
			return err
		}
		changed(u, did(was.Version))
	}
	for _, x := range o.Outlets {
		was, there := stands.outlets[x.Code]
		if there && sameFile(intakeOutlet(was), x) {
			continue
		}
		file, err := outletFile(x, was)
		if err != nil {
			return err
		}
		if err := tx.PutOutlets(at, file); err != nil {
			return err
		}
		changed(x.Unit(), did(was.Version))
	}
	return nil
}

// sameFile tells whether a row says nothing new of an outlet.
func sameFile(was, x intake.Outlet) bool {
	if x.Cameras == nil {
		was.Cameras = nil
	}
	if !was.Opened.Equal(x.Opened) {
		return false
	}
	was.Opened = x.Opened
	return reflect.DeepEqual(was, x)
}

// outletFile lays a row over the file there is: cameras that the row says nothing of stay.
func outletFile(x intake.Outlet, was storage.Outlet) (storage.Outlet, error) {
	f := was
	f.Outlet, f.Address, f.Phone, f.Mark, f.Opened = x.Outlet, x.Address, x.Phone, x.Mark, ""
	if !x.Opened.IsZero() {
		f.Opened = x.Opened.In(tabular.Zone).Format(time.DateOnly)
	}
	var err error
	if f.Hours, err = json.Marshal(x.Hours); err != nil {
		return f, err
	}
	if f.Facilities, err = json.Marshal(append([]string{}, x.Facilities...)); err != nil {
		return f, err
	}
	if x.Cameras != nil {
		f.Cameras, err = json.Marshal(x.Cameras)
	}
	return f, err
}

func (t *taking) staff(ctx context.Context, book *tabular.Book) (func(*storage.Tx) error, error) {
	_, known, err := t.tree(ctx)
	if err != nil {
		return nil, err
	}
	if err := t.people(ctx, &known); err != nil {
		return nil, err
	}
	var s intake.Staff
	s, t.out.Report = intake.ReadStaff(book, known)
	unkept := t.recount(s, known)
	if unkept {
		t.out.Remarks = append(t.out.Remarks, text.T("岗位和电话目前不保存", "post and telephone are not kept at present"))
	}
	if !t.out.OK() {
		return nil, nil
	}
	hashes := map[string]string{}
	if t.Passwords && !t.DryRun {
		there := map[string]bool{}
		for _, u := range known.Users {
			there[u.Login] = true
		}
		for _, u := range s.Users {
			if there[u.Login] {
				continue
			}
			p := firstPassword()
			if hashes[u.Login], err = argon2id.CreateHash(p, api.PasswordHashing()); err != nil {
				return nil, err
			}
			t.out.Passwords = append(t.out.Passwords, FirstPassword{User: u.Login, Name: u.Name, Password: p})
		}
	}
	return func(tx *storage.Tx) error { return t.putStaff(tx, s, known, hashes) }, nil
}

// people fills in who is there and who holds what.
func (h *House) people(ctx context.Context, known *intake.Known) error {
	err := walk(func(p storage.Page) (storage.List[storage.User], error) {
		return h.DB.Users(ctx, storage.UserFilter{Within: everywhere}, p)
	}, func(u storage.User) {
		known.Users = append(known.Users, intake.User{Login: u.ID, Name: u.Name, Unit: u.Unit, Number: u.StaffNo, Email: u.Email, Supervisor: u.Supervisor})
	})
	if err != nil {
		return err
	}
	held, err := h.DB.AllHeld(ctx, known.Now)
	for _, a := range held {
		known.Assignments = append(known.Assignments, intake.Assignment{User: a.Holder, Assignment: policy.Assignment{Role: a.Role, Unit: a.Unit}})
	}
	return err
}

// recount counts people by what the house keeps of them, and reports whether the files
// say more than that.
func (t *taking) recount(s intake.Staff, known intake.Known) (more bool) {
	before := map[string]intake.User{}
	for _, u := range known.Users {
		before[u.Login] = u
	}
	count := t.count("users")
	count.New, count.Changed, count.Same = 0, 0, 0
	for _, u := range s.Users {
		more = more || u.Title+u.Phone != ""
		switch was, there := before[u.Login]; {
		case !there:
			count.New++
		case samePerson(was, u):
			count.Same++
		default:
			count.Changed++
		}
	}
	return more
}

// samePerson tells whether a row says nothing new of a person; an empty staff number,
// address or superior says nothing.
func samePerson(was, u intake.User) bool {
	return was.Name == u.Name && was.Unit == u.Unit && (u.Number == "" || was.Number == u.Number) && (u.Email == "" || was.Email == u.Email) &&
		(u.Supervisor == "" || was.Supervisor == u.Supervisor)
}

// putStaff adds and changes people and gives them the roles that they lack. hashes are
// those of first passwords; who has none cannot sign in before an administrator sets one.
func (t *taking) putStaff(tx *storage.Tx, s intake.Staff, known intake.Known, hashes map[string]string) error {
	before := map[string]intake.User{}
	for _, u := range known.Users {
		before[u.Login] = u
	}
	audit := func(u intake.User, did string) {
		tx.Audit(t.entry(policy.UserWrite, "user", u.Login, u.Unit, map[string]string{"did": did + " by import"}))
	}
	for _, u := range s.Users {
		was, there := before[u.Login]
		if there && samePerson(was, u) {
			continue
		}
		if !there {
			row := storage.User{ID: u.Login, Name: u.Name, StaffNo: u.Number, Unit: u.Unit, Made: t.now, Email: u.Email}
			if hash := hashes[u.Login]; hash != "" {
				row.PasswordHash, row.PasswordAt, row.MustChange = hash, t.now, true
			}
			if err := tx.CreateUsers(row); err != nil {
				return err
			}
			audit(u, "create")
			continue
		}
		_, err := tx.ChangeUser(u.Login, func(row *storage.User) error {
			row.Name, row.Unit = u.Name, u.Unit
			if u.Number != "" {
				row.StaffNo = u.Number
			}
			if u.Email != "" {
				row.Email = u.Email
			}
			return nil
		})
		if err != nil {
			return err
		}
		audit(u, "change")
	}
	if err := t.putLines(tx, s, before); err != nil {
		return err
	}
	for _, a := range s.Assignments {
		grant := storage.Assignment{ID: uuid.NewString(), Holder: a.User, Role: a.Role, Unit: a.Unit, From: t.now, GrantedBy: t.By.User, GrantedAt: t.now}
		if err := tx.Assign(mayHold(t.now), grant); err != nil {
			return err
		}
		tx.Audit(t.entry(policy.RoleGrant, "user", a.User, a.Unit,
			map[string]string{"did": "grant by import", "role": a.Role, "grant": grant.ID}))
	}
	return nil
}

// mayHold refuses a role that must not be held beside another. The files were looked
// at before; this is asked while nobody else gives that person roles.
func mayHold(at time.Time) func(held []storage.Assignment, more storage.Assignment) error {
	return func(held []storage.Assignment, more storage.Assignment) error {
		s := policy.Subject{User: more.Holder, Assignments: []policy.Assignment{{Role: more.Role, Unit: more.Unit}}}
		for _, a := range held {
			if !a.From.After(at) && (a.Until.IsZero() || a.Until.After(at)) && a.RevokedAt.IsZero() {
				s.Assignments = append(s.Assignments, policy.Assignment{Role: a.Role, Unit: a.Unit})
			}
		}
		for _, c := range s.Conflicts() {
			return fault.Refuse("role.conflict", "%[1]s 不能同时持有角色 %[2]s 与 %[3]s：%[4]s", "%[1]s cannot hold %[2]s and %[3]s together: %[5]s", more.Holder, c.A, c.B, c.Why.ZH, c.Why.EN)
		}
		return nil
	}
}
