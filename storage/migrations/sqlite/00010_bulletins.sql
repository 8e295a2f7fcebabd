-- Bulletins: one row each, the lines frozen in an overdue one, and the units that sign
-- it as read. All of it can be made again from the events.

-- +goose Up

CREATE TABLE bulletins (
    case_id     text NOT NULL PRIMARY KEY,
    number      text NOT NULL,
    form        text NOT NULL,
    status      text NOT NULL,
    title_zh    text NOT NULL,
    title_en    text NOT NULL,
    issuer_path text NOT NULL,
    level       text NOT NULL,
    cadence     text NOT NULL,
    period      text NOT NULL,
    cutoff_at   datetime,
    line_count  integer NOT NULL,
    struck      integer NOT NULL,
    omitted     integer NOT NULL,
    recipients  integer NOT NULL,
    unread      integer NOT NULL,
    corrects    text NOT NULL,
    editor      text NOT NULL,
    released_by text NOT NULL,
    released_at datetime,
    due_at      datetime NOT NULL,
    hash        text NOT NULL,
    done        boolean NOT NULL,
    opened_at   datetime NOT NULL,
    changed_at  datetime NOT NULL,
    version     integer NOT NULL
);
CREATE INDEX bulletins_opened ON bulletins (opened_at, case_id);
CREATE INDEX bulletins_released ON bulletins (released_at, case_id);
CREATE INDEX bulletins_issuer ON bulletins (issuer_path, form, cutoff_at);
CREATE INDEX bulletins_corrects ON bulletins (corrects);

CREATE TABLE bulletin_lines (
    case_id     text NOT NULL,
    line        integer NOT NULL,
    subject     text NOT NULL,
    kind        text NOT NULL,
    number      text NOT NULL,
    clock_id    text NOT NULL,
    rule        text NOT NULL,
    limit_zh    text NOT NULL,
    limit_en    text NOT NULL,
    unit_path   text NOT NULL,
    due_at      datetime NOT NULL,
    days        integer NOT NULL,
    workdays    integer NOT NULL,
    struck      boolean NOT NULL,
    struck_by   text NOT NULL,
    struck_at   datetime,
    reason      text NOT NULL,
    PRIMARY KEY (case_id, line)
);
CREATE INDEX bulletin_lines_unit ON bulletin_lines (case_id, unit_path);

CREATE TABLE bulletin_receipts (
    case_id   text NOT NULL,
    unit_path text NOT NULL,
    read_by   text NOT NULL,
    read_at   datetime,
    last_step text NOT NULL,
    PRIMARY KEY (case_id, unit_path)
);
CREATE INDEX bulletin_receipts_unit ON bulletin_receipts (unit_path, read_at);

-- +goose Down
DROP TABLE bulletin_receipts;
DROP TABLE bulletin_lines;
DROP TABLE bulletins;
