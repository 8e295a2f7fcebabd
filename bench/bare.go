package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"strconv"
	"time"

	"go.temporal.io/sdk/client"
	sdklog "go.temporal.io/sdk/log"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"
	_ "modernc.org/sqlite"

	"duban/engine"
)

// The ceiling: what the engine that the house carries can do at best with a durable
// answer per command. A workflow takes an Update, commits one row in one transaction
// of a SQLite file that is as careful as the house's own, and answers.

const (
	bareQueue  = "bare"
	bareUpdate = "note"
)

// notes is the smallest record there is.
type notes struct{ db *sql.DB }

func openNotes(file string) (*notes, error) {
	db, err := sql.Open("sqlite", "file:"+file+"?_txlock=immediate&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=busy_timeout(10000)")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	_, err = db.Exec("CREATE TABLE notes (id integer PRIMARY KEY, of text NOT NULL, body text NOT NULL)")
	return &notes{db}, err
}

// Keep commits one row.
func (n *notes) Keep(ctx context.Context, of, body string) (id int64, err error) {
	tx, err := n.db.BeginTx(ctx, nil)
	if err != nil {
		return 0, err
	}
	defer tx.Rollback()
	r, err := tx.Exec("INSERT INTO notes (of, body) VALUES (?, ?)", of, body)
	if err != nil {
		return 0, err
	}
	if id, err = r.LastInsertId(); err != nil {
		return 0, err
	}
	return id, tx.Commit()
}

// bareCase is a case that keeps notes until it is cancelled. ordinary has an ordinary
// activity commit, which costs the engine a task of its own, and a second one to come back.
func bareCase(ctx workflow.Context, ordinary bool) error {
	var acts *notes
	taken := 0
	err := workflow.SetUpdateHandler(ctx, bareUpdate, func(ctx workflow.Context, body string) (id int64, err error) {
		taken++
		of := workflow.GetInfo(ctx).WorkflowExecution.ID
		if ordinary {
			ctx = workflow.WithActivityOptions(ctx, workflow.ActivityOptions{StartToCloseTimeout: 5 * time.Second})
			return id, workflow.ExecuteActivity(ctx, acts.Keep, of, body).Get(ctx, &id)
		}
		ctx = workflow.WithLocalActivityOptions(ctx, workflow.LocalActivityOptions{StartToCloseTimeout: 5 * time.Second})
		return id, workflow.ExecuteLocalActivity(ctx, acts.Keep, of, body).Get(ctx, &id)
	})
	if err != nil {
		return err
	}
	if err := workflow.Await(ctx, func() bool { return taken >= 1500 || workflow.GetInfo(ctx).GetContinueAsNewSuggested() }); err != nil {
		return err
	}
	if err := workflow.Await(ctx, func() bool { return workflow.AllHandlersFinished(ctx) }); err != nil {
		return err
	}
	return workflow.NewContinueAsNewError(ctx, bareCase, ordinary)
}

func (p plan) bare(ctx context.Context, ordinary bool) (out []measure, err error) {
	dir := filepath.Join(p.dir, "bare-"+strconv.FormatBool(ordinary))
	quiet := slog.New(slog.DiscardHandler)
	e, err := engine.StartTemporal(ctx, engine.TemporalOptions{Dir: dir, Namespace: "bare", Logger: quiet})
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, e.Stop()) }()
	record, err := openNotes(filepath.Join(dir, "notes.db"))
	if err != nil {
		return nil, err
	}
	defer record.db.Close()
	c, err := client.Dial(client.Options{HostPort: e.HostPort(), Namespace: e.Namespace(), Logger: sdklog.NewStructuredLogger(quiet)})
	if err != nil {
		return nil, err
	}
	defer c.Close()
	w := worker.New(c, bareQueue, worker.Options{})
	w.RegisterWorkflow(bareCase)
	w.RegisterActivity(record)
	if err := w.Start(); err != nil {
		return nil, err
	}
	defer w.Stop()
	for _, clients := range p.clients {
		ids := make([]string, clients)
		for i := range ids {
			ids[i] = fmt.Sprintf("bare-%d-%d", clients, i)
			if _, err := c.ExecuteWorkflow(ctx, client.StartWorkflowOptions{ID: ids[i], TaskQueue: bareQueue}, bareCase, ordinary); err != nil {
				return nil, err
			}
		}
		m, err := together(ctx, clients, p.span, func(ctx context.Context, i, n int) error {
			h, err := c.UpdateWorkflow(ctx, client.UpdateWorkflowOptions{WorkflowID: ids[i], UpdateName: bareUpdate,
				WaitForStage: client.WorkflowUpdateStageCompleted, Args: []any{"an answer to one item of a checklist"}})
			if err != nil {
				return err
			}
			var id int64
			return h.Get(ctx, &id)
		})
		if err != nil {
			return nil, err
		}
		out = append(out, m)
		for _, id := range ids {
			if err := c.TerminateWorkflow(ctx, id, "", "measured"); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}
