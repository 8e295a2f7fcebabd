package casefile

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/fault"
	"duban/domain/text"
)

// file is a case small enough to see through: a folder of papers that is opened,
// whose papers are stamped by anybody but their author, and that is shut.
type file struct {
	version int64
	status  Status
	authors map[string]string
	papers  []string
}

func (f *file) Version() int64   { return f.version }
func (f *file) Standing() Status { return f.status }

type stamp struct {
	Paper string `json:"paper"`
	Note  string `json:"note,omitempty"`
}

var folder = Table[*file]{
	Status: map[Status]text.Text{"open": text.T("打开", "open"), "shut": text.T("关闭", "shut"), "lent": text.T("借出", "lent")},
	Rules: []Rule[*file]{
		{Action: "file.open"},
		{Action: "file.stamp", From: []Status{"open", "lent"}, TargetField: "paper",
			Targets: func(f *file) []string { return f.papers },
			May: func(f *file, a Actor, paper string, _ time.Time) error {
				if f.authors[paper] == a.User {
					return fault.Refuse("file.own_paper", "不得盖章", "nobody stamps his own paper")
				}
				return nil
			},
			Body: func(_ *file, cmd Command, _ time.Time) error { _, err := Decode[stamp](cmd.Body); return err }},
		{Action: "file.shut", From: []Status{"open"}},
		{Action: "file.clock", From: []Status{"open"}, System: true},
	},
}

func opened() *file {
	return &file{version: 3, status: "open", papers: []string{"P-1", "P-2"}, authors: map[string]string{"P-1": "lin", "P-2": "chen"}}
}

func give(name, user, body string) Command {
	return Command{Name: name, Actor: Actor{User: user}, Body: json.RawMessage(body)}
}

func TestTableCheck(t *testing.T) {
	shut := opened()
	shut.status = "shut"
	stale := give("file.shut", "lin", "")
	stale.Expect = 2
	fresh := give("file.shut", "lin", "")
	fresh.Expect = 3
	cases := []struct {
		name    string
		file    *file
		cmd     Command
		kind    fault.Kind
		code    string // of the fault, or of its field where a field is named
		pointer string
	}{
		{name: "open a new one", file: &file{}, cmd: give("file.open", "lin", "")},
		{"open it twice", opened(), give("file.open", "lin", ""), fault.Conflict, "case.exists", ""},
		{"a move before it is opened", &file{}, give("file.shut", "lin", ""), fault.NotFound, "not_found", ""},
		{"no such move", opened(), give("file.burn", "lin", ""), fault.Invalid, "command.unknown", "/name"},
		{name: "another's paper", file: opened(), cmd: give("file.stamp", "lin", `{"paper":"P-2"}`)},
		{"one's own paper", opened(), give("file.stamp", "lin", `{"paper":"P-1"}`), fault.Refused, "file.own_paper", ""},
		{"a paper of another file", opened(), give("file.stamp", "lin", `{"paper":"P-3"}`), fault.Invalid, "not_found", "/paper"},
		{"no paper named", opened(), give("file.stamp", "lin", `{"note":"x"}`), fault.Invalid, "required", "/paper"},
		{"an empty name", opened(), give("file.stamp", "lin", `{"paper":""}`), fault.Invalid, "required", "/paper"},
		{"no body at all", opened(), give("file.stamp", "lin", ""), fault.Invalid, "required", "/paper"},
		{"a number for a name", opened(), give("file.stamp", "lin", `{"paper":7}`), fault.Invalid, "type", "/paper"},
		{"a body that is no object", opened(), give("file.stamp", "lin", `["P-2"]`), fault.Invalid, "json", ""},
		{"a torn body", opened(), give("file.stamp", "lin", `{"paper":"P-2"`), fault.Invalid, "json", ""},
		{"a body with a tail", opened(), give("file.stamp", "lin", `{"paper":"P-2"}{"paper":"P-1"}`), fault.Invalid, "json", ""},
		{"two papers: asked of one, done to the other", opened(), give("file.stamp", "lin", `{"paper":"P-2","Paper":"P-1"}`), fault.Invalid, "duplicate", "/paper"},
		{"the same, the other way round", opened(), give("file.stamp", "lin", `{"PAPER":"P-1","paper":"P-2"}`), fault.Invalid, "duplicate", "/paper"},
		{"two papers under one name", opened(), give("file.stamp", "lin", `{"paper":"P-2","paper":"P-1"}`), fault.Invalid, "duplicate", "/paper"},
		{"an odd spelling is the same paper to rule and move", opened(), give("file.stamp", "lin", `{"Paper":"P-1"}`), fault.Refused, "file.own_paper", ""},
		{"not in this status", shut, give("file.stamp", "lin", `{"paper":"P-2"}`), fault.Refused, "case.status", ""},
		{"the clock by a person", opened(), give("file.clock", "lin", ""), fault.Forbidden, "command.system_only", ""},
		{name: "the clock by the system", file: opened(), cmd: Command{Name: "file.clock", Actor: System}},
		{"on an outdated view", opened(), stale, fault.Conflict, "case.version", ""},
		{name: "on the present view", file: opened(), cmd: fresh},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			err := folder.Check(c.file, c.cmd, noon(1))
			if c.code == "" {
				require.NoError(t, err)
				return
			}
			require.Error(t, err)
			f := fault.Of(err)
			require.Equal(t, c.kind, f.Kind, "%v", err)
			require.NotEmpty(t, f.Msg.ZH)
			require.NotEmpty(t, f.Msg.EN)
			if len(f.Fields) == 0 {
				require.Equal(t, c.code, f.Code)
				return
			}
			require.Equal(t, c.code, f.Fields[0].Code)
			require.Equal(t, c.pointer, f.Fields[0].Pointer)
		})
	}
}

