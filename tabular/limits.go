package tabular

// Limits bound what a file may cost us before we have looked at a single value.
// A zero field stands for the default.
type Limits struct {
	Bytes    int64 // size of the file as handed over; default 64 MiB
	Unpacked int64 // size of an xlsx after unpacking (zip bombs); default 256 MiB; all of it is held in memory
	Rows     int   // data rows per sheet; default 200,000
	Columns  int   // columns in use per row; default 256
	Cell     int   // bytes per cell; default 32,767, Excel's own limit in characters
	Faults   int   // faults kept in full; the rest is counted; default 10,000
}

// DefaultLimits suit files that a person prepared by hand or exported from
// another system.
var DefaultLimits = Limits{
	Bytes:    64 << 20,
	Unpacked: 256 << 20,
	Rows:     200_000,
	Columns:  256,
	Cell:     32_767,
	Faults:   10_000,
}

func (l Limits) orDefault() Limits {
	d := DefaultLimits
	if l.Bytes > 0 {
		d.Bytes = l.Bytes
	}
	if l.Unpacked > 0 {
		d.Unpacked = l.Unpacked
	}
	if l.Rows > 0 {
		d.Rows = l.Rows
	}
	if l.Columns > 0 {
		d.Columns = l.Columns
	}
	if l.Cell > 0 {
		d.Cell = l.Cell
	}
	if l.Faults > 0 {
		d.Faults = l.Faults
	}
	return d
}
