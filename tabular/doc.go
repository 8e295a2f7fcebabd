// Package tabular reads and writes the tables that people keep in Excel and CSV.
//
// A Sheet describes what a table should hold: its columns with their headers in
// both languages, and for each column the Parser that turns what was typed into a
// value. Reading answers typed rows together with the complete list of faults;
// each fault names sheet, row and column the way the person sees them in the
// spreadsheet program, so that a file can be mended in one go. Whoever imports
// must take nothing from a result that has faults.
//
// Files come from strangers: sizes are bounded before anything is unpacked,
// formulas are never evaluated (the value last computed is read), and texts that
// a spreadsheet program would run as a formula are neutralised on the way out.
//
// The package knows neither what the tables mean nor where the rows go, and it
// opens no files by name.
package tabular
