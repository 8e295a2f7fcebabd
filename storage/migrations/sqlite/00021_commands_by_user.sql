-- +goose Up
-- Who opened which cases, and who has done something about which.
CREATE INDEX commands_user ON commands (user_id, case_id, after_seq, version);

-- +goose Down
DROP INDEX commands_user;
