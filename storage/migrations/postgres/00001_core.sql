-- Who there is, what they may see, how the bank has set things up, and the audit
-- chain over everything that is done and seen.

-- +goose Up

-- The tree of units. path is the materialised path ("/ho/gd/gz/"): every scope
-- question is a range question on it.
CREATE TABLE units (
    path       text COLLATE "C" NOT NULL PRIMARY KEY,
    code       text COLLATE "C" NOT NULL,
    parent     text COLLATE "C" NOT NULL,
    level      text NOT NULL,
    name_zh    text NOT NULL,
    name_en    text NOT NULL,
    closed     boolean NOT NULL,
    version    bigint NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX units_code ON units (code);
CREATE INDEX units_parent ON units (parent);

-- The outlet's file (D6). facilities and cameras are lists that only the file shows.
CREATE TABLE outlets (
    code       text COLLATE "C" NOT NULL PRIMARY KEY,
    path       text COLLATE "C" NOT NULL,
    type       text COLLATE "C" NOT NULL,
    name_zh    text NOT NULL,
    name_en    text NOT NULL,
    address_zh text NOT NULL,
    address_en text NOT NULL,
    phone      text NOT NULL,
    hours      text NOT NULL,
    facilities text NOT NULL,
    cameras    text NOT NULL,
    opened     text NOT NULL,
    closed     boolean NOT NULL,
    version    bigint NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX outlets_path ON outlets (path);
CREATE INDEX outlets_type ON outlets (type, path);

-- id is the user name, in lower case: cases and the audit chain know people by it.
CREATE TABLE users (
    id            text COLLATE "C" NOT NULL PRIMARY KEY,
    name          text NOT NULL,
    staff_no      text NOT NULL,
    unit_path     text COLLATE "C" NOT NULL,
    language      text NOT NULL,
    password_hash text NOT NULL,
    password_at   timestamptz,
    must_change   boolean NOT NULL,
    disabled      boolean NOT NULL,
    failures      bigint NOT NULL,
    locked_until  timestamptz,
    last_sign_in  timestamptz,
    made_at       timestamptz NOT NULL,
    version       bigint NOT NULL
);
CREATE INDEX users_unit ON users (unit_path, id);

-- A role held on a unit and everything below it, for a time. holder is a user, or
-- "token:" and a token's id.
CREATE TABLE assignments (
    id          text COLLATE "C" NOT NULL PRIMARY KEY,
    holder      text COLLATE "C" NOT NULL,
    role        text COLLATE "C" NOT NULL,
    unit_path   text COLLATE "C" NOT NULL,
    valid_from  timestamptz NOT NULL,
    valid_until timestamptz,
    granted_by  text COLLATE "C" NOT NULL,
    granted_at  timestamptz NOT NULL,
    revoked_by  text COLLATE "C",
    revoked_at  timestamptz
);
CREATE INDEX assignments_holder ON assignments (holder);
CREATE INDEX assignments_role ON assignments (role, unit_path);

-- Only the hash of a session's secret is kept: who reads the table cannot sign in.
CREATE TABLE sessions (
    id         text COLLATE "C" NOT NULL PRIMARY KEY,
    hash       text COLLATE "C" NOT NULL,
    user_id    text COLLATE "C" NOT NULL REFERENCES users (id),
    opened_at  timestamptz NOT NULL,
    seen_at    timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ip         text NOT NULL,
    agent      text NOT NULL
);
CREATE UNIQUE INDEX sessions_hash ON sessions (hash);
CREATE INDEX sessions_user ON sessions (user_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

-- What a token may do stands in assignments under "token:" and its id.
CREATE TABLE api_tokens (
    id         text COLLATE "C" NOT NULL PRIMARY KEY,
    hash       text COLLATE "C" NOT NULL,
    name       text NOT NULL,
    owner      text COLLATE "C" NOT NULL REFERENCES users (id),
    unit_path  text COLLATE "C" NOT NULL,
    made_by    text COLLATE "C" NOT NULL,
    made_at    timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    revoked_at timestamptz
);
CREATE UNIQUE INDEX api_tokens_hash ON api_tokens (hash);
CREATE INDEX api_tokens_unit ON api_tokens (unit_path, id);

-- Every version of every setting; the highest is in force.
CREATE TABLE settings (
    name    text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    value   text NOT NULL,
    note    text NOT NULL,
    set_by  text COLLATE "C" NOT NULL,
    set_at  timestamptz NOT NULL,
    PRIMARY KEY (name, version)
);

-- The State Council's arrangement per year; a version counts once it is approved.
CREATE TABLE calendars (
    year        bigint NOT NULL,
    version     bigint NOT NULL,
    body        text NOT NULL,
    hash        text COLLATE "C" NOT NULL,
    source      text NOT NULL,
    loaded_by   text COLLATE "C" NOT NULL,
    loaded_at   timestamptz NOT NULL,
    approved_by text COLLATE "C",
    approved_at timestamptz,
    PRIMARY KEY (year, version)
);

-- Checklists are drafts until published and never change afterwards.
CREATE TABLE checklists (
    code         text COLLATE "C" NOT NULL,
    version      bigint NOT NULL,
    status       text COLLATE "C" NOT NULL,
    kind         text COLLATE "C" NOT NULL,
    name_zh      text NOT NULL,
    name_en      text NOT NULL,
    body         text NOT NULL,
    hash         text COLLATE "C" NOT NULL,
    changed_by   text COLLATE "C" NOT NULL,
    changed_at   timestamptz NOT NULL,
    published_by text COLLATE "C",
    published_at timestamptz,
    PRIMARY KEY (code, version)
);
CREATE INDEX checklists_status ON checklists (status, kind, code);

CREATE TABLE number_series (
    series text COLLATE "C" NOT NULL,
    year   bigint NOT NULL,
    last   bigint NOT NULL,
    PRIMARY KEY (series, year)
);

-- The inbox. dedupe_key makes a message that is sent twice arrive once.
CREATE TABLE messages (
    id         text COLLATE "C" NOT NULL PRIMARY KEY,
    dedupe_key text COLLATE "C" NOT NULL,
    user_id    text COLLATE "C" NOT NULL,
    case_id    text COLLATE "C" NOT NULL,
    kind       text COLLATE "C" NOT NULL,
    topic      text COLLATE "C" NOT NULL,
    title_zh   text NOT NULL,
    title_en   text NOT NULL,
    body_zh    text NOT NULL,
    body_en    text NOT NULL,
    link       text NOT NULL,
    urgent     boolean NOT NULL,
    at         timestamptz NOT NULL,
    read_at    timestamptz
);
CREATE UNIQUE INDEX messages_dedupe ON messages (dedupe_key);
CREATE INDEX messages_inbox ON messages (user_id, at, id);
CREATE INDEX messages_unread ON messages (user_id, read_at);
CREATE INDEX messages_case ON messages (case_id);

-- The audit chain. hash covers the row and prev_hash; see chain.go for the form.
CREATE TABLE audit (
    seq         bigint NOT NULL PRIMARY KEY,
    at          timestamptz NOT NULL,
    user_id     text COLLATE "C" NOT NULL,
    actor       text NOT NULL,
    action      text COLLATE "C" NOT NULL,
    resource    text COLLATE "C" NOT NULL,
    resource_id text COLLATE "C" NOT NULL,
    case_id     text COLLATE "C" NOT NULL,
    command_id  text COLLATE "C" NOT NULL,
    event_seq   bigint NOT NULL,
    event_hash  text COLLATE "C" NOT NULL,
    unit_path   text COLLATE "C" NOT NULL,
    outcome     text COLLATE "C" NOT NULL,
    ip          text NOT NULL,
    request     text NOT NULL,
    detail      text NOT NULL,
    prev_hash   text COLLATE "C" NOT NULL,
    hash        text COLLATE "C" NOT NULL
);
CREATE INDEX audit_case ON audit (case_id, seq);
CREATE INDEX audit_user ON audit (user_id, seq);
CREATE INDEX audit_action ON audit (action, seq);
CREATE INDEX audit_resource ON audit (resource, resource_id, seq);
CREATE INDEX audit_at ON audit (at, seq);

-- The end of the chain: one row, which is also the lock that makes appending a queue.
CREATE TABLE audit_head (
    id   bigint NOT NULL PRIMARY KEY,
    seq  bigint NOT NULL,
    hash text COLLATE "C" NOT NULL
);
INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, '');

-- Signed statements of how far the chain reached: row seq had this hash. Rows count
-- from 1 without gaps, so seq is also their number.
CREATE TABLE audit_checkpoints (
    seq       bigint NOT NULL PRIMARY KEY,
    hash      text COLLATE "C" NOT NULL,
    at        timestamptz NOT NULL,
    key_id    text COLLATE "C" NOT NULL,
    prev_seq  bigint NOT NULL,
    signature text COLLATE "C" NOT NULL
);

-- What is on the record stays on it: a slip of ours cannot change it. (Whoever owns
-- the database can; the chain and its checkpoints are there to show that.)
-- +goose StatementBegin
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
-- +goose StatementEnd
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER audit_checkpoints_append_only BEFORE UPDATE OR DELETE ON audit_checkpoints FOR EACH ROW EXECUTE FUNCTION append_only();

-- +goose Down
DROP TABLE audit_checkpoints;
DROP TABLE audit_head;
DROP TABLE audit;
DROP FUNCTION append_only();
DROP TABLE messages;
DROP TABLE number_series;
DROP TABLE checklists;
DROP TABLE calendars;
DROP TABLE settings;
DROP TABLE api_tokens;
DROP TABLE sessions;
DROP TABLE assignments;
DROP TABLE users;
DROP TABLE outlets;
DROP TABLE units;
