package worktime

import (
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/fault"
)

// What cannot be read is named where it stands, and not in the words of a library.
func TestARuleSetThatCannotBeReadSaysWhere(t *testing.T) {
	for raw, want := range map[string]string{
		`-1`:                             "/value",
		`{"id":`:                         "/value",
		`{"id":"x","rules":[]}`:          "/value/rules",
		`{"id":"x","title":3}`:           "/value/title",
		`{"id":"x","valid_from":"soon"}`: "/value",
		`{"id":"x","rows":[{"id":"a"},{"id":"b","limit":{"span":"ten"}}]}`: "/rows/1",
		`{"id":"x","rows":[{"id":"a","no":1}]}`:                            "/rows/0/no",
	} {
		_, err := ParseRuleSet([]byte(raw))
		f := fault.Of(err)
		require.Len(t, f.Fields, 1, raw)
		require.Equal(t, want, f.Fields[0].Pointer, raw)
		require.NotRegexp(t, `json:|unmarshal|Go |%!`, f.Fields[0].Msg.ZH+f.Fields[0].Msg.EN, raw)
		require.NotRegexp(t, `[a-z]{6}`, f.Fields[0].Msg.ZH, raw)
	}
}
