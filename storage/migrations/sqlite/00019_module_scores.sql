-- +goose Up
-- What each module of an inspection came to, in thousandths of a percent: read rows, made
-- from the events as they come. A module to which nothing applied has none.
CREATE TABLE module_scores (
    case_id  text    NOT NULL,
    module   text    NOT NULL,
    score    integer NOT NULL,
    PRIMARY KEY (case_id, module)
);

-- +goose Down
DROP TABLE module_scores;
