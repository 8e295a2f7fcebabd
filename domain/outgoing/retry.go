package outgoing

import "time"

const (
	firstWait   = 10 * time.Second
	longestWait = 12 * time.Hour
)

// Wait is how long to rest after so many failures in a row: 10 seconds, three times as
// long each time, at most 12 hours. chance, from 0 up to 1, spreads it by a fifth to
// either side, so that what failed together does not come back together.
func Wait(failures int, chance float64) time.Duration {
	d := firstWait
	for i := 1; i < failures && d < longestWait; i++ {
		d *= 3
	}
	return time.Duration(float64(min(d, longestWait)) * (0.8 + 0.4*chance))
}
