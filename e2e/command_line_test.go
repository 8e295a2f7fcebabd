package e2e

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/evidence"
	"duban/e2e/rig"
)

// byCommandLine speaks as a script does: one process of the binary per command, one
// session file per user, answers as JSON.
type byCommandLine struct {
	t      *testing.T
	house  *rig.House
	dir    string
	signed map[string]bool
}

func speakCommandLine(t *testing.T, h *rig.House) *byCommandLine {
	return &byCommandLine{t: t, house: h, dir: t.TempDir(), signed: map[string]bool{}}
}

// exit is how a command that said no ended.
type exit struct {
	code   int
	stderr string
	rig.Problem
}

func (e *exit) Error() string { return fmt.Sprintf("exit code %d: %s", e.code, e.stderr) }

func (e *exit) Unwrap() error { return &e.Problem }

// run runs one command as a user, signing him in first where he is not.
func (v *byCommandLine) run(user string, args ...string) ([]byte, error) {
	v.t.Helper()
	if !v.signed[user] {
		v.signed[user] = true
		_, err := v.run(user, "login", user)
		require.NoError(v.t, err)
	}
	cmd := exec.CommandContext(v.t.Context(), v.house.Bin, append(args, "--json")...)
	cmd.Env = append(os.Environ(), "DUBAN_SERVER="+v.house.URL, "DUBAN_SESSION="+filepath.Join(v.dir, user+".json"), "DUBAN_PASSWORD="+password)
	var out, said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &said
	err := cmd.Run()
	var ended *exec.ExitError
	if errors.As(err, &ended) {
		no := &exit{code: ended.ExitCode(), stderr: said.String()}
		_ = json.Unmarshal(said.Bytes(), &no.Problem) // a plain sentence where it is not the server's no
		return nil, no
	}
	require.NoError(v.t, err)
	return out.Bytes(), nil
}

// flags are the fields of a body as a person gives them: words and numbers plainly,
// a text in two languages as "中文|English", what lies within a field behind a dot,
// lists of more than words as JSON, long ones in a file.
func (v *byCommandLine) flags(body any) (args []string) {
	raw, err := json.Marshal(body)
	require.NoError(v.t, err)
	var fields map[string]any
	require.NoError(v.t, json.Unmarshal(raw, &fields))
	return v.fieldFlags("", fields)
}

func (v *byCommandLine) fieldFlags(prefix string, fields map[string]any) (args []string) {
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		flag := "--" + prefix + strings.ReplaceAll(name, "_", "-")
		switch value := fields[name].(type) {
		case map[string]any:
			if zh, ok := value["zh"]; ok {
				args = append(args, flag, fmt.Sprintf("%v|%v", zh, value["en"]))
			} else {
				args = append(args, v.fieldFlags(prefix+name+".", value)...)
			}
		case []any:
			if words, ok := plainWords(value); ok {
				for _, w := range words {
					args = append(args, flag, w)
				}
				continue
			}
			raw, err := json.Marshal(value)
			require.NoError(v.t, err)
			file := filepath.Join(v.dir, name+".json")
			require.NoError(v.t, os.WriteFile(file, raw, 0o600))
			args = append(args, flag, "@"+file)
		case bool:
			args = append(args, fmt.Sprintf("%s=%t", flag, value))
		default:
			args = append(args, flag, fmt.Sprint(value))
		}
	}
	return args
}

func plainWords(list []any) (words []string, ok bool) {
	for _, one := range list {
		w, isWord := one.(string)
		if !isWord {
			return nil, false
		}
		words = append(words, w)
	}
	return words, true
}

// opens is the word by which a case is opened where it is not "open".
var opens = map[string]string{"incidents": "report", "complaints": "register"}

func (v *byCommandLine) open(user, kind string, body any) string {
	out, err := v.run(user, append([]string{kind, cmp.Or(opens[kind], "open")}, v.flags(body)...)...)
	require.NoError(v.t, err)
	var a rig.Answer
	require.NoError(v.t, json.Unmarshal(out, &a))
	return a.Case
}

func (v *byCommandLine) give(user, kind, id, act string, body any) error {
	_, err := v.run(user, append([]string{kind, act, id}, v.flags(body)...)...)
	return err
}

func (v *byCommandLine) upload(user, of string, f rig.File) string {
	name := filepath.Join(v.dir, f.Name)
	file, err := os.Create(name)
	require.NoError(v.t, err)
	_, err = io.Copy(file, io.NewSectionReader(f.Content, 0, f.Size))
	require.NoError(v.t, errors.Join(err, file.Close()))
	defer os.Remove(name)
	out, err := v.run(user, "evidence", "upload", of, name)
	require.NoError(v.t, err)
	var e struct{ ID, Status string }
	require.NoError(v.t, json.Unmarshal(out, &e))
	require.Equal(v.t, string(evidence.Verified), e.Status)
	return e.ID
}

