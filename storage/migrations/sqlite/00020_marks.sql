-- With what a unit's document numbers begin (机关代字); none: with its code.

-- +goose Up
ALTER TABLE units ADD COLUMN mark text NOT NULL DEFAULT '';
ALTER TABLE outlets ADD COLUMN mark text NOT NULL DEFAULT '';
CREATE UNIQUE INDEX units_mark ON units (mark) WHERE mark <> '';

-- +goose Down
DROP INDEX units_mark;
ALTER TABLE outlets DROP COLUMN mark;
ALTER TABLE units DROP COLUMN mark;
