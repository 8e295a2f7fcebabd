package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"duban/cmd/house"
	"duban/storage"
)

func (a *app) audit() *cobra.Command {
	cmd := &cobra.Command{Use: "audit", GroupID: localGroup, Short: "the audit chain: prove that the record is what was written"}
	var objects bool
	var anchors string
	verify := &cobra.Command{
		Use: "verify", Args: cobra.NoArgs, Short: "check the audit chain, its checkpoints and the events of every case; name the first broken link",
		RunE: func(cmd *cobra.Command, _ []string) error {
			kept, err := readAnchors(anchors)
			if err != nil {
				return err
			}
			return a.verify(cmd, objects, func(h *house.House) (house.Verdict, error) { return h.VerifyRecord(cmd.Context(), objects, kept...) })
		},
	}
	verify.Flags().StringVar(&anchors, "anchors", "", "file of checkpoints that \"audit checkpoints\" printed earlier and that was kept elsewhere")
	verify.Flags().BoolVar(&objects, "objects", false, "also read every piece of evidence again (with the embedded store: while the server is stopped)")
	cmd.AddCommand(verify, a.checkpoints())
	return cmd
}

// checkpoints prints what an operator keeps where nobody who owns the database can
// reach it: only such copies show that rows, head and checkpoints were cut together.
func (a *app) checkpoints() *cobra.Command {
	return &cobra.Command{
		Use: "checkpoints", Args: cobra.NoArgs, Short: "sign how far the audit chain has come and print every signed checkpoint, one JSON to a line: keep them elsewhere",
		RunE: func(cmd *cobra.Command, _ []string) error {
			h, err := house.OpenRecord(cmd.Context(), a.config, a.log)
			if err != nil {
				return err
			}
			defer h.Close()
			if _, err := h.DB.Checkpoint(cmd.Context(), time.Now()); err != nil {
				return err
			}
			list, err := h.DB.Checkpoints(cmd.Context(), 0)
			if err != nil {
				return err
			}
			out := json.NewEncoder(cmd.OutOrStdout())
			for _, c := range list {
				if err := out.Encode(c); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

func readAnchors(name string) (list []storage.Checkpoint, err error) {
	if name == "" {
		return nil, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	for in := json.NewDecoder(f); ; {
		var c storage.Checkpoint
		if err := in.Decode(&c); errors.Is(err, io.EOF) {
			return list, nil
		} else if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		list = append(list, c)
	}
}

func (a *app) score() *cobra.Command {
	cmd := &cobra.Command{Use: "score", GroupID: localGroup, Short: "scores: prove that they follow from checklist and answers"}
	cmd.AddCommand(&cobra.Command{
		Use: "verify [CASE…]", Short: "compute scores again and name the first difference; all, or those of the named inspections",
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.verify(cmd, false, func(h *house.House) (house.Verdict, error) { return h.VerifyScores(cmd.Context(), args...) })
		},
	})
	return cmd
}

func (a *app) verify(cmd *cobra.Command, everything bool, check func(*house.House) (house.Verdict, error)) error {
	open := house.OpenRecord
	if everything {
		open = house.OpenArchive
	}
	h, err := open(cmd.Context(), a.config, a.log)
	if err != nil {
		return err
	}
	defer h.Close()
	v, err := check(h)
	if err != nil {
		return err
	}
	if a.conn.JSON {
		if err := json.NewEncoder(cmd.OutOrStdout()).Encode(v); err != nil {
			return err
		}
	} else {
		for _, line := range v.Lines(a.conn.Lang) {
			fmt.Fprintln(cmd.OutOrStdout(), line)
		}
	}
	if !v.OK() {
		return fmt.Errorf("the record is not what was written: %d breaks", len(v.Breaks))
	}
	return nil
}