func (v *byCommandLine) mark(user, evidence string, body any) {
	_, err := v.run(user, append([]string{"evidence", "marks", "add", evidence}, v.flags(body)...)...)
	require.NoError(v.t, err)
}

func (v *byCommandLine) read(user, kind, id, view string, into any) error {
	if view == "" {
		view = "show"
	}
	out, err := v.run(user, kind, view, id)
	if err != nil || into == nil {
		return err
	}
	return json.Unmarshal(out, into)
}

// TestJourneyThroughTheCommandLine goes the whole way with nothing but the binary.
func TestJourneyThroughTheCommandLine(t *testing.T) {
	t.Parallel()
	h := house(t)
	v := speakCommandLine(t, h)
	j := newJourney(t, v, openRecord(t, h.Data, ""), 20<<20)
	j.travel()
	j.settled()

	out, err := v.run(j.head, "evidence", "list", "--case", j.notice)
	require.NoError(t, err)
	require.Equal(t, 4, bytes.Count(out, []byte(`"status":"verified"`)), "%s", out)
	out, err = v.run(j.head, "messages", "list")
	require.NoError(t, err)
	require.Contains(t, string(out), "notice.closed")
	verified(t, h)
}

// TestCommandLineSaysNo holds the exit codes, which scripts rely on, and the words.
func TestCommandLineSaysNo(t *testing.T) {
	t.Parallel()
	h := house(t)
	v := speakCommandLine(t, h)
	office, head := bank.Holders("service_office")[0].Login, bank.Holders("branch_head")[0].Login
	nowhere := "00000000-0000-4000-8000-000000000000"
	for name, c := range map[string]struct {
		user string
		args []string
		code int
		says string
	}{
		"a word that is no command":     {office, []string{"inspections", "burn", nowhere}, 1, "burn"},
		"a case that is not there":      {office, []string{"inspections", "cancel", nowhere, "--reason", "x"}, 4, "not_found"},
		"a field that is missing":       {office, []string{"inspections", "cancel", nowhere}, 3, "/reason"},
		"JSON that is none":             {office, []string{"inspections", "answer", nowhere, "--answers", "["}, 1, "--answers"},
		"what the role does not hold":   {head, []string{"programmes", "open", "--kind", "onsite", "--checklist", "onsite-outlet", "--round", "x", "--from", "2026-12-01", "--to", "2026-12-02", "--title", "x"}, 3, "403"},
		"a wrong password":              {"", []string{"login", office}, 3, "session.refused"},
		"a file that is not there":      {office, []string{"evidence", "upload", nowhere, filepath.Join(v.dir, "none.jpg")}, 1, "none.jpg"},
		"a server that is not there":    {office, []string{"outlets", "list", "--server", "http://127.0.0.1:1"}, 6, "does not answer"},
		"somebody who is not signed in": {"", []string{"outlets", "list"}, 3, "duban login"},
	} {
		t.Run(name, func(t *testing.T) {
			cmd := exec.CommandContext(t.Context(), h.Bin, c.args...)
			session := filepath.Join(v.dir, "nobody.json")
			if c.user != "" {
				_, err := v.run(c.user, "session", "show")
				require.NoError(t, err)
				session = filepath.Join(v.dir, c.user+".json")
			}
			cmd.Env = append(os.Environ(), "DUBAN_SERVER="+h.URL, "DUBAN_SESSION="+session, "DUBAN_PASSWORD=wrong")
			out, _ := cmd.CombinedOutput()
			require.Equal(t, c.code, cmd.ProcessState.ExitCode(), "%s", out)
			require.Contains(t, string(out), c.says)
		})
	}
}

// TestCommandLineCompletes asks for completions as a shell does.
func TestCommandLineCompletes(t *testing.T) {
	for asked, want := range map[string]string{
		"inspections\x00take":                               "take-review",
		"notices\x00plan-rectification\x00X\x00--cause\x00": "facility",
		"programmes\x00plan\x00X\x00--selection.rule\x00":   "risk",
		"import\x00":     "organisation",
		"evidence\x00up": "upload",
	} {
		out, err := exec.CommandContext(t.Context(), binary, append([]string{"__complete"}, strings.Split(asked, "\x00")...)...).Output()
		require.NoError(t, err)
		require.Contains(t, string(out), want, "%q", asked)
	}
}
