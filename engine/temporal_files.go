package engine

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"go.temporal.io/server/common/config"
	"go.temporal.io/server/common/persistence/sql/sqlplugin"
	sqliteschema "go.temporal.io/server/schema/sqlite"
	"google.golang.org/protobuf/types/known/durationpb"

	_ "modernc.org/sqlite" // the driver "sqlite", the one that the server uses too
)

// createDatabase makes one SQLite file with all of the server's tables, in one
// transaction: after a crash there is either everything or nothing in it.
func createDatabase(ctx context.Context, store *config.SQL) (err error) {
	db, err := sql.Open("sqlite", dataSource(store))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := sqliteschema.SetupSchemaOnDB(schemaTarget{ctx: ctx, tx: tx}); err != nil {
		return err
	}
	return tx.Commit()
}

// schemaTarget runs the server's schema statements in our transaction. They need
// nothing of the wide interface but Exec.
type schemaTarget struct {
	sqlplugin.AdminDB
	ctx context.Context
	tx  *sql.Tx
}

func (t schemaTarget) Exec(stmt string, args ...any) error {
	_, err := t.tx.ExecContext(t.ctx, stmt, args...)
	return err
}

// createNamespace writes the namespace into the files before the server starts,
// because one that is registered through a running server takes seconds to be
// seen by all of its parts. An existing namespace is left as it is.
func createNamespace(store *config.SQL, name string, retention time.Duration) error {
	ns, err := sqliteschema.NewNamespaceConfig(clusterName, name, false, nil)
	if err != nil {
		return err
	}
	ns.Detail.Config.Retention = durationpb.New(retention)
	return sqliteschema.CreateNamespaces(store, ns)
}

// checkWAL reads from the file's own header how it is journalled, since a
// pragma that was not understood fails silently.
func checkWAL(dir string) error {
	for _, name := range []string{historyFile, visibilityFile} {
		f, err := os.Open(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		var version [2]byte // offsets 18 and 19: file format write and read version
		_, err = io.ReadFull(io.NewSectionReader(f, 18, 2), version[:])
		f.Close()
		if err != nil {
			return fmt.Errorf("read the header of %s: %w", name, err)
		}
		if version != [2]byte{2, 2} {
			return fmt.Errorf("%s is not in WAL mode (format %v): is the file system fit for it?", name, version)
		}
	}
	return nil
}
