-- The tables by which complaints are sorted and routed, in versions, and the business
-- lines to which complaint officers are put.

-- +goose Up

-- One version of a table ("classification", "routing"). valid_from is a day, empty
-- until one is chosen; makers is a JSON list of all who had a part in it.
CREATE TABLE editions (
    kind       text NOT NULL,
    version    integer NOT NULL,
    revision   integer NOT NULL,
    status     text NOT NULL,
    base       text NOT NULL,
    valid_from text NOT NULL,
    note       text NOT NULL,
    body       text NOT NULL,
    makers     text NOT NULL,
    made_by    text NOT NULL,
    made_at    datetime NOT NULL,
    changed_by text NOT NULL,
    changed_at datetime NOT NULL,
    decided_by text,
    decided_at datetime,
    reason     text NOT NULL,
    PRIMARY KEY (kind, version)
);
-- At most one version of a kind is open.
CREATE UNIQUE INDEX editions_open ON editions (kind) WHERE status IN ('draft', 'submitted');
-- +goose StatementBegin
CREATE TRIGGER editions_no_change BEFORE UPDATE ON editions WHEN OLD.status IN ('approved', 'discarded') BEGIN
    SELECT RAISE(ABORT, 'an approved or discarded edition never changes');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER editions_no_delete BEFORE DELETE ON editions BEGIN
    SELECT RAISE(ABORT, 'editions are never deleted');
END;
-- +goose StatementEnd

CREATE TABLE officer_lines (
    user_id       text NOT NULL REFERENCES users (id),
    unit_path     text NOT NULL,
    business_line text NOT NULL,
    set_by        text NOT NULL,
    set_at        datetime NOT NULL,
    PRIMARY KEY (user_id, unit_path, business_line)
);
CREATE INDEX officer_lines_unit ON officer_lines (unit_path, user_id, business_line);

-- +goose Down
DROP TABLE officer_lines;
DROP TABLE editions;
