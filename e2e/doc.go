// Package e2e holds the journeys: the whole product, as the one binary in a process
// of its own, from the first click to the closed case, through the API and through
// the command line. It is killed in the middle, raced by two at once and tampered
// with on disk, and must come out with nothing lost and nothing doubled.
//
// The short forms run with all other tests. The long proofs stand behind the build
// tag "soak". Both print the seed of whatever is random in them; DUBAN_E2E_SEED
// gives the same again.
package e2e
