package demo

import (
	"maps"
	"slices"

	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/notice"
)

// Story is what people write about one finding from the day it is seen to the
// day it is mended.
type Story struct {
	Remark     string       // the inspector: what was seen
	Cause      notice.Cause // the outlet: the kind of root cause
	RootCause  string       // why it came about
	Correction string       // what is put right now
	Prevention string       // what keeps it from coming back
	Done       string       // the outlet when it hands the rectification in
}

// stories are told of items, by their codes: a remark stands in the rectification
// notice beside the item that failed, and has to be about it.
var stories = map[string][]Story{}

func init() {
	for _, part := range []map[string][]Story{premises, service, order, filmed} {
		maps.Copy(stories, part)
	}
}

// Tell picks the n-th story of an item; numbers beyond the last begin anew.
func Tell(item string, n int) Story {
	list := stories[item]
	if len(list) == 0 {
		panic("demo: no story is told of the item " + item)
	}
	return list[((n%len(list))+len(list))%len(list)]
}

// Told lists the items of a checklist that a demo inspection may fail and of which
// there is a story.
func Told(t checklist.Template) []string {
	var out []string
	for _, code := range Failable(t) {
		if len(stories[code]) > 0 {
			out = append(out, code)
		}
	}
	return out
}

// Fails are the items that an outlet, by its place in the data, fails in the demo's present.
// By video it is first of all what the film shows.
func Fails(t checklist.Template, outlet int) []string {
	may := Told(t)
	var out []string
	if t.Kind == inspection.Video {
		out = []string{"wait.counters"}
	}
	for k := range 2 + outlet%3 {
		if item := may[(outlet*7+k*11)%len(may)]; !slices.Contains(out, item) {
			out = append(out, item)
		}
	}
	return out
}
