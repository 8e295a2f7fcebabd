package storage

// NextNumber counts on in a series, e.g. of notices of one unit, from 1 each year.
// A transaction that fails gives its number back: the series has no gaps, and
// whoever wants the next one waits for the commit.
func (tx *Tx) NextNumber(series string, year int) (n int64, err error) {
	err = tx.g.Raw(`INSERT INTO number_series (series, year, last) VALUES (?, ?, 1)
		ON CONFLICT (series, year) DO UPDATE SET last = number_series.last + 1 RETURNING last`,
		series, year).Scan(&n).Error
	return n, err
}
