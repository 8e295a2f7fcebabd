package storage_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/storage"
	"duban/storage/storagetest"
)

func TestNothingOfACustomerInTheDatabaseFile(t *testing.T) {
	storagetest.NothingInTheClear(t, storagetest.SQLite(t))
}

// thousand is a body with 1,000 values.
type thousand struct {
	Values []string `json:"values" private:"phone"`
}

func filled() thousand {
	var b thousand
	for i := range 1000 {
		b.Values = append(b.Values, fmt.Sprintf("138%08d", i))
	}
	return b
}

func BenchmarkSealThousandValues(b *testing.B) {
	s := storagetest.OpenSafe(b, storagetest.SQLite(b))
	id := storagetest.NewCase()
	require.NoError(b, s.Prepare(b.Context(), id))
	for b.Loop() {
		body := filled()
		require.NoError(b, s.Seal(context.Background(), id, &body))
	}
}

// A page of 1,000 values of 50 cases, with the keys in memory and read anew.
func BenchmarkShowThousandValues(b *testing.B) {
	s := storagetest.OpenSafe(b, storagetest.SQLite(b))
	var ids []casefile.ID
	var bodies []thousand
	for range 50 {
		id := storagetest.NewCase()
		body := filled()
		body.Values = body.Values[:20]
		require.NoError(b, s.Seal(context.Background(), id, &body))
		ids, bodies = append(ids, id), append(bodies, body)
	}
	show := func(b *testing.B) {
		views := make([]storage.Sealed, len(ids))
		for i, id := range ids {
			v := thousand{append([]string(nil), bodies[i].Values...)}
			views[i] = storage.Sealed{Case: id, View: &v}
		}
		require.NoError(b, s.Show(context.Background(), storage.Masked, views...))
	}
	b.Run("keys in memory", func(b *testing.B) {
		for b.Loop() {
			show(b)
		}
	})
	b.Run("keys read anew", func(b *testing.B) {
		for b.Loop() {
			s.Turn(31e9)
			show(b)
		}
	})
}