func TestStatusRefusalNamesWhereItStandsAndWhereItCould(t *testing.T) {
	shut := opened()
	shut.status = "shut"
	err := folder.Check(shut, give("file.stamp", "lin", `{"paper":"P-2"}`), noon(1))
	require.Equal(t, text.T("当前状态为“关闭”，此操作只能在“打开、借出”状态下进行",
		"the case is “shut”; this can be done only while it is “open” or “lent”"), fault.Of(err).Msg)
}

func TestTableAllowed(t *testing.T) {
	var got []string
	for _, a := range folder.Allowed(opened(), Actor{User: "lin"}, noon(1)) {
		line := a.Action + " " + a.Target + " yes"
		if !a.OK {
			line = a.Action + " " + a.Target + " " + a.Why.Code
		}
		got = append(got, line)
	}
	require.Equal(t, []string{"file.stamp P-1 file.own_paper", "file.stamp P-2 yes", "file.shut  yes"}, got,
		"one line per move and part; opening and the clock are nobody's to choose")

	for _, a := range folder.Allowed(&file{}, Actor{User: "lin"}, noon(1)) {
		require.False(t, a.OK, "%s on a case that does not exist", a.Action)
		require.Equal(t, fault.NotFound, a.Why.Kind)
	}
}

func TestDecodeIsStrict(t *testing.T) {
	got, err := Decode[stamp](nil)
	require.NoError(t, err, "no body is an empty one")
	require.Equal(t, stamp{}, got)

	got, err = Decode[stamp](json.RawMessage(` {"paper":"P-1"} ` + "\n"))
	require.NoError(t, err)
	require.Equal(t, "P-1", got.Paper)

	_, err = Decode[stamp](json.RawMessage(`{"papre":"P-1"}`))
	require.True(t, fault.Is(err, fault.Invalid))
	require.Contains(t, fault.Of(err).Fields[0].Msg.EN, `"papre"`, "an unknown field is named")
	require.Contains(t, fault.Of(err).Fields[0].Msg.ZH, `"papre"`)

	_, err = Decode[stamp](json.RawMessage(`{"paper":"P-1"} {"paper":"P-2"}`))
	require.True(t, fault.Is(err, fault.Invalid), "a second value is not passed over")
}

func TestActor(t *testing.T) {
	require.True(t, System.IsSystem())
	require.False(t, Actor{User: "lin", Name: System.Name}.IsSystem(), "a display name gives no power")
	a := Actor{Roles: []string{"reviewer", "auditor"}}
	require.True(t, a.Has("inspector", "auditor"))
	require.False(t, a.Has("inspector"))
	require.False(t, a.Has())
	require.Equal(t, "notice.clock", ClockCommand(Notice))
}
