package storage

import (
	"context"
	"time"

	"duban/domain/fault"
	"duban/domain/org"
)

// Token lets another system in. Only the hash of its secret is kept; what it may do
// stands in its assignments (see TokenHolder).
type Token struct {
	ID      string    `json:"id"`
	Hash    string    `json:"-"`
	Name    string    `json:"name"`
	Owner   string    `json:"owner"` // the user who answers for it
	Unit    org.Path  `json:"unit"`
	MadeBy  string    `json:"made_by"`
	Made    time.Time `json:"made"`
	Expires time.Time `json:"expires"`
	Used    time.Time `json:"used,omitzero"`
	Revoked time.Time `json:"revoked,omitzero"`
}

type tokenRow struct {
	ID        string
	Hash      string
	Name      string
	Owner     string
	UnitPath  string
	MadeBy    string
	MadeAt    time.Time
	ExpiresAt time.Time
	UsedAt    *time.Time
	RevokedAt *time.Time
}

func (tokenRow) TableName() string { return "api_tokens" }

func (r tokenRow) token() Token {
	return Token{ID: r.ID, Hash: r.Hash, Name: r.Name, Owner: r.Owner, Unit: org.Path(r.UnitPath), MadeBy: r.MadeBy,
		Made: r.MadeAt.UTC(), Expires: r.ExpiresAt.UTC(), Used: moment(r.UsedAt), Revoked: moment(r.RevokedAt)}
}

// CreateToken keeps a new token together with its roles.
func (db *DB) CreateToken(ctx context.Context, t Token, roles []Assignment, entries ...AuditEntry) error {
	return db.change(ctx, "storage.create token", entries, func(tx *Tx) error {
		err := tx.g.Create(&tokenRow{ID: t.ID, Hash: t.Hash, Name: t.Name, Owner: t.Owner, UnitPath: string(t.Unit),
			MadeBy: t.MadeBy, MadeAt: Instant(t.Made), ExpiresAt: Instant(t.Expires)}).Error
		if err != nil {
			return err
		}
		return tx.Assign(nil, roles...)
	})
}

// TokenByHash reads a token, expired and revoked ones too. NotFound if there is none.
func (db *DB) TokenByHash(ctx context.Context, hash string) (Token, error) {
	return db.token(ctx, "hash", hash)
}

// Token reads a token, expired and revoked ones too. NotFound if there is none.
func (db *DB) Token(ctx context.Context, id string) (Token, error) { return db.token(ctx, "id", id) }

func (db *DB) token(ctx context.Context, column, value string) (t Token, err error) {
	err = db.Read(ctx, "storage.token", func(tx *Tx) error {
		var r tokenRow
		err := tx.g.Where(column+" = ?", value).Take(&r).Error
		t = r.token()
		return missing(err, "令牌", "token")
	})
	return t, err
}

// Tokens lists the tokens of units, revoked ones too.
func (db *DB) Tokens(ctx context.Context, within []org.Path, p Page) (list List[Token], err error) {
	err = db.Read(ctx, "storage.tokens", func(tx *Tx) error {
		list, err = listed(tx.g.Where(under("unit_path", within)), p, order{name: "unit", columns: []string{"unit_path", "id"}},
			func(r tokenRow) []any { return []any{r.UnitPath, r.ID} }, tokenRow.token)
		return err
	})
	return list, err
}

// TouchToken notes when a token was used last.
func (db *DB) TouchToken(ctx context.Context, id string, at time.Time) error {
	return db.Write(ctx, "storage.touch token", func(tx *Tx) error {
		return tx.g.Model(&tokenRow{}).Where("id = ?", id).Update("used_at", Instant(at)).Error
	})
}

// RevokeToken ends a token. NotFound if there is none; Conflict "token.revoked" if it
// was ended before.
func (db *DB) RevokeToken(ctx context.Context, id string, at time.Time, entries ...AuditEntry) error {
	return db.change(ctx, "storage.revoke token", entries, func(tx *Tx) error {
		var r tokenRow
		if err := tx.g.Where("id = ?", id).Take(&r).Error; err != nil {
			return missing(err, "令牌", "token")
		}
		res := tx.g.Model(&tokenRow{}).Where("id = ? AND revoked_at IS NULL", id).Update("revoked_at", Instant(at))
		if res.Error == nil && res.RowsAffected == 0 {
			return fault.New(fault.Conflict, "token.revoked", "该令牌已被撤销", "this token has been revoked already")
		}
		return res.Error
	})
}
