package main

import (
	"os"
	"slices"

	"github.com/spf13/cobra"

	"duban/api"
	"duban/cmd/duban/remote"
)

// addRemote adds the commands of the API. Where a local command of the same name
// exists, they become its subcommands.
func (a *app) addRemote(root *cobra.Command) {
	root.AddCommand(a.login(), a.logout())
	for _, c := range remote.Commands(api.Describe(version), &a.conn) {
		i := slices.IndexFunc(root.Commands(), func(have *cobra.Command) bool { return have.Name() == c.Name() })
		if i < 0 {
			root.AddCommand(c)
			continue
		}
		have := root.Commands()[i]
		for _, sub := range c.Commands() {
			if !slices.ContainsFunc(have.Commands(), func(h *cobra.Command) bool { return h.Name() == sub.Name() }) {
				have.AddCommand(sub)
			}
		}
	}
	for _, c := range root.Commands() {
		if c.Name() == "evidence" {
			c.AddCommand(remote.Upload(&a.conn))
		}
	}
}

func (a *app) login() *cobra.Command {
	return &cobra.Command{
		Use: "login USER", GroupID: remote.RemoteGroup, Args: cobra.ExactArgs(1),
		Short: "sign in and keep the session on this machine (password from DUBAN_PASSWORD, the terminal or standard input)",
		RunE: func(cmd *cobra.Command, args []string) error {
			password, err := readPassword(cmd)
			if err != nil {
				return err
			}
			return a.conn.Login(cmd.Context(), args[0], password)
		},
	}
}

func (a *app) logout() *cobra.Command {
	return &cobra.Command{
		Use: "logout", GroupID: remote.RemoteGroup, Args: cobra.NoArgs, Short: "end the session",
		RunE: func(cmd *cobra.Command, _ []string) error { return a.conn.Logout(cmd.Context()) },
	}
}

func readPassword(cmd *cobra.Command) (string, error) {
	if p := os.Getenv("DUBAN_PASSWORD"); p != "" {
		return p, nil
	}
	return remote.Secret(cmd, "password")
}
