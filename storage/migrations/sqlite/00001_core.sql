-- Who there is, what they may see, how the bank has set things up, and the audit
-- chain over everything that is done and seen.

-- +goose Up

-- The tree of units. path is the materialised path ("/ho/gd/gz/"): every scope
-- question is a range question on it.
CREATE TABLE units (
    path       text NOT NULL PRIMARY KEY,
    code       text NOT NULL,
    parent     text NOT NULL,
    level      text NOT NULL,
    name_zh    text NOT NULL,
    name_en    text NOT NULL,
    closed     boolean NOT NULL,
    version    integer NOT NULL,
    changed_at datetime NOT NULL
);
CREATE UNIQUE INDEX units_code ON units (code);
CREATE INDEX units_parent ON units (parent);

-- The outlet's file (D6). facilities and cameras are lists that only the file shows.
CREATE TABLE outlets (
    code       text NOT NULL PRIMARY KEY,
    path       text NOT NULL,
    type       text NOT NULL,
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
    version    integer NOT NULL,
    changed_at datetime NOT NULL
);
CREATE UNIQUE INDEX outlets_path ON outlets (path);
CREATE INDEX outlets_type ON outlets (type, path);

-- id is the user name, in lower case: cases and the audit chain know people by it.
CREATE TABLE users (
    id            text NOT NULL PRIMARY KEY,
    name          text NOT NULL,
    staff_no      text NOT NULL,
    unit_path     text NOT NULL,
    language      text NOT NULL,
    password_hash text NOT NULL,
    password_at   datetime,
    must_change   boolean NOT NULL,
    disabled      boolean NOT NULL,
    failures      integer NOT NULL,
    locked_until  datetime,
    last_sign_in  datetime,
    made_at       datetime NOT NULL,
    version       integer NOT NULL
);
CREATE INDEX users_unit ON users (unit_path, id);

-- A role held on a unit and everything below it, for a time. holder is a user, or
-- "token:" and a token's id.
CREATE TABLE assignments (
    id          text NOT NULL PRIMARY KEY,
    holder      text NOT NULL,
    role        text NOT NULL,
    unit_path   text NOT NULL,
    valid_from  datetime NOT NULL,
    valid_until datetime,
    granted_by  text NOT NULL,
    granted_at  datetime NOT NULL,
    revoked_by  text,
    revoked_at  datetime
);
CREATE INDEX assignments_holder ON assignments (holder);
CREATE INDEX assignments_role ON assignments (role, unit_path);

