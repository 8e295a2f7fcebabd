package text

import "testing"

func TestBlankIsWhatNobodyCanRead(t *testing.T) {
	for s, blank := range map[string]bool{
		"": true, " \t\n": true, "\u3000": true, "\u200b\u200b": true, "\u202e\u200b\ufeff": true, "\u2060": true, "\u3164": true, "\u2800": true, "\u00ad": true, "\u034f": true, "\ufe0f": true,
		"查": false, "a": false, "0": false, "—": false, "√": false, "👍": false, "\u200b事\u200b": false, "é": false,
	} {
		if Blank(s) != blank {
			t.Errorf("Blank(%q) is %v", s, !blank)
		}
	}
}
