-- +goose Up

-- Proposals that somebody answers for a complaint found justified. Why stands in the
-- complaint, sealed; here are ids alone.
CREATE TABLE accountability_proposals (
    id          text NOT NULL PRIMARY KEY,
    case_id     text NOT NULL,
    number      text NOT NULL,
    employee    text NOT NULL,
    unit_path   text NOT NULL,
    severity    text NOT NULL,
    proposed_by text NOT NULL,
    proposed_at datetime NOT NULL
);
CREATE INDEX accountability_proposals_unit ON accountability_proposals (unit_path, proposed_at);
CREATE INDEX accountability_proposals_employee ON accountability_proposals (employee, proposed_at);

-- +goose Down
DROP TABLE accountability_proposals;
