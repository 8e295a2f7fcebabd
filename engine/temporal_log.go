package engine

import (
	"context"
	"log/slog"
	"strings"
	"sync/atomic"

	"go.temporal.io/server/common/log"
	"go.temporal.io/server/common/log/tag"
)

// serverLog passes the server's warnings and errors on to slog. What it says
// below that is about itself and only makes our own log hard to read.
type serverLog struct {
	out *slog.Logger
	// quiet is set while the server starts and while it stops: its services then
	// warn about each other's absence, which is what starting and stopping mean. What
	// keeps it from starting comes back as the start's error.
	quiet *atomic.Bool
}

var (
	_ log.Logger     = serverLog{}
	_ log.WithLogger = serverLog{}
)

// fatalError carries what the server calls fatal up to the start, which turns
// it into an error. After the start nobody catches it and the process ends, as
// it does with the server's own logger.
type fatalError struct{ msg string }

func (e fatalError) Error() string { return e.msg }

func (l serverLog) write(level slog.Level, msg string, tags []tag.Tag) {
	if l.quiet.Load() {
		level = slog.LevelDebug
	}
	ctx := context.Background()
	if l.out.Enabled(ctx, level) {
		l.out.LogAttrs(ctx, level, msg, attributes(tags)...)
	}
}

func (l serverLog) Debug(string, ...tag.Tag) {}
func (l serverLog) Info(string, ...tag.Tag)  {}
func (l serverLog) Warn(msg string, tags ...tag.Tag) {
	// We have no use for the HTTP port, and a line at every start teaches
	// people to overlook the lines that matter.
	if !strings.HasPrefix(msg, "HTTP API port has not been set") {
		l.write(slog.LevelWarn, msg, tags)
	}
}
func (l serverLog) Error(msg string, tags ...tag.Tag)  { l.write(slog.LevelError, msg, tags) }
func (l serverLog) DPanic(msg string, tags ...tag.Tag) { l.write(slog.LevelError, msg, tags) }

func (l serverLog) Panic(msg string, tags ...tag.Tag) { l.Fatal(msg, tags...) }

func (l serverLog) Fatal(msg string, tags ...tag.Tag) {
	l.write(slog.LevelError, msg, tags)
	for _, t := range tags {
		if err, ok := t.Value().(error); ok {
			msg += ": " + err.Error()
		}
	}
	panic(fatalError{msg})
}

func (l serverLog) With(tags ...tag.Tag) log.Logger {
	attrs := attributes(tags)
	args := make([]any, len(attrs))
	for i, a := range attrs {
		args[i] = a
	}
	return serverLog{out: l.out.With(args...), quiet: l.quiet}
}

func attributes(tags []tag.Tag) []slog.Attr {
	attrs := make([]slog.Attr, 0, len(tags))
	for _, t := range tags {
		if t != nil {
			attrs = append(attrs, slog.Any(t.Key(), t.Value()))
		}
	}
	return attrs
}
