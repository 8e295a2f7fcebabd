package storage

import (
	"context"
	"encoding/json"
	"fmt"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/private"

	"github.com/google/uuid"
	siv "github.com/tink-crypto/tink-go/v2/daead/subtle"
)

// sealData binds a sealed value to its case and kind: moved to another case, or passed
// off as another kind to be masked less, it opens no more.
func sealData(id casefile.ID, kind private.Kind) []byte {
	return []byte("duban sealed 1\n" + string(kind) + "\n" + string(id))
}

// Seal fills the ids of customers in and replaces every personal text in the struct to
// which body points by its token. It may write: not within a transaction of the caller.
// A text that looks like a token is a text and is sealed as one. Faults: those of
// private.Seal; Refused "private.erased" when the case has been erased.
func (v *Vault) Seal(ctx context.Context, id casefile.ID, body any) error {
	unknown := 0
	err := private.Identify(body, func(marks []private.Mark) (string, error) {
		found, err := v.Customer(ctx, marks...)
		if found == "" && err == nil {
			// Who left an address alone is not known again by it, and yet not anonymous: he is
			// answered. The same command, sent again, says the same.
			unknown++
			found = uuid.NewSHA1(uuid.NameSpaceURL, fmt.Appendf(nil, "urn:duban:customer:%s:%d", id, unknown)).String()
		}
		return found, err
	})
	if err != nil {
		return err
	}
	var key *siv.AESSIV
	return private.Seal(body, func(kind private.Kind, plain string) (string, error) {
		if key == nil {
			var err error
			if key, err = v.sealingKey(ctx, id); err != nil {
				return "", err
			}
		}
		return seal(key, id, kind, plain)
	})
}

func seal(key *siv.AESSIV, id casefile.ID, kind private.Kind, plain string) (string, error) {
	secret, err := key.EncryptDeterministically([]byte(plain), sealData(id, kind))
	return private.Token(kind, secret), err
}

// sealingKey is read anew each time: what is sealed with a key that was destroyed
// meanwhile would be lost.
func (v *Vault) sealingKey(ctx context.Context, id casefile.ID) (*siv.AESSIV, error) {
	row, err := v.row(ctx, id)
	if err != nil {
		return nil, err
	}
	k, err := v.open(row, v.o.Clock())
	if err == nil && k.destroyed {
		err = fault.Refuse("private.erased", "该事项的客户信息已按保存期销毁，不能再登记", "the personal data of this case has been erased: nothing can be added to it")
	}
	return k.cipher, err
}

// SealBody is Seal for the encoded body of a command, whose fields it knows from the
// registry. A body with nothing to seal stays byte for byte.
func (v *Vault) SealBody(ctx context.Context, command string, id casefile.ID, raw json.RawMessage) (json.RawMessage, error) {
	body, sealed, err := v.o.Bodies.Decode(command, raw)
	if err != nil || !sealed {
		return raw, err
	}
	if err := v.Seal(ctx, id, body); err != nil {
		return raw, err
	}
	return casefile.Encode(body), nil
}

// SealCommand is SealBody for a command: what a person gives passes through here
// before anything else keeps or carries it.
func (v *Vault) SealCommand(ctx context.Context, cmd casefile.Command) (casefile.Command, error) {
	var err error
	cmd.Body, err = v.SealBody(ctx, cmd.Name, cmd.Case, cmd.Body)
	return cmd, err
}

// Move seals what was sealed for one case for another: for a case that is opened from
// another, by a split, a review or a merger. What cannot be opened stays out, with the
// words for why in its place.
func (v *Vault) Move(ctx context.Context, from, to casefile.ID, raw json.RawMessage) (json.RawMessage, error) {
	keys, err := v.keys(ctx, []casefile.ID{from})
	if err != nil {
		return nil, err
	}
	var target *siv.AESSIV
	moved := private.ReplaceJSON(raw, func(token string) string {
		kind, plain, broken := read(keys[from], from, token)
		if broken != "" || err != nil {
			return broken
		}
		if target == nil {
			if target, err = v.sealingKey(ctx, to); err != nil {
				return ""
			}
		}
		var again string
		again, err = seal(target, to, kind, plain)
		return again
	})
	return moved, err
}