-- Only the hash of a session's secret is kept: who reads the table cannot sign in.
CREATE TABLE sessions (
    id         text NOT NULL PRIMARY KEY,
    hash       text NOT NULL,
    user_id    text NOT NULL REFERENCES users (id),
    opened_at  datetime NOT NULL,
    seen_at    datetime NOT NULL,
    expires_at datetime NOT NULL,
    ip         text NOT NULL,
    agent      text NOT NULL
);
CREATE UNIQUE INDEX sessions_hash ON sessions (hash);
CREATE INDEX sessions_user ON sessions (user_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

-- What a token may do stands in assignments under "token:" and its id.
CREATE TABLE api_tokens (
    id         text NOT NULL PRIMARY KEY,
    hash       text NOT NULL,
    name       text NOT NULL,
    owner      text NOT NULL REFERENCES users (id),
    unit_path  text NOT NULL,
    made_by    text NOT NULL,
    made_at    datetime NOT NULL,
    expires_at datetime NOT NULL,
    used_at    datetime,
    revoked_at datetime
);
CREATE UNIQUE INDEX api_tokens_hash ON api_tokens (hash);
CREATE INDEX api_tokens_unit ON api_tokens (unit_path, id);

-- Every version of every setting; the highest is in force.
CREATE TABLE settings (
    name    text NOT NULL,
    version integer NOT NULL,
    value   text NOT NULL,
    note    text NOT NULL,
    set_by  text NOT NULL,
    set_at  datetime NOT NULL,
    PRIMARY KEY (name, version)
);

-- The State Council's arrangement per year; a version counts once it is approved.
CREATE TABLE calendars (
    year        integer NOT NULL,
    version     integer NOT NULL,
    body        text NOT NULL,
    hash        text NOT NULL,
    source      text NOT NULL,
    loaded_by   text NOT NULL,
    loaded_at   datetime NOT NULL,
    approved_by text,
    approved_at datetime,
    PRIMARY KEY (year, version)
);

-- Checklists are drafts until published and never change afterwards.
CREATE TABLE checklists (
    code         text NOT NULL,
    version      integer NOT NULL,
    status       text NOT NULL,
    kind         text NOT NULL,
    name_zh      text NOT NULL,
    name_en      text NOT NULL,
    body         text NOT NULL,
    hash         text NOT NULL,
    changed_by   text NOT NULL,
    changed_at   datetime NOT NULL,
    published_by text,
    published_at datetime,
    PRIMARY KEY (code, version)
);
CREATE INDEX checklists_status ON checklists (status, kind, code);

CREATE TABLE number_series (
    series text NOT NULL,
    year   integer NOT NULL,
    last   integer NOT NULL,
    PRIMARY KEY (series, year)
);

-- The inbox. dedupe_key makes a message that is sent twice arrive once.
CREATE TABLE messages (
    id         text NOT NULL PRIMARY KEY,
    dedupe_key text NOT NULL,
    user_id    text NOT NULL,
    case_id    text NOT NULL,
    kind       text NOT NULL,
    topic      text NOT NULL,
    title_zh   text NOT NULL,
    title_en   text NOT NULL,
    body_zh    text NOT NULL,
    body_en    text NOT NULL,
    link       text NOT NULL,
    urgent     boolean NOT NULL,
    at         datetime NOT NULL,
    read_at    datetime
);
CREATE UNIQUE INDEX messages_dedupe ON messages (dedupe_key);
CREATE INDEX messages_inbox ON messages (user_id, at, id);
CREATE INDEX messages_unread ON messages (user_id, read_at);
CREATE INDEX messages_case ON messages (case_id);

-- The audit chain. hash covers the row and prev_hash; see chain.go for the form.
CREATE TABLE audit (
    seq         integer NOT NULL PRIMARY KEY,
    at          datetime NOT NULL,
    user_id     text NOT NULL,
    actor       text NOT NULL,
    action      text NOT NULL,
    resource    text NOT NULL,
    resource_id text NOT NULL,
    case_id     text NOT NULL,
    command_id  text NOT NULL,
    event_seq   integer NOT NULL,
    event_hash  text NOT NULL,
    unit_path   text NOT NULL,
    outcome     text NOT NULL,
    ip          text NOT NULL,
    request     text NOT NULL,
    detail      text NOT NULL,
    prev_hash   text NOT NULL,
    hash        text NOT NULL
);
CREATE INDEX audit_case ON audit (case_id, seq);
CREATE INDEX audit_user ON audit (user_id, seq);
CREATE INDEX audit_action ON audit (action, seq);
CREATE INDEX audit_resource ON audit (resource, resource_id, seq);
CREATE INDEX audit_at ON audit (at, seq);

-- The end of the chain: one row, which is also the lock that makes appending a queue.
CREATE TABLE audit_head (
    id   integer NOT NULL PRIMARY KEY,
    seq  integer NOT NULL,
    hash text NOT NULL
);
INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, '');

-- Signed statements of how far the chain reached: row seq had this hash. Rows count
-- from 1 without gaps, so seq is also their number.
CREATE TABLE audit_checkpoints (
    seq       integer NOT NULL PRIMARY KEY,
    hash      text NOT NULL,
    at        datetime NOT NULL,
    key_id    text NOT NULL,
    prev_seq  integer NOT NULL,
    signature text NOT NULL
);

-- What is on the record stays on it: a slip of ours cannot change it. (Whoever owns
-- the database can; the chain and its checkpoints are there to show that.)
-- +goose StatementBegin
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN
    SELECT RAISE(ABORT, 'audit is append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN
    SELECT RAISE(ABORT, 'audit is append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER audit_checkpoints_no_update BEFORE UPDATE ON audit_checkpoints BEGIN
    SELECT RAISE(ABORT, 'audit_checkpoints is append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER audit_checkpoints_no_delete BEFORE DELETE ON audit_checkpoints BEGIN
    SELECT RAISE(ABORT, 'audit_checkpoints is append-only');
END;
-- +goose StatementEnd

-- +goose Down
DROP TABLE audit_checkpoints;
DROP TABLE audit_head;
DROP TABLE audit;
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
