package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"duban/cmd/house"
)

func (a *app) serve() *cobra.Command {
	var listen string
	var demo bool
	cmd := &cobra.Command{
		Use: "serve", GroupID: localGroup, Args: cobra.NoArgs,
		Short: "start everything in this process and serve until stopped",
		RunE: func(cmd *cobra.Command, _ []string) error {
			if listen != "" {
				a.config.Listen = listen
			}
			h, err := house.Open(cmd.Context(), a.config, a.log)
			if err != nil {
				return err
			}
			if demo {
				err = a.seedIfEmpty(cmd, h)
			} else {
				err = a.howToBegin(cmd.Context(), h, cmd.ErrOrStderr())
			}
			if err != nil {
				return errors.Join(err, h.Close())
			}
			return h.Serve(cmd.Context(), version, func(address string) {
				fmt.Fprintf(cmd.OutOrStdout(), "督办 Duban %s\nready: %s\n", version, address)
			})
		},
	}
	cmd.Flags().StringVar(&listen, "listen", "", "host:port (DUBAN_LISTEN; default 127.0.0.1:8640)")
	cmd.Flags().BoolVar(&demo, "demo", false, "load a demo bank if the data directory is empty")
	return cmd
}
