-- +goose Up

-- Proposals that somebody answers for a complaint found justified. Why stands in the
-- complaint, sealed; here are ids alone.
CREATE TABLE accountability_proposals (
    id          text COLLATE "C" NOT NULL PRIMARY KEY,
    case_id     text COLLATE "C" NOT NULL,
    number      text COLLATE "C" NOT NULL,
    employee    text COLLATE "C" NOT NULL,
    unit_path   text COLLATE "C" NOT NULL,
    severity    text COLLATE "C" NOT NULL,
    proposed_by text COLLATE "C" NOT NULL,
    proposed_at timestamptz NOT NULL
);
CREATE INDEX accountability_proposals_unit ON accountability_proposals (unit_path, proposed_at);
CREATE INDEX accountability_proposals_employee ON accountability_proposals (employee, proposed_at);

-- +goose Down
DROP TABLE accountability_proposals;
