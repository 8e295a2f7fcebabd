package api

import (
	"context"

	"duban/domain/org"
	"duban/domain/text"
)

// noRecord stands in for the read side where a test does not read cases; the house's
// own tests read them from a database. It knows what units and people are called.
type noRecord struct {
	Record
	of *memory
}

func (r noRecord) OutletNames(context.Context, []string) (map[string]text.Text, error) {
	return nil, nil
}

func (r noRecord) UnitNames(ctx context.Context, paths []string) (map[string]text.Text, error) {
	out := map[string]text.Text{}
	for _, p := range paths {
		if u, err := r.of.Unit(ctx, org.Path(p).Code()); err == nil {
			out[p] = u.Name
		}
	}
	return out, nil
}

func (r noRecord) UserNames(ctx context.Context, users []string) (map[string]string, error) {
	out := map[string]string{}
	for _, u := range users {
		if x, err := r.of.User(ctx, u); err == nil {
			out[u] = x.Name
		}
	}
	return out, nil
}
