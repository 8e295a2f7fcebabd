-- +goose Up
-- Limits that a withdrawal dropped stayed in the lists; of a withdrawn complaint only the call runs.
DELETE FROM clocks WHERE clock_id <> 'callback' AND case_id IN (SELECT case_id FROM complaints WHERE status = 'withdrawn');

-- +goose Down
SELECT 1;
