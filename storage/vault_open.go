package storage

import (
	"context"
	"encoding/json"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/private"
)

// Sight is how much of a sealed value is shown.
type Sight int

const (
	Masked Sight = iota // what everybody sees who may see the case
	Plain               // the value: only where a trace of the look is kept
)

// Sealed is something that may hold sealed values of a case: View points to it.
type Sealed struct {
	Case casefile.ID
	View any
}

// Show replaces the sealed values in the views, of a whole page at once. What cannot
// be shown gives way to the words for why (private.Destroyed, private.Unreadable).
func (v *Vault) Show(ctx context.Context, how Sight, views ...Sealed) error {
	ids := make([]casefile.ID, 0, len(views))
	asked := map[casefile.ID]bool{}
	for _, s := range views {
		if !asked[s.Case] {
			asked[s.Case] = true
			ids = append(ids, s.Case)
		}
	}
	keys, err := v.keys(ctx, ids)
	if err != nil {
		return err
	}
	known := map[casefile.ID]private.Known{}
	if how == Masked {
		for _, s := range views {
			private.Replace(s.View, noting(keys[s.Case], s.Case, known))
		}
	}
	for _, s := range views {
		private.Replace(s.View, shown(keys[s.Case], s.Case, how, known[s.Case]))
	}
	return nil
}

// ShowJSON is Show for JSON as it is kept.
func (v *Vault) ShowJSON(ctx context.Context, how Sight, id casefile.ID, raw json.RawMessage) (json.RawMessage, error) {
	keys, err := v.keys(ctx, []casefile.ID{id})
	if err != nil {
		return nil, err
	}
	known := map[casefile.ID]private.Known{}
	if how == Masked {
		private.ReplaceJSON(raw, noting(keys[id], id, known))
	}
	return private.ReplaceJSON(raw, shown(keys[id], id, how, known[id])), nil
}

// noting replaces nothing: it notes what else of a person stands beside the texts of a
// case, so that the texts do not tell what is masked next to them.
func noting(k caseKey, id casefile.ID, known map[casefile.ID]private.Known) private.Open {
	return func(token string) string {
		if kind, plain, broken := read(k, id, token); broken == "" {
			known[id] = known[id].With(kind, plain)
		}
		return token
	}
}

// Unseal opens one token. Faults: Refused "private.erased" when the key is destroyed;
// Invalid "private.unreadable" when the token is not of this case, or not as it was sealed.
func (v *Vault) Unseal(ctx context.Context, id casefile.ID, token string) (private.Kind, string, error) {
	keys, err := v.keys(ctx, []casefile.ID{id})
	if err != nil {
		return "", "", err
	}
	kind, plain, broken := read(keys[id], id, token)
	switch broken {
	case "":
		return kind, plain, nil
	case private.Destroyed:
		return kind, "", fault.Refuse("private.erased", "该事项的客户信息已按保存期销毁", "the personal data of this case has been erased")
	}
	return kind, "", fault.New(fault.Invalid, "private.unreadable", "封存内容与事项不符或已被改动", "the sealed value is not of this case, or not as it was sealed")
}

func shown(k caseKey, id casefile.ID, how Sight, known private.Known) private.Open {
	return func(token string) string {
		kind, plain, broken := read(k, id, token)
		switch {
		case broken != "":
			return broken
		case how == Plain:
			return plain
		case kind == private.Text:
			plain = known.Within(plain)
		}
		return private.Mask(kind, plain)
	}
}

// read opens a token; broken says in a person's words why it cannot be.
func read(k caseKey, id casefile.ID, token string) (kind private.Kind, plain, broken string) {
	kind, secret, ok := private.ParseToken(token)
	switch {
	case !ok || k.cipher == nil && !k.destroyed:
		return kind, "", private.Unreadable
	case k.destroyed:
		return kind, "", private.Destroyed
	}
	raw, err := k.cipher.DecryptDeterministically(secret, sealData(id, kind))
	if err != nil {
		return kind, "", private.Unreadable
	}
	return kind, string(raw), ""
}
