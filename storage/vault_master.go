package storage

import (
	"context"
	"encoding/base64"

	"duban/domain/casefile"
	"duban/domain/fault"

	siv "github.com/tink-crypto/tink-go/v2/daead/subtle"
)

// wrapData binds a wrapped key to its case: a row copied to another case opens nothing.
func wrapData(id casefile.ID) []byte { return []byte("duban case key 1\n" + string(id)) }

// MasterPrint names a master key without telling it.
func MasterPrint(key []byte) string { return keyPrint("duban master key 1", key) }

func (v *Vault) readMasters() error {
	m, err := v.o.Masters()
	if err != nil {
		return err
	}
	masters := map[string]*siv.AESSIV{}
	for _, key := range append([][]byte{m.Current}, m.Earlier...) {
		if masters[MasterPrint(key)], err = siv.NewAESSIV(key); err != nil {
			return fault.Wrap("storage.master key", fault.Internal, err)
		}
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.masters, v.current = masters, MasterPrint(m.Current)
	return nil
}

func (v *Vault) master(print string) (*siv.AESSIV, bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	c, ok := v.masters[print]
	return c, ok
}

func (v *Vault) unwrap(r caseKeyRow) ([]byte, error) {
	master, ok := v.master(r.Master)
	if !ok {
		if err := v.readMasters(); err != nil {
			return nil, err
		}
		if master, ok = v.master(r.Master); !ok {
			return nil, fault.New(fault.Unavailable, "vault.master_lost",
				"缺少封存客户信息的主密钥 %[1]s，请从备份恢复密钥文件", "the master key %[1]s that customers' data is sealed under is missing: put its file back", r.Master)
		}
	}
	wrapped, err := base64.RawStdEncoding.DecodeString(r.Wrapped)
	if err != nil {
		return nil, fault.Wrap("storage.case key", fault.Internal, err)
	}
	key, err := master.DecryptDeterministically(wrapped, wrapData(casefile.ID(r.CaseID)))
	return key, fault.Wrap("storage.case key", fault.Internal, err)
}

// Rewrap seals every key that lies under an earlier master key under the current one,
// and answers how many there were. What was sealed with the keys stays as it is. It
// may be broken off and begun again, and runs beside everything else.
func (v *Vault) Rewrap(ctx context.Context) (n int64, err error) {
	if err := v.readMasters(); err != nil {
		return 0, err
	}
	for {
		done, err := v.rewrapSome(ctx)
		if n += done; err != nil || done == 0 {
			return n, err
		}
	}
}

const rewrapBatch = 500

func (v *Vault) rewrapSome(ctx context.Context) (n int64, err error) {
	v.mu.Lock()
	current := v.current
	v.mu.Unlock()
	err = v.db.Write(ctx, "storage.rewrap", func(tx *Tx) error {
		n = 0
		var rows []caseKeyRow
		err := tx.g.Where("(master < ? OR master > ?) AND destroyed_at IS NULL", current, current).Order("master, case_id").Limit(rewrapBatch).Find(&rows).Error
		if err != nil {
			return err
		}
		for _, r := range rows {
			key, err := v.unwrap(r)
			if err != nil {
				return err
			}
			master, _ := v.master(current)
			wrapped, err := master.EncryptDeterministically(key, wrapData(casefile.ID(r.CaseID)))
			if err != nil {
				return err
			}
			res := tx.g.Model(&caseKeyRow{}).Where("case_id = ? AND master = ? AND destroyed_at IS NULL", r.CaseID, r.Master).
				Updates(map[string]any{"wrapped": base64.RawStdEncoding.EncodeToString(wrapped), "master": current})
			if res.Error != nil {
				return res.Error
			}
			n++ // also one that was destroyed meanwhile: it is no longer among those to do
		}
		return nil
	})
	return n, err
}
