package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"duban/cmd/house"
)

// vault is what an operator does with the key that customers' data is sealed under.
func (a *app) vault() *cobra.Command {
	cmd := &cobra.Command{Use: "vault", GroupID: localGroup, Short: "the vault of customers' personal data"}
	cmd.AddCommand(&cobra.Command{
		Use: "rotate", Args: cobra.NoArgs, Short: "make a new master key and seal the key of every case under it; the server may run",
		Long: "Make a new master key and seal the key of every case under it. What was sealed with those keys stays as it is.\n\n" +
			"The earlier master key stays under keys/ because backups need it. Once it is removed, everywhere, no older backup gives personal data away any more, erased or not.",
		RunE: func(cmd *cobra.Command, _ []string) error {
			h, err := house.OpenRecord(cmd.Context(), a.config, a.log)
			if err != nil {
				return err
			}
			defer h.Close()
			n, err := h.RotateVault(cmd.Context())
			if err == nil {
				fmt.Fprintf(cmd.OutOrStdout(), "keys sealed under the new master key: %d\n", n)
			}
			return err
		},
	})
	return cmd
}
