package process

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"

	"duban/domain/casefile"
	"duban/domain/text"
)

const (
	bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL"
	ours = "urn:duban:process:1"
)

// Element is a shape or a line of the picture, with what it stands for.
type Element struct {
	ID     string    `json:"id"`
	Type   string    `json:"type" example:"userTask" doc:"BPMN 元素类型 · kind of element, in BPMN's own word"`
	Name   text.Text `json:"name,omitzero"`
	Parent string    `json:"parent,omitempty" doc:"所在子流程 · the sub-process that it lies in"`
	Lane   string    `json:"lane,omitempty"`
	Host   string    `json:"host,omitempty" doc:"所附着的活动 · the activity at whose border it lies"`
	Source string    `json:"source,omitempty"`
	Target string    `json:"target,omitempty"`
	Stands string    `json:"stands,omitempty" doc:"事项在此的状态 · where a case (or part:…) stands while it is here"`
	Moves  []string  `json:"moves,omitempty" doc:"在此进行的操作 · commands given here"`
	Events []string  `json:"events,omitempty" doc:"在此发生的事件 · events that happen here"`
	From   []string  `json:"from,omitempty" doc:"从哪些状态而来 · where cases stand that it takes from there"`
	When   []string  `json:"when,omitempty"`
	Clock  string    `json:"clock,omitempty" doc:"时限 · the limit that a timer stands for"`
	Window bool      `json:"window,omitempty" doc:"期满即止，不是逾期 · a time that somebody may use: when it is over nobody is late"`
	Roles  []string  `json:"roles,omitempty"`

	aside    bool // a sub-process that an event starts
	outgoing []*Element
}

func (e *Element) isFlow() bool { return e.Type == "sequenceFlow" }

// isActivity: something in which time is spent.
func (e *Element) isActivity() bool {
	return strings.HasSuffix(e.Type, "Task") || strings.HasSuffix(e.Type, "ubProcess")
}

// Diagram is a process as its file has it.
type Diagram struct {
	Kind     casefile.Kind
	Name     text.Text
	Undrawn  []string
	Elements []*Element

	byID map[string]*Element
}

// Element returns the one with that id, nil if there is none.
func (d *Diagram) Element(id string) *Element { return d.byID[id] }

// At is the element at which a case, or a part of one, stands.
func (d *Diagram) At(stands string) *Element {
	i := slices.IndexFunc(d.Elements, func(e *Element) bool { return e.Stands == stands })
	if stands == "" || i < 0 {
		return nil
	}
	return d.Elements[i]
}

// Timer is the timer of a limit at an activity or around it, else the first one drawn.
func (d *Diagram) Timer(clock string, at *Element) *Element {
	if clock == "" {
		return nil
	}
	for ; at != nil; at = d.byID[at.Parent] {
		for _, e := range d.Elements {
			if e.Clock == clock && e.Host == at.ID {
				return e
			}
		}
	}
	i := slices.IndexFunc(d.Elements, func(e *Element) bool { return e.Clock == clock })
	if i < 0 {
		return nil
	}
	return d.Elements[i]
}

// Within reports whether an element lies in another, at whatever depth.
func (d *Diagram) Within(e, in *Element) bool {
	for p := d.byID[e.Parent]; p != nil; p = d.byID[p.Parent] {
		if p == in {
			return true
		}
	}
	return false
}

// drawn are the elements that are kept; lanes and the pool are read for their names alone.
var drawn = []string{"startEvent", "endEvent", "boundaryEvent", "intermediateThrowEvent", "exclusiveGateway",
	"userTask", "serviceTask", "subProcess", "adHocSubProcess", "sequenceFlow", "lane"}

func parse(raw []byte) (*Diagram, error) {
	d := &Diagram{byID: map[string]*Element{}}
	lanes := map[string]string{}
	var inside []*Element
	var lane string
	dec := xml.NewDecoder(bytes.NewReader(raw))
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		switch t := tok.(type) {
		case xml.StartElement:
			if t.Name.Space != bpmn {
				continue
			}
			switch {
			case t.Name.Local == "process":
				d.Kind, d.Name = casefile.Kind(attr(t, ours, "kind")), naming(t)
				d.Undrawn = strings.Fields(attr(t, ours, "undrawn"))
			case t.Name.Local == "flowNodeRef":
				var id string
				if err := dec.DecodeElement(&id, &t); err != nil {
					return nil, err
				}
				lanes[id] = lane
			case slices.Contains(drawn, t.Name.Local):
				e := element(t)
				if e.Type == "lane" {
					lane = e.ID
				}
				if len(inside) > 0 {
					e.Parent = inside[len(inside)-1].ID
				}
				if strings.HasSuffix(e.Type, "ubProcess") {
					inside = append(inside, e)
				}
				d.Elements = append(d.Elements, e)
				d.byID[e.ID] = e
			}
		case xml.EndElement:
			if t.Name.Space == bpmn && strings.HasSuffix(t.Name.Local, "ubProcess") {
				inside = inside[:len(inside)-1]
			}
		}
	}
	for _, e := range d.Elements {
		top := e
		for top.Parent != "" {
			top = d.byID[top.Parent]
		}
		e.Lane = lanes[top.ID]
		if from := d.byID[e.Source]; from != nil {
			from.outgoing = append(from.outgoing, e)
		}
	}
	return d, nil
}

func element(t xml.StartElement) *Element {
	list := func(name string) []string { return strings.Fields(attr(t, ours, name)) }
	return &Element{
		ID: attr(t, "", "id"), Type: t.Name.Local, Name: naming(t), Host: attr(t, "", "attachedToRef"),
		Source: attr(t, "", "sourceRef"), Target: attr(t, "", "targetRef"), Stands: attr(t, ours, "stands"), Clock: attr(t, ours, "clock"),
		Moves: list("moves"), Events: list("events"), From: list("from"), When: list("when"), Roles: list("roles"),
		Window: attr(t, ours, "window") == "true", aside: attr(t, "", "triggeredByEvent") == "true",
	}
}

func naming(t xml.StartElement) text.Text {
	return text.T(attr(t, "", "name"), attr(t, ours, "en"))
}

func attr(t xml.StartElement, space, name string) string {
	for _, a := range t.Attr {
		if a.Name.Space == space && a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
