package storage

import (
	"context"
	"database/sql"
	"log/slog"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/jackc/pgx/v5/stdlib"
	"gorm.io/driver/postgres"
	"gorm.io/driver/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"
	_ "modernc.org/sqlite" // registers the driver named "sqlite"
)

// Dialect names the database behind a DB.
type Dialect string

const (
	SQLite   Dialect = "sqlite"
	Postgres Dialect = "postgres"
)

// DB is one open database. It is safe for concurrent use.
type DB struct {
	dialect  Dialect
	write    *gorm.DB
	read     *gorm.DB // on PostgreSQL the same pool as write
	pools    []*sql.DB
	log      *slog.Logger
	kinds    map[casefile.Kind]KindStore
	sealing  sync.RWMutex
	seal     Sealing
	auditing auditQueue
	queued   atomic.Pointer[func()] // called when something waits to be sent out
}

// Open opens the database that url names: "sqlite:/path/file.db" (made when it does
// not exist) or "postgres://user@host:5432/name". It does not migrate.
func Open(ctx context.Context, url string, log *slog.Logger) (*DB, error) {
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	db := &DB{log: log, kinds: maps.Clone(Kinds)}
	var err error
	switch {
	case strings.HasPrefix(url, "sqlite:"):
		db.dialect = SQLite
		err = db.openSQLite(ctx, strings.TrimPrefix(strings.TrimPrefix(url, "sqlite:"), "//"))
	case strings.HasPrefix(url, "postgres://"), strings.HasPrefix(url, "postgresql://"):
		db.dialect = Postgres
		err = db.openPostgres(ctx, url)
	default:
		return nil, fault.New(fault.Invalid, "storage.url",
			"数据库地址须以 sqlite: 或 postgres:// 开头", "a database address starts with sqlite: or postgres://")
	}
	if err != nil {
		db.Close()
		return nil, fault.Wrap("storage.open", fault.Unavailable, err)
	}
	db.auditing.init(db)
	return db, nil
}

// Dialect says which database this is.
func (db *DB) Dialect() Dialect { return db.dialect }

// openSQLite opens one connection that writes and several that cannot.
func (db *DB) openSQLite(ctx context.Context, path string) error {
	path, err := filepath.Abs(path) // the S3 gateway changes the working directory later
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	common := []string{"busy_timeout(10000)", "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(ON)", "secure_delete(ON)"}
	writer, err := sql.Open("sqlite", sqliteDSN(path, "immediate", common...))
	if err != nil {
		return err
	}
	db.pools = append(db.pools, writer)
	writer.SetMaxOpenConns(1)
	// The writer opens first: it is what makes the file and switches it to WAL.
	if err := writer.PingContext(ctx); err != nil {
		return err
	}
	var mode string
	if err := writer.QueryRowContext(ctx, "PRAGMA journal_mode").Scan(&mode); err != nil {
		return err
	}
	if mode != "wal" {
		return fault.New(fault.Unavailable, "storage.wal",
			"数据库所在磁盘不支持预写日志（WAL）模式", "the disk of the database does not support write-ahead logging")
	}
	reader, err := sql.Open("sqlite", sqliteDSN(path, "deferred", append(common, "query_only(ON)")...))
	if err != nil {
		return err
	}
	db.pools = append(db.pools, reader)
	reader.SetMaxOpenConns(max(4, runtime.NumCPU()))
	reader.SetMaxIdleConns(max(4, runtime.NumCPU()))

	if db.write, err = db.gorm(sqlite.New(sqlite.Config{DriverName: "sqlite", Conn: writer})); err != nil {
		return err
	}
	db.read, err = db.gorm(sqlite.New(sqlite.Config{DriverName: "sqlite", Conn: reader}))
	return err
}

func sqliteDSN(path, txlock string, pragmas ...string) string {
	q := url.Values{
		"_txlock": {txlock}, "_time_format": {"sqlite"}, "_timezone": {"UTC"},
		"_pragma": pragmas,
	}
	// Only these characters end a path inside a SQLite URI.
	escaped := strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(path)
	return "file:" + escaped + "?" + q.Encode()
}

func (db *DB) openPostgres(ctx context.Context, url string) error {
	cfg, err := pgx.ParseConfig(url)
	if err != nil {
		return err
	}
	pool := stdlib.OpenDB(*cfg, stdlib.OptionAfterConnect(func(_ context.Context, c *pgx.Conn) error {
		// Instants come back in UTC whatever zone the machine is in.
		c.TypeMap().RegisterType(&pgtype.Type{Name: "timestamptz", OID: pgtype.TimestamptzOID,
			Codec: &pgtype.TimestamptzCodec{ScanLocation: time.UTC}})
		return nil
	}))
	db.pools = append(db.pools, pool)
	pool.SetMaxOpenConns(max(16, 4*runtime.NumCPU()))
	pool.SetMaxIdleConns(max(16, 4*runtime.NumCPU()))
	pool.SetConnMaxIdleTime(5 * time.Minute)
	if err := pool.PingContext(ctx); err != nil {
		return err
	}
	db.write, err = db.gorm(postgres.New(postgres.Config{Conn: pool}))
	db.read = db.write
	return err
}

func (db *DB) gorm(d gorm.Dialector) (*gorm.DB, error) {
	return gorm.Open(d, &gorm.Config{
		Logger:                 logger.Discard, // SQL holds what people wrote: it never goes to a log
		SkipDefaultTransaction: true,           // every statement runs in a transaction of ours
		TranslateError:         true,
		DisableAutomaticPing:   true,
		NowFunc:                func() time.Time { return time.Time{} }, // rows carry the instants they are given
	})
}

// Health reports whether the database answers.
func (db *DB) Health(ctx context.Context) error {
	for _, p := range db.pools {
		if err := p.PingContext(ctx); err != nil {
			return fault.Wrap("storage.health", fault.Unavailable, err)
		}
	}
	return nil
}

// Close waits for what is being written and closes all connections.
func (db *DB) Close() error {
	db.auditing.close()
	var first error
	for _, p := range db.pools {
		if err := p.Close(); err != nil && first == nil {
			first = err
		}
	}
	return first
}
