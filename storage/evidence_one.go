package storage

import "duban/domain/evidence"

// Evidence reads one piece of evidence within a transaction, so that a rule can
// rest on it. NotFound if there is none.
func (tx *Tx) Evidence(id evidence.ID) (evidence.Evidence, error) { return tx.evidence(id, false) }
