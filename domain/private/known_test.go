package private_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/private"
)

func TestWhatIsKnownIsMaskedWithinTexts(t *testing.T) {
	k := private.Known(nil).With(private.Name, "张三").With(private.Name, " 张三丰 ").With(private.Name, "李").
		With(private.Address, "广州市天河区天河路99号").With(private.Phone, "13800138000")
	require.Equal(t, "张**与张*同住广州市天河区***，李某电话13800138000", k.Within("张三丰与张三同住广州市天河区天河路99号，李某电话13800138000"),
		"the longest first; one character is no name; numbers are found by their form")
	require.Equal(t, "王五", private.Known(nil).Within("王五"))
}
