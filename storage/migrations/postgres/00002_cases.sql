-- The record of cases: one row per case, its append-only events, the commands that
-- made them, and which follow-ups have been done.

-- +goose Up

-- A case as it stands. state is the folded State; everything else is copied out of
-- it, so that it can be found.
CREATE TABLE cases (
    id          text COLLATE "C" NOT NULL PRIMARY KEY,
    kind        text COLLATE "C" NOT NULL,
    number      text COLLATE "C" NOT NULL,
    status      text COLLATE "C" NOT NULL,
    version     bigint NOT NULL,
    done        boolean NOT NULL,
    hidden      boolean NOT NULL,
    outlet      text COLLATE "C" NOT NULL,
    unit_path   text COLLATE "C" NOT NULL,
    issuer_path text COLLATE "C" NOT NULL,
    owner       text COLLATE "C" NOT NULL,
    next_due    timestamptz,
    opened_at   timestamptz NOT NULL,
    changed_at  timestamptz NOT NULL,
    last_hash   text COLLATE "C" NOT NULL,
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
    case_id    text COLLATE "C" NOT NULL,
    seq        bigint NOT NULL,
    kind       text COLLATE "C" NOT NULL,
    name       text COLLATE "C" NOT NULL,
    command_id text COLLATE "C" NOT NULL,
    actor      text NOT NULL,
    at         timestamptz NOT NULL,
    body       text NOT NULL,
    prev_hash  text COLLATE "C" NOT NULL,
    hash       text COLLATE "C" NOT NULL,
    PRIMARY KEY (case_id, seq)
);
CREATE INDEX events_name ON events (name, at);

-- An accepted command and what it came to: events after_seq+1 … version.
CREATE TABLE commands (
    case_id     text COLLATE "C" NOT NULL,
    command_id  text COLLATE "C" NOT NULL,
    name        text COLLATE "C" NOT NULL,
    user_id     text COLLATE "C" NOT NULL,
    fingerprint text COLLATE "C" NOT NULL,
    after_seq   bigint NOT NULL,
    version     bigint NOT NULL,
    last_hash   text COLLATE "C" NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (case_id, command_id)
);

-- What had to happen outside after an event, and has.
CREATE TABLE follow_ups (
    case_id text COLLATE "C" NOT NULL,
    seq     bigint NOT NULL,
    name    text COLLATE "C" NOT NULL,
    done_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, seq, name)
);

CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER commands_append_only BEFORE UPDATE OR DELETE ON commands FOR EACH ROW EXECUTE FUNCTION append_only();

-- +goose Down
DROP TABLE follow_ups;
DROP TABLE commands;
DROP TABLE events;
DROP TABLE cases;
