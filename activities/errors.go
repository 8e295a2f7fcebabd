package activities

import (
	"errors"

	"go.temporal.io/sdk/temporal"

	"duban/domain/fault"
)

// faultType marks a failure that carries a fault in its details.
const faultType = "fault"

// repeat is the one table that says which failures are worth a repetition. What a
// rule refuses or an input lacks does not mend itself.
var repeat = map[fault.Kind]bool{
	fault.Invalid: false, fault.Unauthenticated: false, fault.Forbidden: false, fault.NotFound: false, fault.Refused: false,
	fault.Conflict: true, fault.TooMany: true, fault.Unavailable: true, fault.Internal: true,
}

// Failure turns an error into the form in which the engine carries it from an
// activity or a validator to the caller, with the fault whole. Stale versions
// (code "case.version") are for the caller to read again, not for us to repeat.
func Failure(err error) error {
	if err == nil {
		return nil
	}
	f := fault.Of(err)
	if repeat[f.Kind] && f.Code != "case.version" && !isRule(f) {
		return temporal.NewApplicationErrorWithCause(f.Error(), faultType, err, f)
	}
	return temporal.NewNonRetryableApplicationError(f.Error(), faultType, nil, f)
}

// isRule: a Conflict that a rule stated (somebody was faster) is an answer, while
// one from the database (could not serialise) is worth a repetition.
func isRule(f *fault.Error) bool {
	return f.Kind == fault.Conflict && f.Code != "storage.race"
}

// FaultIn returns the fault that an error from the engine carries, if it carries one.
func FaultIn(err error) (*fault.Error, bool) {
	var app *temporal.ApplicationError
	if !errors.As(err, &app) || app.Type() != faultType || !app.HasDetails() {
		return nil, false
	}
	// As a pointer, so that an error which has not left the process can be read too.
	var f *fault.Error
	if app.Details(&f) != nil || f == nil {
		return nil, false
	}
	return f, true
}

// AnswerLost reports whether a failed commit may be on the record all the same:
// true for anything but a stated refusal.
func AnswerLost(err error) bool {
	f, ok := FaultIn(err)
	return !ok || repeat[f.Kind] && f.Code != "case.version" && !isRule(f)
}
