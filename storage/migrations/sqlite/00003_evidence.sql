-- Evidence: what a device declared, what arrived, and the verdict. The bytes are in the
-- object store under the id; what was verified is also on the audit chain.

-- +goose Up

CREATE TABLE evidence (
    id             text NOT NULL PRIMARY KEY,
    case_id        text NOT NULL,
    kind           text NOT NULL,
    file_name      text NOT NULL,
    size           integer NOT NULL,
    sha256         text NOT NULL,
    declared_type  text NOT NULL,
    content_type   text NOT NULL,
    captured_at    datetime NOT NULL,
    captured_by    text NOT NULL,
    device         text NOT NULL,
    uploader       text NOT NULL,
    actor          text NOT NULL,
    declared_at    datetime NOT NULL,
    received_at    datetime,
    verified_at    datetime,
    status         text NOT NULL,
    reason         text,
    locked         boolean NOT NULL,
    lock_until     datetime,
    derived_from   text NOT NULL,
    derived_how    text NOT NULL,
    derived_note   text NOT NULL,
    object_version text NOT NULL,
    upload_id      text NOT NULL,
    command_id     text NOT NULL
);
CREATE INDEX evidence_case ON evidence (case_id, declared_at, id);
CREATE INDEX evidence_status ON evidence (status, declared_at, id);
CREATE INDEX evidence_derived ON evidence (derived_from);
CREATE UNIQUE INDEX evidence_command ON evidence (command_id);

-- Marks on recordings and pictures. A mark is never changed; taking it back is a row of its own.
CREATE TABLE evidence_marks (
    id          text NOT NULL PRIMARY KEY,
    evidence_id text NOT NULL REFERENCES evidence (id),
    start_ms    integer NOT NULL,
    end_ms      integer NOT NULL,
    region      text,
    note        text NOT NULL,
    item        text NOT NULL,
    made_by     text NOT NULL,
    actor       text NOT NULL,
    made_at     datetime NOT NULL,
    command_id  text NOT NULL
);
CREATE INDEX evidence_marks_evidence ON evidence_marks (evidence_id, start_ms, id);
CREATE UNIQUE INDEX evidence_marks_command ON evidence_marks (command_id);

CREATE TABLE evidence_mark_removals (
    mark_id    text NOT NULL PRIMARY KEY REFERENCES evidence_marks (id),
    removed_by text NOT NULL,
    actor      text NOT NULL,
    removed_at datetime NOT NULL,
    reason     text NOT NULL
);

-- The viewing that a person is in, so that a player's hundreds of requests are one
-- line on the audit chain.
CREATE TABLE evidence_viewings (
    evidence_id text NOT NULL REFERENCES evidence (id),
    user_id     text NOT NULL,
    purpose     text NOT NULL,
    started_at  datetime NOT NULL,
    last_at     datetime NOT NULL,
    PRIMARY KEY (evidence_id, user_id, purpose)
);

-- What was declared stays as it was, and a verdict is final.
-- +goose StatementBegin
CREATE TRIGGER evidence_no_change BEFORE UPDATE ON evidence
WHEN OLD.case_id <> NEW.case_id OR OLD.size <> NEW.size OR OLD.sha256 <> NEW.sha256 OR OLD.captured_at <> NEW.captured_at
  OR OLD.uploader <> NEW.uploader OR (OLD.status IN ('verified', 'rejected') AND OLD.status <> NEW.status)
BEGIN
    SELECT RAISE(ABORT, 'evidence keeps what was declared and its verdict');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence BEGIN
    SELECT RAISE(ABORT, 'evidence is append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER evidence_marks_no_delete BEFORE DELETE ON evidence_marks BEGIN
    SELECT RAISE(ABORT, 'evidence_marks is append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER evidence_mark_removals_no_delete BEFORE DELETE ON evidence_mark_removals BEGIN
    SELECT RAISE(ABORT, 'evidence_mark_removals is append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER evidence_marks_no_update BEFORE UPDATE ON evidence_marks BEGIN
    SELECT RAISE(ABORT, 'evidence_marks is append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER evidence_mark_removals_no_update BEFORE UPDATE ON evidence_mark_removals BEGIN
    SELECT RAISE(ABORT, 'evidence_mark_removals is append-only');
END;
-- +goose StatementEnd

-- +goose Down
DROP TABLE evidence_viewings;
DROP TABLE evidence_mark_removals;
DROP TABLE evidence_marks;
DROP TABLE evidence;
