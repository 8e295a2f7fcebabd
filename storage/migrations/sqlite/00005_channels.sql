-- What goes out beside the inbox: where to, what is owed, and what was tried.

-- +goose Up

ALTER TABLE users ADD COLUMN email text NOT NULL DEFAULT '';

-- sealed is the address and the secrets, encrypted by whoever holds the key; host is
-- all of the address that is ever shown again.
CREATE TABLE channels (
    id         text NOT NULL PRIMARY KEY,
    kind       text NOT NULL,
    name       text NOT NULL,
    unit_path  text NOT NULL,
    topics     text NOT NULL,
    language   text NOT NULL,
    host       text NOT NULL,
    sealed     text NOT NULL,
    secrets    integer NOT NULL,
    enabled    boolean NOT NULL,
    made_by    text NOT NULL,
    made_at    datetime NOT NULL,
    changed_at datetime NOT NULL,
    version    integer NOT NULL
);
CREATE INDEX channels_unit ON channels (unit_path, id);

-- What people, and units for all below them, have switched off.
CREATE TABLE mail_switches (
    user_id    text NOT NULL PRIMARY KEY,
    mail       boolean NOT NULL,
    muted      text NOT NULL,
    quiet_from text NOT NULL,
    quiet_to   text NOT NULL,
    changed_at datetime NOT NULL
);
CREATE TABLE unit_switches (
    unit_path  text NOT NULL PRIMARY KEY,
    muted      text NOT NULL,
    changed_by text NOT NULL,
    changed_at datetime NOT NULL
);

-- The outbox: one row per channel and occasion, written in the transaction that writes
-- the inbox. Whoever claims a row moves due_at to the end of his lease, so that it
-- comes back by itself when he dies. turn: 0 goes before 1.
CREATE TABLE deliveries (
    id         text NOT NULL PRIMARY KEY,
    channel_id text NOT NULL,
    occasion   text NOT NULL,
    message_id text NOT NULL,
    user_id    text NOT NULL,
    case_id    text NOT NULL,
    kind       text NOT NULL,
    topic      text NOT NULL,
    number     text NOT NULL,
    link       text NOT NULL,
    unit_path  text NOT NULL,
    turn       integer NOT NULL,
    status     text NOT NULL,
    attempts   integer NOT NULL,
    failures   integer NOT NULL,
    at         datetime NOT NULL,
    due_at     datetime NOT NULL,
    claim      text NOT NULL,
    first_at   datetime,
    last_at    datetime,
    last_code  text NOT NULL,
    done_at    datetime
);
CREATE UNIQUE INDEX deliveries_once ON deliveries (channel_id, occasion);
CREATE INDEX deliveries_next ON deliveries (channel_id, status, turn, due_at);
CREATE INDEX deliveries_waiting ON deliveries (status, due_at);
CREATE INDEX deliveries_latest ON deliveries (at, id);
CREATE INDEX deliveries_case ON deliveries (case_id);
CREATE INDEX deliveries_user ON deliveries (user_id, at);
CREATE INDEX deliveries_message ON deliveries (message_id);

CREATE TABLE delivery_attempts (
    delivery_id text NOT NULL,
    number      integer NOT NULL,
    began_at    datetime NOT NULL,
    ended_at    datetime NOT NULL,
    sent        boolean NOT NULL,
    code        text NOT NULL,
    note        text NOT NULL,
    PRIMARY KEY (delivery_id, number)
);

-- +goose Down
DROP TABLE delivery_attempts;
DROP TABLE deliveries;
DROP TABLE unit_switches;
DROP TABLE mail_switches;
DROP TABLE channels;
ALTER TABLE users DROP COLUMN email;
