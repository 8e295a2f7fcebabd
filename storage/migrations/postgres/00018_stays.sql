-- +goose Up
-- Where cases and their parts have stood, and from when until when, in seconds since
-- 1970: read rows, made from the events as they come.
CREATE TABLE stays (
    case_id  text    NOT NULL,
    part     text    NOT NULL,
    stands   text    NOT NULL,
    since    bigint NOT NULL,
    kind     text    NOT NULL,
    until    bigint,
    PRIMARY KEY (case_id, part, stands, since)
);
CREATE INDEX stays_period ON stays (kind, since, stands, until, case_id);

-- +goose Down
DROP TABLE stays;
