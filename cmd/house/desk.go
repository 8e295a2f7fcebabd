package house

import (
	"strings"

	"duban/api"
	"duban/domain/fault"
	"duban/storage"
)

// The API asks for what it needs in its own words (api/ports.go), storage keeps
// rows in its own; desk is where the two are laid against each other, and holds
// no decision of its own.
type desk struct {
	db    *storage.DB
	house *House
}

func paging(p api.Paging) storage.Page {
	return storage.Page{Limit: p.Limit, Cursor: p.Cursor, Count: p.Count}
}

// turn makes a page of the API from a list of storage.
func turn[R, T any](l storage.List[R], err error, one func(R) T) (api.Page[T], error) {
	page := api.Page[T]{Items: make([]T, len(l.Items)), NextCursor: l.Next}
	if l.Total != nil {
		page.Total, page.More = l.Total.Count, l.Total.More
	}
	for i, r := range l.Items {
		page.Items[i] = one(r)
	}
	return page, err
}

func each[R, T any](list []R, one func(R) T) []T {
	out := make([]T, len(list))
	for i, r := range list {
		out[i] = one(r)
	}
	return out
}

// auditEntry turns the API's row for the audit log into storage's; "user/zhang" is
// the resource "user" with the id "zhang".
func auditEntry(e api.Entry) storage.AuditEntry {
	kind, id, _ := strings.Cut(e.Object, "/")
	return storage.AuditEntry{At: e.At, Actor: e.Actor, Action: e.Action, Resource: kind, ResourceID: id,
		Unit: e.Unit, Outcome: e.Outcome, IP: e.Address, Request: e.Request, Detail: e.Detail}
}

func apiEntry(e storage.AuditEntry) api.Entry {
	object := e.Resource
	if e.ResourceID != "" {
		object += "/" + e.ResourceID
	} else if e.Case != "" {
		object += "/" + string(e.Case)
	}
	return api.Entry{At: e.At, Actor: e.Actor, Action: e.Action, Object: object, Unit: e.Unit,
		Outcome: e.Outcome, Address: e.IP, Request: e.Request, Detail: e.Detail}
}

func stale(zh, en string) error {
	return fault.New(fault.Conflict, "version", zh+"已被他人修改，请刷新后再试", "somebody has changed this "+en+" meanwhile: read it again")
}
