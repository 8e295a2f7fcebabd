package api

// noRecord stands in for the read side where a test does not read cases; the house's
// own tests read them from a database.
type noRecord struct{ Record }
