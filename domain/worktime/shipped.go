package worktime

import (
	"embed"
	"io/fs"
	"strconv"
	"sync"
)

//go:embed calendars/*.json
var calendarFiles embed.FS

// Shipped is the calendar of all years that came with the product; see
// calendars/SOURCE.md for where they come from.
func Shipped() Calendar { return shipped() }

var shipped = sync.OnceValue(func() Calendar {
	var years []Year
	for _, raw := range embedded(calendarFiles, "calendars/*.json") {
		years = append(years, must(ParseYear(raw)))
	}
	return must(NewCalendar(years...))
})

// embedded reads files that were compiled in, in order of name.
func embedded(files embed.FS, pattern string) [][]byte {
	var out [][]byte
	for _, name := range must(fs.Glob(files, pattern)) {
		out = append(out, must(files.ReadFile(name)))
	}
	return out
}

// must is for data compiled into the binary: if it is wrong, the tests have not been run.
func must[T any](v T, err error) T {
	if err != nil {
		panic("worktime: shipped data: " + err.Error())
	}
	return v
}

func itoa(n int) string { return strconv.Itoa(n) }
