package main

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"duban/cmd/house"
	"duban/domain/casefile"
	"duban/domain/text"
	"duban/tabular"
	"duban/tabular/intake"
)

// operator is who acts through the command line on the machine itself.
func operator() casefile.Actor {
	return casefile.Actor{User: "operator", Name: env("USER", "operator")}
}

func (a *app) seed() *cobra.Command {
	var demo bool
	cmd := &cobra.Command{
		Use: "seed", GroupID: localGroup, Args: cobra.NoArgs,
		Short: "load a demo bank into an empty data directory (the server must not run)",
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !demo {
				return fmt.Errorf("say --demo: there is nothing else to seed")
			}
			h, err := house.Open(cmd.Context(), a.config, a.log)
			if err != nil {
				return err
			}
			defer h.Close()
			return a.seedIfEmpty(cmd, h)
		},
	}
	cmd.Flags().BoolVar(&demo, "demo", false, "the demo bank")
	return cmd
}

func (a *app) seedIfEmpty(cmd *cobra.Command, h *house.House) error {
	empty, err := h.Empty(cmd.Context())
	if err != nil || !empty {
		return err
	}
	fmt.Fprintln(cmd.OutOrStdout(), "loading the demo bank …")
	password := env("DUBAN_DEMO_PASSWORD", house.DemoPassword)
	summary, err := h.SeedDemo(cmd.Context(), password)
	if err != nil {
		return err
	}
	fmt.Fprintln(cmd.OutOrStdout(), summary)
	return nil
}

func (a *app) importing() *cobra.Command {
	var in house.Import
	var passwords, faults string
	cmd := &cobra.Command{
		Use: "import " + kinds("|") + " FILE…", GroupID: localGroup, Args: cobra.MinimumNArgs(2), ValidArgs: strings.Split(kinds(" "), " "),
		Short: "take over xlsx or CSV files: all rows or none, every fault named with row and column",
		Long: "Take over xlsx or CSV files: all rows or none, every fault named with row and column. The same files again change nothing.\n\n" +
			"The server may run meanwhile. On the embedded database an import holds up everybody else's writing until it is kept: " +
			"give files of many thousand rows outside of opening hours.",
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			h, err := house.OpenRecord(cmd.Context(), a.config, a.log)
			if err != nil {
				return err
			}
			defer h.Close()
			in.Kind, in.Files, in.By, in.Passwords = intake.Kind(args[0]), args[1:], operator(), passwords != ""
			var out *os.File
			kept := false
			if in.Passwords && !in.DryRun { // before anything is kept: a password that cannot be written is lost
				if out, err = os.OpenFile(passwords, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600); err != nil {
					return err
				}
				defer func() {
					err = errors.Join(err, out.Close())
					if !kept {
						err = errors.Join(err, os.Remove(passwords))
					}
				}()
			}
			report, err := h.Import(cmd.Context(), in)
			if err != nil {
				return err
			}
			if out != nil {
				kept = report.OK()
				if err := writePasswords(out, report.Passwords); err != nil {
					return err
				}
			}
			if faults != "" && !report.OK() {
				if err := a.writeFaults(faults, report.Report); err != nil {
					return err
				}
			}
			return a.showReport(cmd, report.Report, in.DryRun)
		},
	}
	cmd.Flags().BoolVar(&in.DryRun, "dry-run", false, "go the whole way and keep nothing")
	cmd.Flags().BoolVar(&in.Publish, "publish", false, "checklists: publish them at once instead of keeping drafts")
	cmd.Flags().StringVar(&faults, "faults", "", "write the faults found, if any, to this new file (.xlsx or .csv)")
	cmd.Flags().StringVar(&passwords, "passwords", "", "users: write a one-time password for every new person to this new file (CSV)")
	return cmd
}

// writeFaults keeps the list of faults for whoever mends the file.
func (a *app) writeFaults(name string, r intake.Report) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	return errors.Join(intake.WriteFaults(f, formOf(name), a.conn.Lang, r), f.Close())
}

