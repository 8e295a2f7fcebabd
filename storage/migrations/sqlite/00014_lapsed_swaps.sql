-- Swaps that wait for an answer are looked through every minute for those whose day has come.

-- +goose Up
CREATE INDEX duty_swaps_waiting ON duty_swaps (until_at, id) WHERE status = 'asked';

-- +goose Down
DROP INDEX duty_swaps_waiting;
