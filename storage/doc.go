// Package storage is the record of the house: rows and SQL on SQLite (embedded)
// and PostgreSQL (for a bank), the append-only event log of every case, the audit
// chain over everything done and seen, and the read rows that lists are made of.
//
// It knows how to keep and find things. It refuses to know what they mean: rules
// are asked through the DecideFunc that a caller hands to Commit, and who may ask
// is settled before (policy) or carried in as a Viewer.
//
// # The two ways in
//
// db.Write runs a function in one transaction that may write; db.Read in one that
// may not. Both hand over a *Tx. Code in this package reaches gorm through tx.g,
// which already carries the context and the transaction:
//
//	func (db *DB) PutThing(ctx context.Context, t Thing) error {
//		return db.Write(ctx, "storage.put thing", func(tx *Tx) error {
//			return tx.g.Create(&t).Error
//		})
//	}
//
// What a person changes outside of cases goes with its audit entries: the changing
// methods take them last, and tx.Audit adds one to any transaction.
//
// Errors are translated once, when Write and Read return: a missing row becomes
// fault.NotFound, a duplicate key or a lost race fault.Conflict, a busy or absent
// database fault.Unavailable, the rest fault.Internal. A fault returned by the
// function passes through unchanged; missing and taken give
// NotFound and Conflict their proper words.
//
// # Rows
//
// Migrations (goose, embedded, one folder per dialect) make the tables; nothing is
// made by gorm. Both folders must give the same tables, columns and unique indexes:
// a test compares them. Instants are written in UTC with microseconds (Instant
// brings any time into that form, and rows come back in UTC); JSON is kept as text,
// byte for byte, because hashes are taken over it. Paths, codes and ids are compared
// bytewise in both dialects.
//
// # The record and what is made from it
//
// Commit is the only way into the log of a case. The State and the read rows are made
// from the log and can be made again (Replay, RebuildReads); the log, the commands and
// the audit chain cannot be changed, and VerifyEvents and VerifyAudit name the first
// place where somebody did. chain.go states what is hashed, so that it can be checked
// without us. A kind of case is known by its KindStore (kinds.go).
//
// Lists take a Viewer and leave out, uncounted, what he must not know of (sight.go).
//
// # Two pools on SQLite
//
// Writers queue for one connection (BEGIN IMMEDIATE, synchronous=FULL), readers
// have several that can only read. In WAL mode neither waits for the other.
package storage
