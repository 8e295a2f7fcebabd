package storage_test

import (
	"testing"

	"duban/storage/storagetest"
)

func TestSQLite(t *testing.T) {
	storagetest.Contract(t, func(t *testing.T) *storagetest.Backend { return storagetest.SQLite(t) })
}

func TestPostgres(t *testing.T) {
	if storagetest.Postgres(t) == nil {
		return
	}
	storagetest.Contract(t, func(t *testing.T) *storagetest.Backend { return storagetest.Postgres(t) })
}
