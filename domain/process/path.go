package process

import "slices"

// Path is the way through the picture that an event takes a case from one element to
// another: the elements and flows in between, in their order, both ends included. nil:
// the picture has no such way. from is nil for an event that opens a case.
func (d *Diagram) Path(from *Element, event string, to *Element) []*Element {
	for _, start := range d.beginnings(from, event) {
		if way := d.search(start.at, event, start.used, to, nil); way != nil {
			if from != nil && start.at != from {
				way = append([]*Element{from}, way...)
			}
			return way
		}
	}
	return nil
}

// Leads lists where an event may take a case that stands at an element.
func (d *Diagram) Leads(from *Element, event string) []string {
	var out []string
	for _, to := range d.Elements {
		if to.Stands != "" && !slices.Contains(out, to.Stands) && d.Path(from, event, to) != nil {
			out = append(out, to.Stands)
		}
	}
	return out
}

type beginning struct {
	at   *Element
	used bool // the event has been met already
}

// beginnings are the elements from which a way may start: the activity, the events at
// its border and at those of the sub-processes around it, and start events that take
// cases from where this one stands.
func (d *Diagram) beginnings(from *Element, event string) []beginning {
	var out []beginning
	for _, e := range d.Elements {
		if e.Type == "startEvent" && slices.Contains(e.Events, event) && (from == nil) == (len(e.From) == 0) &&
			(from == nil || slices.Contains(e.From, from.Stands)) {
			out = append(out, beginning{e, true})
		}
	}
	if from == nil {
		return out
	}
	for in := from; in != nil; in = d.byID[in.Parent] {
		for _, e := range d.Elements {
			if e.Host == in.ID && e.Clock == "" && slices.Contains(e.Events, event) {
				out = append(out, beginning{e, true})
			}
		}
	}
	return append(out, beginning{from, false})
}

// search goes on from an element. An event is met once on the way, at whatever is tied
// to it; what is tied to other events is closed to it.
func (d *Diagram) search(at *Element, event string, met bool, to *Element, way []*Element) []*Element {
	if slices.Contains(way, at) {
		return nil
	}
	way = append(slices.Clone(way), at)
	if at == to && met {
		return way
	}
	if len(way) > 1 && at.Stands != "" {
		return nil // here it would stop
	}
	for _, flow := range d.onward(at, len(way) == 1) {
		m := met
		if len(flow.When) > 0 && !slices.Contains(flow.When, event) {
			continue
		}
		if len(flow.Events) > 0 {
			if m || !slices.Contains(flow.Events, event) {
				continue
			}
			m = true
		}
		if found := d.search(d.byID[flow.Target], event, m, to, append(slices.Clone(way), flow)); found != nil {
			return found
		}
	}
	if at.isActivity() && at.Stands == "" && !at.aside { // into a sub-process
		for _, e := range d.Elements {
			if e.Parent == at.ID && e.Type == "startEvent" {
				return d.search(e, event, met, to, way)
			}
		}
	}
	return nil
}

// onward are the flows out of an element; out of the end of a sub-process those of the
// sub-process itself.
func (d *Diagram) onward(at *Element, first bool) []*Element {
	if at.Type == "endEvent" && at.Parent != "" && at.Stands == "" {
		if in := d.byID[at.Parent]; !in.aside {
			return in.outgoing
		}
	}
	if at.isActivity() && at.Stands == "" && !first { // its flows are taken from its end
		return nil
	}
	return at.outgoing
}
