// Command duban is the whole product in one binary: the server, the work on its
// data, and a client of its API.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"duban/cmd/duban/remote"
	"duban/cmd/house"
	"duban/domain/fault"
)

// version is set at build time: -ldflags "-X main.version=1.2.3".
var version = "dev"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	a := &app{log: slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))}
	if err := a.root().ExecuteContext(ctx); err != nil {
		a.complain(err)
		os.Exit(exitCode(err))
	}
}

// complain says what went wrong: to a person in a sentence, to a program that asked
// for JSON as the problem that the server sent.
func (a *app) complain(err error) {
	var p *remote.Problem
	if a.conn.JSON && errors.As(err, &p) && json.Valid(p.Raw) {
		fmt.Fprintln(os.Stderr, string(p.Raw))
		return
	}
	fmt.Fprintln(os.Stderr, "duban:", err)
}

const about = `督办 Duban: sees to it that what was found is mended.

What talks to a running server needs a session first: duban login USER. Each
session is kept in a file of its own where DUBAN_SESSION names one.

Exit codes: 0 done · 1 wrong use, or broken (a verification that found something) ·
3 refused by input, right or rule · 4 not there · 5 changed or done by somebody
else meanwhile · 6 the server is away or busy: the same command may be given again.`

// exitCode tells scripts what kind of no it was.
func exitCode(err error) int {
	if away := (*remote.Away)(nil); errors.As(err, &away) {
		return 6
	}
	var p *remote.Problem
	if errors.As(err, &p) {
		switch {
		case p.Status == 404:
			return 4
		case p.Status == 409 || p.Status == 412:
			return 5
		case p.Status < 500 && p.Status != 429:
			return 3
		}
		return 6
	}
	switch f := (*fault.Error)(nil); {
	case !errors.As(err, &f):
		return 1
	case f.Kind == fault.NotFound:
		return 4
	case f.Kind == fault.Conflict:
		return 5
	case f.Kind == fault.Unavailable, f.Kind == fault.Internal, f.Kind == fault.TooMany:
		return 6
	}
	return 3
}

// app is what the commands share: the configuration from the environment, with
// flags laid over it.
type app struct {
	config house.Config
	log    *slog.Logger
	conn   remote.Connection
}

func (a *app) root() *cobra.Command {
	cmd := &cobra.Command{
		Use: "duban", Short: "督办 Duban: sees to it that what was found is mended", Long: about,
		Version: version, SilenceErrors: true, SilenceUsage: true,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error { return a.configure(cmd) },
	}
	flags := cmd.PersistentFlags()
	flags.String("data", "", "data directory (DUBAN_DATA; default ./data)")
	flags.BoolVar(&a.conn.JSON, "json", false, "print answers as JSON")
	flags.StringVar(&a.conn.Lang, "lang", lang(), "language of answers: zh or en")
	flags.StringVar(&a.conn.Server, "server", env("DUBAN_SERVER", "http://127.0.0.1:8640"), "server to talk to (DUBAN_SERVER)")
	flags.StringVar(&a.conn.Token, "token", os.Getenv("DUBAN_TOKEN"), "API token instead of a session (DUBAN_TOKEN)")

	cmd.AddGroup(&cobra.Group{ID: localGroup, Title: "On this machine:"}, &cobra.Group{ID: remote.RemoteGroup, Title: "On a running server:"})
	cmd.AddCommand(a.serve(), a.init(), a.password(), a.seed(), a.importing(), a.template(), a.rebuild(), a.audit(), a.score(), a.vault())
	a.addRemote(cmd)
	return cmd
}

const localGroup = "local"

func (a *app) configure(cmd *cobra.Command) (err error) {
	if a.config, err = house.FromEnv(os.Getenv); err != nil {
		return err
	}
	if data, _ := cmd.Flags().GetString("data"); data != "" {
		a.config.Data = data
	}
	return nil
}

func env(name, fallback string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return fallback
}

func lang() string {
	if l := os.Getenv("LANG"); len(l) >= 2 && l[:2] == "zh" {
		return "zh"
	}
	return "en"
}
