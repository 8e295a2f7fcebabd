// Package roster holds the rules of the duty roster: which leader sits in an outlet
// when (坐班领导), how a month's roster is drawn up, published and changed afterwards,
// how two leaders swap, and who answers for an outlet at an instant, with a stated
// fallback when nobody is on duty. It reads no clock and knows neither how rosters
// are kept nor what roles are granted: it asks.
package roster
