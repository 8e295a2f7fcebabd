package text

import "testing"

func TestOneThingAndSeveral(t *testing.T) {
	for n, want := range map[int]string{0: "0 limits", 1: "1 limit", 2: "2 limits"} {
		if got := Several(n, "limit", "limits"); got != want {
			t.Errorf("Several(%d) is %q", n, got)
		}
	}
}
