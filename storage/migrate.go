package storage

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"

	"duban/domain/fault"

	"github.com/pressly/goose/v3"
)

//go:embed migrations/sqlite/*.sql migrations/postgres/*.sql
var migrations embed.FS

// Migrate brings the tables up to this release. It is safe to call at every start,
// and by several servers at once: on PostgreSQL they wait for each other.
func (db *DB) Migrate(ctx context.Context) error {
	dir, err := fs.Sub(migrations, "migrations/"+string(db.dialect))
	if err != nil {
		return err
	}
	dialect, opts := goose.DialectSQLite3, []goose.ProviderOption{goose.WithDisableGlobalRegistry(true)}
	if db.dialect == Postgres {
		dialect = goose.DialectPostgres
		opts = append(opts, goose.WithSessionLocker(schemaLock{}))
	}
	p, err := goose.NewProvider(dialect, db.pools[0], dir, opts...)
	if err != nil {
		return fault.Wrap("storage.migrate", fault.Internal, err)
	}
	done, err := p.Up(ctx)
	if err != nil {
		return fault.Wrap("storage.migrate", fault.Internal, err)
	}
	for _, m := range done {
		db.log.InfoContext(ctx, "migrated", "version", m.Source.Version, "took", m.Duration)
	}
	return nil
}

// schemaLock makes servers that start together migrate one after the other. It locks
// the schema, not the database, so that schemas of one database do not wait for each other.
type schemaLock struct{}

const schemaLockKey = "hashtextextended('duban.migrate.' || current_schema(), 0)"

func (schemaLock) SessionLock(ctx context.Context, conn *sql.Conn) error {
	_, err := conn.ExecContext(ctx, fmt.Sprintf("SELECT pg_advisory_lock(%s)", schemaLockKey))
	return err
}

func (schemaLock) SessionUnlock(ctx context.Context, conn *sql.Conn) error {
	_, err := conn.ExecContext(ctx, fmt.Sprintf("SELECT pg_advisory_unlock(%s)", schemaLockKey))
	return err
}
