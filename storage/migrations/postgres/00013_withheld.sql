-- Messages about a case that has been closed to everybody but the discipline office
-- are kept and shown to nobody any more.

-- +goose Up
ALTER TABLE messages ADD COLUMN withheld boolean NOT NULL DEFAULT false;

-- +goose Down
ALTER TABLE messages DROP COLUMN withheld;
