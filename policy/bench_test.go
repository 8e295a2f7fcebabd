package policy

import (
	"log/slog"
	"testing"

	"duban/domain/org"
)

func BenchmarkDecide(b *testing.B) {
	p := newPolicy(b)
	s := Subject{User: "u1", Assignments: []Assignment{
		{Role: LobbyManager, Unit: "/ho/gd/gz/tianhe/o1/"},
		{Role: Inspector, Unit: "/ho/sc/cd/"},
		{Role: UnitSupervisor, Unit: "/ho/gd/"},
	}}
	at := org.Path("/ho/gd/gz/tianhe/o7/")
	for name, action := range map[string]string{"yes": NoticeRead, "not here": InspectionSubmit, "never": RoleGrant} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				p.Decide(s, action, at)
			}
		})
	}
	b.Run("scopes", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			p.Scopes(s, NoticeRead)
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := New(slog.New(slog.DiscardHandler)); err != nil {
			b.Fatal(err)
		}
	}
}
