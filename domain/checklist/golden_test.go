package checklist_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	. "duban/domain/checklist"
)

var record = flag.Bool("record", false, "record scores of the current engine where none are on record yet")

// A shipped version is published: whoever changes one must count its version up
// and add a line. The sums were computed by another program (sorted keys, no white
// space, SHA-256), so they also hold the canonical form.
func TestShippedVersionsDoNotChange(t *testing.T) {
	sums, err := os.ReadFile("testdata/shipped.sum")
	require.NoError(t, err)
	for _, tpl := range Shipped() {
		require.Contains(t, strings.Split(string(sums), "\n"), fmt.Sprintf("%s %d %s", tpl.Code, tpl.Version, tpl.Hash()),
			"%s has changed: count its version up and add a line to testdata/shipped.sum", tpl.Code)
	}
}

// scored is a score on record, with everything needed to compute it again.
type scored struct {
	Template Template `json:"template"`
	Answers  Answers  `json:"answers"`
	Result   Result   `json:"result"`
}

// telling is a set of answers that does not spare the engine: knock-outs hit, and
// something is left to add up.
func telling(tpl Template) Answers {
	for seed := uint64(0); ; seed++ {
		as := fill(tpl, anything(rng(seed)))
		if r := Score(tpl, as); len(r.KnockOuts) > 0 && r.Total > 0 {
			return as
		}
	}
}

// Scores recorded when an engine was released must come out the same for ever.
func TestReleasedEnginesStillComputeTheSame(t *testing.T) {
	dir := fmt.Sprintf("testdata/engine%d", EngineVersion)
	if *record {
		require.NoError(t, os.MkdirAll(dir, 0o755))
		for _, tpl := range Shipped() {
			as := telling(tpl)
			var waived []Key
			if failed := Failed(tpl, as); len(failed) > 2 {
				waived = []Key{failed[1].Key}
			}
			file := filepath.Join(dir, fmt.Sprintf("%s-%d.json", tpl.Code, tpl.Version))
			if _, err := os.Stat(file); err == nil {
				continue // what is on record stays
			}
			raw, err := json.Marshal(scored{tpl, as, Rescore(tpl, as, waived)})
			require.NoError(t, err)
			require.NoError(t, os.WriteFile(file, append(raw, '\n'), 0o644))
		}
	}
	for engine := 1; engine <= EngineVersion; engine++ {
		files, err := filepath.Glob(fmt.Sprintf("testdata/engine%d/*.json", engine))
		require.NoError(t, err)
		require.NotEmpty(t, files, "engine %d has no scores on record", engine)
		for _, f := range files {
			raw, err := os.ReadFile(f)
			require.NoError(t, err)
			var s scored
			require.NoError(t, json.Unmarshal(raw, &s))
			require.Equal(t, engine, s.Result.Engine)
			require.NoError(t, Verify(s.Template, s.Answers, s.Result), f)
			again, err := ScoreWith(engine, s.Template, s.Answers, s.Result.Waived)
			require.NoError(t, err)
			require.Equal(t, s.Result, again)
		}
	}
}
