package complaint

import (
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/private"
)

func TestEveryCommandSaysWhatIsPersonal(t *testing.T) {
	require.NotPanics(t, func() { private.NewRegistry(Bodies) })
	for _, r := range Rules.Rules {
		if !r.System {
			require.Contains(t, Bodies, r.Action, "what is not listed is refused: list it, with or without personal texts")
		}
	}
	require.True(t, private.Holds(&Register{Customer: Party{Phone: "13800138000"}}))
	require.True(t, private.Holds(&Import{Register: Register{Agents: []Party{{Name: "张三"}}}}))
}
