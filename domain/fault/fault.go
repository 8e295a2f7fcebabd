// Package fault is the one error type of the house. A fault says what kind of
// failure it is, under which stable code, and tells the person in both
// languages. The HTTP status is picked from the Kind in one place (api/problem.go),
// the exit code of the command line in another; nothing else translates errors.
package fault

import (
	"errors"
	"fmt"

	"duban/domain/text"
)

// Kind sorts failures by what the caller can do about them.
type Kind string

const (
	Invalid         Kind = "invalid"         // the input is wrong: mend the named fields
	Unauthenticated Kind = "unauthenticated" // nobody is signed in, or the proof is stale
	Forbidden       Kind = "forbidden"       // this role may never do this here
	NotFound        Kind = "not_found"       // it does not exist, or the caller may not know that it does
	Refused         Kind = "refused"         // a rule of the trade says: not this person, or not now
	Conflict        Kind = "conflict"        // somebody else was faster: read again and decide anew
	TooMany         Kind = "too_many"        // slow down and try again
	Unavailable     Kind = "unavailable"     // a part of the house does not answer: try again
	Internal        Kind = "internal"        // our fault
)

// Field is one wrong field: a JSON pointer into the input (or "row 7, column C"
// for a file) and the reason.
type Field struct {
	Pointer string    `json:"pointer"`
	Code    string    `json:"code,omitempty"`
	Msg     text.Text `json:"msg"`
}

// Error is a failure that a caller can act on.
type Error struct {
	Kind   Kind      `json:"kind"`
	Code   string    `json:"code"`         // stable, e.g. "notice.maker_is_checker"
	Op     string    `json:"op,omitempty"` // what was being done, for the log only
	Msg    text.Text `json:"msg"`
	Fields []Field   `json:"fields,omitempty"`
	Err    error     `json:"-"` // the cause, for the log only: never shown to a client
}

func (e *Error) Error() string {
	s := string(e.Kind) + " " + e.Code + ": " + e.Msg.EN
	if e.Op != "" {
		s = e.Op + ": " + s
	}
	for _, f := range e.Fields {
		s += fmt.Sprintf("; %s: %s", f.Pointer, f.Msg.EN)
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

func (e *Error) Unwrap() error { return e.Err }

// New makes a fault with its stable code and its sentence in both languages.
func New(kind Kind, code, zh, en string, args ...any) *Error {
	msg := text.T(zh, en)
	if len(args) > 0 {
		msg = msg.F(args...)
	}
	return &Error{Kind: kind, Code: code, Msg: msg}
}

// Refuse is a rule's "no".
func Refuse(code, zh, en string, args ...any) *Error { return New(Refused, code, zh, en, args...) }

// BadField is a single wrong field; pointer is a JSON pointer such as "/until".
func BadField(pointer, code, zh, en string, args ...any) *Error {
	e := New(Invalid, "invalid", "输入有误", "the input is not valid")
	return e.With(pointer, code, zh, en, args...)
}

// With adds a wrong field and returns the same fault.
func (e *Error) With(pointer, code, zh, en string, args ...any) *Error {
	msg := text.T(zh, en)
	if len(args) > 0 {
		msg = msg.F(args...)
	}
	e.Fields = append(e.Fields, Field{Pointer: pointer, Code: code, Msg: msg})
	return e
}

// Missing is NotFound for a thing of the named kind.
func Missing(zh, en string) *Error {
	return New(NotFound, "not_found", "未找到该"+zh, "no such "+en)
}

// Wrap puts an operation and a kind on a cause that is not a fault yet; a fault
// passes through with only its Op filled in where it was empty.
func Wrap(op string, kind Kind, err error) error {
	if err == nil {
		return nil
	}
	var f *Error
	if errors.As(err, &f) {
		if f.Op == "" {
			c := *f
			c.Op = op
			return &c
		}
		return err
	}
	return &Error{Kind: kind, Code: string(kind), Op: op, Err: err,
		Msg: text.T("系统暂时无法完成此操作", "the system could not complete this")}
}

// Of returns the fault in err's chain, or an Internal one around it; nil for nil.
func Of(err error) *Error {
	if err == nil {
		return nil
	}
	var f *Error
	if errors.As(err, &f) {
		return f
	}
	return Wrap("", Internal, err).(*Error)
}

// Is reports whether err is a fault of the given kind.
func Is(err error, kind Kind) bool {
	var f *Error
	return errors.As(err, &f) && f.Kind == kind
}

// Fields collects wrong fields and turns them into one fault, so that a person
// sees everything that is wrong at once.
type Fields struct{ list []Field }

// Add notes one wrong field.
func (f *Fields) Add(pointer, code, zh, en string, args ...any) {
	msg := text.T(zh, en)
	if len(args) > 0 {
		msg = msg.F(args...)
	}
	f.list = append(f.list, Field{Pointer: pointer, Code: code, Msg: msg})
}

// Need notes pointer as missing when ok is false.
func (f *Fields) Need(ok bool, pointer string) {
	if !ok {
		f.Add(pointer, "required", "必填", "is required")
	}
}

// Err is nil when nothing was wrong.
func (f *Fields) Err() error {
	if len(f.list) == 0 {
		return nil
	}
	e := New(Invalid, "invalid", "输入有误", "the input is not valid")
	e.Fields = f.list
	return e
}
