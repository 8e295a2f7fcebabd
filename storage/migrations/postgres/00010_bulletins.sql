-- Bulletins: one row each, the lines frozen in an overdue one, and the units that sign
-- it as read. All of it can be made again from the events.

-- +goose Up

CREATE TABLE bulletins (
    case_id     text COLLATE "C" NOT NULL PRIMARY KEY,
    number      text COLLATE "C" NOT NULL,
    form        text COLLATE "C" NOT NULL,
    status      text COLLATE "C" NOT NULL,
    title_zh    text NOT NULL,
    title_en    text NOT NULL,
    issuer_path text COLLATE "C" NOT NULL,
    level       text COLLATE "C" NOT NULL,
    cadence     text COLLATE "C" NOT NULL,
    period      text COLLATE "C" NOT NULL,
    cutoff_at   timestamptz,
    line_count  bigint NOT NULL,
    struck      bigint NOT NULL,
    omitted     bigint NOT NULL,
    recipients  bigint NOT NULL,
    unread      bigint NOT NULL,
    corrects    text COLLATE "C" NOT NULL,
    editor      text COLLATE "C" NOT NULL,
    released_by text COLLATE "C" NOT NULL,
    released_at timestamptz,
    due_at      timestamptz NOT NULL,
    hash        text COLLATE "C" NOT NULL,
    done        boolean NOT NULL,
    opened_at   timestamptz NOT NULL,
    changed_at  timestamptz NOT NULL,
    version     bigint NOT NULL
);
CREATE INDEX bulletins_opened ON bulletins (opened_at, case_id);
CREATE INDEX bulletins_released ON bulletins (released_at, case_id);
CREATE INDEX bulletins_issuer ON bulletins (issuer_path, form, cutoff_at);
CREATE INDEX bulletins_corrects ON bulletins (corrects);

CREATE TABLE bulletin_lines (
    case_id     text COLLATE "C" NOT NULL,
    line        bigint NOT NULL,
    subject     text COLLATE "C" NOT NULL,
    kind        text COLLATE "C" NOT NULL,
    number      text COLLATE "C" NOT NULL,
    clock_id    text COLLATE "C" NOT NULL,
    rule        text NOT NULL,
    limit_zh    text NOT NULL,
    limit_en    text NOT NULL,
    unit_path   text COLLATE "C" NOT NULL,
    due_at      timestamptz NOT NULL,
    days        bigint NOT NULL,
    workdays    bigint NOT NULL,
    struck      boolean NOT NULL,
    struck_by   text COLLATE "C" NOT NULL,
    struck_at   timestamptz,
    reason      text NOT NULL,
    PRIMARY KEY (case_id, line)
);
CREATE INDEX bulletin_lines_unit ON bulletin_lines (case_id, unit_path);

CREATE TABLE bulletin_receipts (
    case_id   text COLLATE "C" NOT NULL,
    unit_path text COLLATE "C" NOT NULL,
    read_by   text COLLATE "C" NOT NULL,
    read_at   timestamptz,
    last_step text COLLATE "C" NOT NULL,
    PRIMARY KEY (case_id, unit_path)
);
CREATE INDEX bulletin_receipts_unit ON bulletin_receipts (unit_path, read_at);

-- +goose Down
DROP TABLE bulletin_receipts;
DROP TABLE bulletin_lines;
DROP TABLE bulletins;
