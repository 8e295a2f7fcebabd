package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"duban/cmd/house"
	"duban/domain/text"
)

func (a *app) init() *cobra.Command {
	var b house.Beginning
	var name, nameEN string
	cmd := &cobra.Command{
		Use: "init", GroupID: localGroup, Args: cobra.NoArgs,
		Short: "make an empty data directory ready for a bank: head office, checklists, the first two administrators",
		Long: "Make an empty data directory ready for a bank: the head office, the checklists that the product ships, and the first system " +
			"administrator and security administrator. They are two persons: the first makes users and imports files, the second gives roles. " +
			"Their one-time passwords are printed once and must be changed on signing in.",
		RunE: func(cmd *cobra.Command, _ []string) error {
			if nameEN == "" {
				nameEN = name
			}
			b.Name, b.By = text.T(name, nameEN), operator()
			h, err := house.OpenRecord(cmd.Context(), a.config, a.log)
			if err != nil {
				return err
			}
			defer h.Close()
			first, err := h.Begin(cmd.Context(), b)
			if err != nil {
				return err
			}
			return a.showFirst(cmd.OutOrStdout(), first)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&b.SystemAdmin, "system-admin", "sysadmin", "user name of the first system administrator")
	flags.StringVar(&b.SecurityAdmin, "security-admin", "secadmin", "user name of the first security administrator")
	flags.StringVar(&b.Root, "root", "ho", "code of the head office, as organisation files name it")
	flags.StringVar(&name, "name", "总行", "name of the head office")
	flags.StringVar(&nameEN, "name-en", "", "its English name")
	return cmd
}

func (a *app) showFirst(out io.Writer, first []house.FirstPassword) error {
	if a.conn.JSON {
		return json.NewEncoder(out).Encode(map[string]any{"passwords": first})
	}
	for _, f := range first {
		fmt.Fprintf(out, "%-15s %-24s %s\n", f.Role, f.User, f.Password)
	}
	_, err := fmt.Fprintln(out, text.T("以上一次性密码只显示这一次，首次登录须修改。下一步：duban import organisation …，duban import users …，duban serve",
		"These one-time passwords are shown this once and must be changed on signing in. Next: duban import organisation …, duban import users …, duban serve").In(a.conn.Lang))
	return err
}

// howToBegin says what to do with a data directory in which nobody lives.
func (a *app) howToBegin(ctx context.Context, h *house.House, out io.Writer) error {
	empty, err := h.Empty(ctx)
	if err == nil && empty {
		_, err = fmt.Fprintln(out, text.T("数据目录是空的，无人可以登录。请先运行 duban init（正式使用）或 duban serve --demo（演示银行）。",
			"The data directory is empty and nobody can sign in: run duban init (for a bank) or duban serve --demo (for a look around).").In(a.conn.Lang))
	}
	return err
}
