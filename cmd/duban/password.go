package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"duban/cmd/house"
)

func (a *app) password() *cobra.Command {
	return &cobra.Command{
		Use: "password USER", GroupID: localGroup, Args: cobra.ExactArgs(1),
		Short: "give somebody a one-time password, shown once and to be changed on signing in",
		Long: "Give somebody a one-time password, shown once and to be changed on signing in; what he has open ends. Security administrators and " +
			"auditors get theirs here alone: over the network a system administrator must not become who oversees him.",
		RunE: func(cmd *cobra.Command, args []string) error {
			h, err := house.OpenRecord(cmd.Context(), a.config, a.log)
			if err != nil {
				return err
			}
			defer h.Close()
			first, err := h.SetFirstPassword(cmd.Context(), args[0], operator())
			if err != nil {
				return err
			}
			if a.conn.JSON {
				return json.NewEncoder(cmd.OutOrStdout()).Encode(first)
			}
			_, err = fmt.Fprintf(cmd.OutOrStdout(), "%-24s %s\n", first.User, first.Password)
			return err
		},
	}
}
