-- A password that one administrator asked to have reset and another decides about. Who
-- it concerns has one such wish at a time that nobody has decided.

-- +goose Up
CREATE TABLE password_resets (
    id         text NOT NULL PRIMARY KEY,
    user_id    text NOT NULL REFERENCES users (id),
    unit_path  text NOT NULL,
    reason     text NOT NULL,
    asked_by   text NOT NULL,
    asked_at   datetime NOT NULL,
    expires_at datetime NOT NULL,
    status     text NOT NULL,
    decided_by text NOT NULL DEFAULT '',
    decided_at datetime,
    why        text NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX password_resets_open ON password_resets (user_id) WHERE status = 'asked';
CREATE INDEX password_resets_asked ON password_resets (asked_at, id);

-- +goose Down
DROP TABLE password_resets;
