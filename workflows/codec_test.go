package workflows

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/converter"
	"go.temporal.io/sdk/temporal"
)

func key(b byte) []byte { return bytes.Repeat([]byte{b}, 32) }

func TestCodecHidesWhatLeavesTheProcess(t *testing.T) {
	c, err := NewCodec("1", map[string][]byte{"1": key(1)})
	require.NoError(t, err)
	sealed, err := c.Converter().ToPayloads("投诉人张三")
	require.NoError(t, err)
	raw := sealed.Payloads[0].String()
	require.NotContains(t, raw, "张三")
	var back string
	require.NoError(t, c.Converter().FromPayloads(sealed, &back))
	require.Equal(t, "投诉人张三", back)

	again, err := c.Converter().ToPayloads("投诉人张三")
	require.NoError(t, err)
	require.NotEqual(t, sealed.Payloads[0].Data, again.Payloads[0].Data, "the same text is not recognised by its cipher")

	failure := c.Failures().ErrorToFailure(temporal.NewApplicationError("张三 was told", "x", "张三"))
	require.NotContains(t, failure.String(), "张三 was told")
	require.ErrorContains(t, c.Failures().FailureToError(failure), "张三 was told")
}

func TestCodecReadsOlderKeysAndOpenPayloads(t *testing.T) {
	old, err := NewCodec("1", map[string][]byte{"1": key(1)})
	require.NoError(t, err)
	both, err := NewCodec("2", map[string][]byte{"1": key(1), "2": key(2)})
	require.NoError(t, err)
	sealed, err := old.Converter().ToPayloads("a")
	require.NoError(t, err)
	var s string
	require.NoError(t, both.Converter().FromPayloads(sealed, &s))
	open, err := converter.GetDefaultDataConverter().ToPayloads("b")
	require.NoError(t, err)
	require.NoError(t, both.Converter().FromPayloads(open, &s))
	require.Equal(t, "b", s)

	newer, err := both.Converter().ToPayloads("c")
	require.NoError(t, err)
	require.ErrorContains(t, old.Converter().FromPayloads(newer, &s), `key "2"`)
}

func TestCodecNoticesTampering(t *testing.T) {
	c, err := NewCodec("1", map[string][]byte{"1": key(1)})
	require.NoError(t, err)
	for name, tamper := range map[string]func([]byte) []byte{
		"one bit":   func(b []byte) []byte { b[len(b)-1] ^= 1; return b },
		"cut short": func(b []byte) []byte { return b[:5] },
	} {
		sealed, err := c.Converter().ToPayloads("a")
		require.NoError(t, err)
		sealed.Payloads[0].Data = tamper(sealed.Payloads[0].Data)
		var s string
		require.Error(t, c.Converter().FromPayloads(sealed, &s), name)
	}
}

func TestCodecRefusesBadKeys(t *testing.T) {
	_, err := NewCodec("1", map[string][]byte{"1": key(1)[:16]})
	require.ErrorContains(t, err, "16 bytes")
	_, err = NewCodec("2", map[string][]byte{"1": key(1)})
	require.ErrorContains(t, err, `no payload key "2"`)
}
