-- The record of cases: one row per case, its append-only events, the commands that
-- made them, and which follow-ups have been done.

-- +goose Up

-- A case as it stands. state is the folded State; everything else is copied out of
-- it, so that it can be found.
CREATE TABLE cases (
    id          text NOT NULL PRIMARY KEY,
    kind        text NOT NULL,
    number      text NOT NULL,
    status      text NOT NULL,
    version     integer NOT NULL,
    done        boolean NOT NULL,
    hidden      boolean NOT NULL,
    outlet      text NOT NULL,
    unit_path   text NOT NULL,
    issuer_path text NOT NULL,
    owner       text NOT NULL,
    next_due    datetime,
    opened_at   datetime NOT NULL,
    changed_at  datetime NOT NULL,
    last_hash   text NOT NULL,
    state       text NOT NULL
);
CREATE INDEX cases_open ON cases (done, id);
CREATE INDEX cases_unit ON cases (kind, unit_path);
CREATE INDEX cases_issuer ON cases (kind, issuer_path);
CREATE INDEX cases_outlet ON cases (outlet, kind);
CREATE INDEX cases_due ON cases (next_due);

-- hash covers the event and prev_hash, the hash of the event before it in the same
-- case; see chain.go for the form.
CREATE TABLE events (
    case_id    text NOT NULL,
    seq        integer NOT NULL,
    kind       text NOT NULL,
    name       text NOT NULL,
    command_id text NOT NULL,
    actor      text NOT NULL,
    at         datetime NOT NULL,
    body       text NOT NULL,
    prev_hash  text NOT NULL,
    hash       text NOT NULL,
    PRIMARY KEY (case_id, seq)
);
CREATE INDEX events_name ON events (name, at);

-- An accepted command and what it came to: events after_seq+1 … version.
CREATE TABLE commands (
    case_id     text NOT NULL,
    command_id  text NOT NULL,
    name        text NOT NULL,
    user_id     text NOT NULL,
    fingerprint text NOT NULL,
    after_seq   integer NOT NULL,
    version     integer NOT NULL,
    last_hash   text NOT NULL,
    at          datetime NOT NULL,
    PRIMARY KEY (case_id, command_id)
);

-- What had to happen outside after an event, and has.
CREATE TABLE follow_ups (
    case_id text NOT NULL,
    seq     integer NOT NULL,
    name    text NOT NULL,
    done_at datetime NOT NULL,
    PRIMARY KEY (case_id, seq, name)
);

-- +goose StatementBegin
CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN
    SELECT RAISE(ABORT, 'events is append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN
    SELECT RAISE(ABORT, 'events is append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER commands_no_update BEFORE UPDATE ON commands BEGIN
    SELECT RAISE(ABORT, 'commands is append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER commands_no_delete BEFORE DELETE ON commands BEGIN
    SELECT RAISE(ABORT, 'commands is append-only');
END;
-- +goose StatementEnd

-- +goose Down
DROP TABLE follow_ups;
DROP TABLE commands;
DROP TABLE events;
DROP TABLE cases;