// formOf is the form of file that a name asks for.
func formOf(name string) tabular.Form {
	if strings.HasSuffix(strings.ToLower(name), ".csv") {
		return tabular.CSV
	}
	return tabular.XLSX
}

// writePasswords writes what administrators hand out.
func writePasswords(out io.Writer, list []house.FirstPassword) error {
	w := csv.NewWriter(out)
	_ = w.Write([]string{"user", "password"})
	for _, p := range list {
		_ = w.Write([]string{p.User, p.Password})
	}
	w.Flush()
	return w.Error()
}

func (a *app) showReport(cmd *cobra.Command, r intake.Report, dry bool) error {
	out := cmd.OutOrStdout()
	if a.conn.JSON {
		return json.NewEncoder(out).Encode(r)
	}
	for _, c := range r.Counts {
		fmt.Fprintln(out, text.T("%s：%d（新增 %d，变更 %d，未变 %d）", "%s: %d (%d new, %d changed, %d same)").F(c.Name.In(a.conn.Lang), c.Total, c.New, c.Changed, c.Same).In(a.conn.Lang))
	}
	for _, t := range r.Remarks {
		fmt.Fprintln(out, t.In(a.conn.Lang))
	}
	for _, f := range r.Faults.List {
		fmt.Fprintln(out, f.Sentence().In(a.conn.Lang))
	}
	if !r.OK() {
		return errors.New(text.T("未导入任何内容：文件中有 %d 处错误", "nothing was imported: the files hold %d faults").F(r.Faults.Total).In(a.conn.Lang))
	}
	if dry {
		fmt.Fprintln(out, text.T("试运行：未保存任何内容", "dry run: nothing was kept").In(a.conn.Lang))
	}
	return nil
}

func (a *app) template() *cobra.Command {
	return &cobra.Command{
		Use: "template " + kinds("|") + " FILE", GroupID: localGroup, Args: cobra.ExactArgs(2), ValidArgs: strings.Split(kinds(" "), " "),
		Short: "write an empty file of the form that import takes: .xlsx, or .csv where it is one table",
		RunE: func(cmd *cobra.Command, args []string) error {
			sheets := intake.Kind(args[0]).Sheets()
			if sheets == nil {
				return fmt.Errorf("%q is none of %s", args[0], kinds(", "))
			}
			form := formOf(args[1])
			if form == tabular.CSV && len(sheets) > 1 {
				return errors.New(text.T("%[1]s 由 %[2]d 张表组成，一个 CSV 文件放不下：请用 .xlsx", "%[1]s are %[2]d tables, and a CSV file holds one: take .xlsx").F(args[0], len(sheets)).In(a.conn.Lang))
			}
			f, err := os.OpenFile(args[1], os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
			if err != nil {
				return err
			}
			if form == tabular.CSV {
				err = tabular.WriteBlank(f, a.conn.Lang, sheets[0])
			} else {
				err = tabular.WriteTemplate(f, a.conn.Lang, sheets...)
			}
			return errors.Join(err, f.Close())
		},
	}
}

func kinds(sep string) string {
	names := make([]string, len(intake.Kinds))
	for i, k := range intake.Kinds {
		names[i] = string(k)
	}
	return strings.Join(names, sep)
}

func (a *app) rebuild() *cobra.Command {
	return &cobra.Command{
		Use: "rebuild", GroupID: localGroup, Args: cobra.NoArgs,
		Short: "start every open case that the engine does not have from the record",
		RunE: func(cmd *cobra.Command, _ []string) error {
			h, err := house.Open(cmd.Context(), a.config, a.log)
			if err != nil {
				return err
			}
			defer h.Close()
			open, started, err := h.Rebuild(cmd.Context())
			if err == nil {
				fmt.Fprintf(cmd.OutOrStdout(), "open cases: %d, started from the record: %d\n", open, started)
			}
			return err
		},
	}
}
