package activities

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/temporal"

	"duban/domain/fault"
)

// The one table: what is worth a repetition, and what may be on the record though
// its answer failed.
func TestWhatIsWorthARepetition(t *testing.T) {
	for _, c := range []struct {
		err    error
		repeat bool
	}{
		{fault.BadField("/x", "required", "必填", "is required"), false},
		{fault.New(fault.Unauthenticated, "session", "请登录", "sign in"), false},
		{fault.New(fault.Forbidden, "command.system_only", "无权", "may not"), false},
		{fault.Missing("事项", "case"), false},
		{fault.Refuse("case.status", "状态不符", "not in this state"), false},
		{fault.New(fault.Conflict, "notice.verified_already", "已验收", "verified already"), false}, // a rule's answer
		{fault.New(fault.Conflict, "case.version", "已更新", "stale"), false},                       // for the person to read again
		{fault.New(fault.Conflict, "storage.race", "请重试", "race"), true},
		{fault.New(fault.TooMany, "busy", "繁忙", "busy"), true},
		{fault.New(fault.Unavailable, "storage.unavailable", "不可用", "away"), true},
		{fault.New(fault.Internal, "storage", "错误", "broken"), true},
		{errors.New("something that nobody named"), true},
	} {
		t.Run(c.err.Error(), func(t *testing.T) {
			failure := Failure(c.err)
			var app *temporal.ApplicationError
			require.ErrorAs(t, failure, &app)
			require.Equal(t, c.repeat, !app.NonRetryable())
			require.Equal(t, c.repeat, AnswerLost(failure))
		})
	}
	require.NoError(t, Failure(nil))
	require.True(t, AnswerLost(temporal.NewTimeoutError(0, nil)), "a commit that timed out may have been written")
}

// A fault reaches the caller whole, whether its error has travelled through the
// engine or not, and without the cause, which is for the log alone.
func TestFaultTravelsWhole(t *testing.T) {
	said := fault.BadField("/reason", "required", "必填", "is required").With("/until", "date", "日期无效", "is not a date")
	said.Err = errors.New("SELECT secret")
	for _, kind := range []fault.Kind{fault.Invalid, fault.Unavailable} {
		said.Kind = kind
		converter := temporal.GetDefaultFailureConverter()
		wrapped := temporal.NewApplicationErrorWithCause("activity", "other", Failure(said))
		for name, err := range map[string]error{
			"at home":   Failure(said),
			"travelled": converter.FailureToError(converter.ErrorToFailure(Failure(said))),
			"wrapped":   errors.Join(errors.New("outer"), converter.FailureToError(converter.ErrorToFailure(Failure(said)))),
		} {
			got, ok := FaultIn(err)
			require.True(t, ok, name)
			require.Equal(t, said.Kind, got.Kind)
			require.Equal(t, said.Code, got.Code)
			require.Equal(t, said.Msg, got.Msg)
			require.Equal(t, said.Fields, got.Fields)
		}
		_, ok := FaultIn(wrapped)
		require.False(t, ok, "an error of another type is not ours to read")
	}
	_, ok := FaultIn(errors.New("plain"))
	require.False(t, ok)
	_, ok = FaultIn(temporal.NewApplicationError("no details", faultType))
	require.False(t, ok)
}
