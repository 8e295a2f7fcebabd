package process

import (
	"embed"
	"regexp"
	"sync"

	"duban/domain/casefile"
	"duban/domain/fault"
)

//go:embed shipped/*.bpmn
var files embed.FS

// Kinds are the kinds of case that have a process, in the order in which people read them.
var Kinds = []casefile.Kind{casefile.Programme, casefile.Inspection, casefile.Notice, casefile.Complaint, casefile.Incident, casefile.Bulletin}

var shipped = sync.OnceValues(func() (map[casefile.Kind]*Diagram, error) {
	out := map[casefile.Kind]*Diagram{}
	for _, k := range Kinds {
		raw, err := files.ReadFile("shipped/" + string(k) + ".bpmn")
		if err != nil {
			return nil, err
		}
		if out[k], err = parse(raw); err != nil {
			return nil, err
		}
	}
	return out, nil
})

// Of is the process of a kind of case.
func Of(kind casefile.Kind) (*Diagram, error) {
	all, err := shipped()
	if err != nil {
		return nil, fault.Wrap("process.shipped", fault.Internal, err)
	}
	d, ok := all[kind]
	if !ok {
		return nil, fault.Missing("流程", "process")
	}
	return d, nil
}

var named = regexp.MustCompile(`name="[^"]*" duban:en="([^"]*)"`)

// File is the BPMN 2.0 file of a kind, with Chinese names or, for "en", English ones.
func File(kind casefile.Kind, lang string) ([]byte, error) {
	if _, err := Of(kind); err != nil {
		return nil, err
	}
	raw, err := files.ReadFile("shipped/" + string(kind) + ".bpmn")
	if err != nil {
		return nil, fault.Wrap("process.file", fault.Internal, err)
	}
	if lang == "en" {
		raw = named.ReplaceAll(raw, []byte(`name="$1"`))
	}
	return raw, nil
}
