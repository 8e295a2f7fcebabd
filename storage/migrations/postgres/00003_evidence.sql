-- Evidence: what a device declared, what arrived, and the verdict. The bytes are in the
-- object store under the id; what was verified is also on the audit chain.

-- +goose Up

CREATE TABLE evidence (
    id             text COLLATE "C" NOT NULL PRIMARY KEY,
    case_id        text COLLATE "C" NOT NULL,
    kind           text COLLATE "C" NOT NULL,
    file_name      text NOT NULL,
    size           bigint NOT NULL,
    sha256         text COLLATE "C" NOT NULL,
    declared_type  text COLLATE "C" NOT NULL,
    content_type   text COLLATE "C" NOT NULL,
    captured_at    timestamptz NOT NULL,
    captured_by    text COLLATE "C" NOT NULL,
    device         text NOT NULL,
    uploader       text COLLATE "C" NOT NULL,
    actor          text NOT NULL,
    declared_at    timestamptz NOT NULL,
    received_at    timestamptz,
    verified_at    timestamptz,
    status         text COLLATE "C" NOT NULL,
    reason         text,
    locked         boolean NOT NULL,
    lock_until     timestamptz,
    derived_from   text COLLATE "C" NOT NULL,
    derived_how    text COLLATE "C" NOT NULL,
    derived_note   text NOT NULL,
    object_version text COLLATE "C" NOT NULL,
    upload_id      text COLLATE "C" NOT NULL,
    command_id     text COLLATE "C" NOT NULL
);
CREATE INDEX evidence_case ON evidence (case_id, declared_at, id);
CREATE INDEX evidence_status ON evidence (status, declared_at, id);
CREATE INDEX evidence_derived ON evidence (derived_from);
CREATE UNIQUE INDEX evidence_command ON evidence (command_id);

-- Marks on recordings and pictures. A mark is never changed; taking it back is a row of its own.
CREATE TABLE evidence_marks (
    id          text COLLATE "C" NOT NULL PRIMARY KEY,
    evidence_id text COLLATE "C" NOT NULL REFERENCES evidence (id),
    start_ms    bigint NOT NULL,
    end_ms      bigint NOT NULL,
    region      text,
    note        text NOT NULL,
    item        text COLLATE "C" NOT NULL,
    made_by     text COLLATE "C" NOT NULL,
    actor       text NOT NULL,
    made_at     timestamptz NOT NULL,
    command_id  text COLLATE "C" NOT NULL
);
CREATE INDEX evidence_marks_evidence ON evidence_marks (evidence_id, start_ms, id);
CREATE UNIQUE INDEX evidence_marks_command ON evidence_marks (command_id);

CREATE TABLE evidence_mark_removals (
    mark_id    text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES evidence_marks (id),
    removed_by text COLLATE "C" NOT NULL,
    actor      text NOT NULL,
    removed_at timestamptz NOT NULL,
    reason     text NOT NULL
);

-- The viewing that a person is in, so that a player's hundreds of requests are one
-- line on the audit chain.
CREATE TABLE evidence_viewings (
    evidence_id text COLLATE "C" NOT NULL REFERENCES evidence (id),
    user_id     text COLLATE "C" NOT NULL,
    purpose     text COLLATE "C" NOT NULL,
    started_at  timestamptz NOT NULL,
    last_at     timestamptz NOT NULL,
    PRIMARY KEY (evidence_id, user_id, purpose)
);

-- What was declared stays as it was, and a verdict is final.
-- +goose StatementBegin
CREATE FUNCTION evidence_keeps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'evidence keeps what was declared and its verdict';
END;
$$;
-- +goose StatementEnd
CREATE TRIGGER evidence_no_change BEFORE UPDATE ON evidence FOR EACH ROW
WHEN (OLD.case_id <> NEW.case_id OR OLD.size <> NEW.size OR OLD.sha256 <> NEW.sha256 OR OLD.captured_at <> NEW.captured_at
  OR OLD.uploader <> NEW.uploader OR (OLD.status IN ('verified', 'rejected') AND OLD.status <> NEW.status))
EXECUTE FUNCTION evidence_keeps();
CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER evidence_marks_append_only BEFORE UPDATE OR DELETE ON evidence_marks FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER evidence_mark_removals_append_only BEFORE UPDATE OR DELETE ON evidence_mark_removals FOR EACH ROW EXECUTE FUNCTION append_only();

-- +goose Down
DROP TABLE evidence_viewings;
DROP TABLE evidence_mark_removals;
DROP TABLE evidence_marks;
DROP TABLE evidence;
DROP FUNCTION evidence_keeps();
