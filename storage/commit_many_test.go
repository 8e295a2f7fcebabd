package storage_test

import (
	"context"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/storage"
	"duban/storage/storagetest"
)

func TestManyCommandsAreKeptTogether(t *testing.T) {
	storagetest.Each(t, func(t *testing.T, b *storagetest.Backend) {
		ctx := context.Background()
		opening := func() casefile.Command {
			return storagetest.Command(storagetest.NewCase(), "note.open", storagetest.NoteOpened{Unit: "/ho/gd/gz/", Issuer: "/ho/gd/"})
		}
		commit := func(tx *storage.Tx, cmd casefile.Command) error {
			_, err := tx.Commit(ctx, cmd, storagetest.Noon, storagetest.DecideNote(cmd, storagetest.Noon))
			return err
		}
		write := func(last error, list ...casefile.Command) error {
			return b.Write(ctx, "test", func(tx *storage.Tx) error {
				for _, cmd := range list {
					if err := commit(tx, cmd); err != nil {
						return err
					}
				}
				return last
			})
		}
		gone := func(list ...casefile.Command) {
			t.Helper()
			for _, cmd := range list {
				_, err := b.Case(ctx, cmd.Case)
				require.True(t, fault.Is(err, fault.NotFound), "nothing of it is kept")
			}
		}
		one, two := opening(), opening()
		stop := errors.New("stop")
		require.ErrorIs(t, write(stop, one, two), stop)
		gone(one, two)
		refused := storagetest.Command(two.Case, "note.open", nil)
		require.Equal(t, "note.open", fault.Of(write(nil, one, two, refused)).Code, "one that is refused takes the others with it")
		gone(one, two)

		line := storagetest.Command(one.Case, "note.line", storagetest.NoteLine{Text: "一"})
		require.NoError(t, write(nil, one, two, line))
		c, err := b.Case(ctx, one.Case)
		require.NoError(t, err)
		require.EqualValues(t, 2, c.Version, "a later command finds what an earlier one of the same transaction left")
		require.NoError(t, write(nil, one, two, line), "given again they are answered from the record")
		c, err = b.Case(ctx, one.Case)
		require.NoError(t, err)
		require.EqualValues(t, 2, c.Version)

		verdict, err := b.VerifyAudit(ctx)
		require.NoError(t, err)
		require.Nil(t, verdict.Break)
	})
}
