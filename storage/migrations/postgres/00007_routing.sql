-- The tables by which complaints are sorted and routed, in versions, and the business
-- lines to which complaint officers are put.

-- +goose Up

-- One version of a table ("classification", "routing"). valid_from is a day, empty
-- until one is chosen; makers is a JSON list of all who had a part in it.
CREATE TABLE editions (
    kind       text NOT NULL,
    version    bigint NOT NULL,
    revision   bigint NOT NULL,
    status     text NOT NULL,
    base       text NOT NULL,
    valid_from text NOT NULL,
    note       text NOT NULL,
    body       text NOT NULL,
    makers     text NOT NULL,
    made_by    text NOT NULL,
    made_at    timestamptz NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL,
    decided_by text,
    decided_at timestamptz,
    reason     text NOT NULL,
    PRIMARY KEY (kind, version)
);
-- At most one version of a kind is open.
CREATE UNIQUE INDEX editions_open ON editions (kind) WHERE status IN ('draft', 'submitted');
-- +goose StatementBegin
CREATE FUNCTION editions_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an approved or discarded edition never changes';
END;
$$;
-- +goose StatementEnd
CREATE TRIGGER editions_no_change BEFORE UPDATE ON editions FOR EACH ROW
WHEN (OLD.status IN ('approved', 'discarded')) EXECUTE FUNCTION editions_keep();
CREATE TRIGGER editions_no_delete BEFORE DELETE ON editions FOR EACH ROW EXECUTE FUNCTION append_only();

CREATE TABLE officer_lines (
    user_id       text NOT NULL REFERENCES users (id),
    unit_path     text NOT NULL,
    business_line text NOT NULL,
    set_by        text NOT NULL,
    set_at        timestamptz NOT NULL,
    PRIMARY KEY (user_id, unit_path, business_line)
);
CREATE INDEX officer_lines_unit ON officer_lines (unit_path, user_id, business_line);

-- +goose Down
DROP TABLE officer_lines;
DROP TABLE editions;
DROP FUNCTION editions_keep();
