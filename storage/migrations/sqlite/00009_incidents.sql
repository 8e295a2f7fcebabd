-- Direct reports, and the cases that belong to them or came of them.

-- +goose Up

CREATE TABLE incidents (
    case_id         text NOT NULL PRIMARY KEY,
    number          text NOT NULL,
    kind            text NOT NULL,
    kind_zh         text NOT NULL,
    kind_en         text NOT NULL,
    severity        text NOT NULL,
    status          text NOT NULL,
    outlet          text NOT NULL,
    unit_path       text NOT NULL,
    place_zh        text NOT NULL,
    place_en        text NOT NULL,
    reporter        text NOT NULL,
    concerned       text NOT NULL,
    responsible     text NOT NULL,
    affected        integer NOT NULL,
    updates         integer NOT NULL,
    late            boolean NOT NULL,
    known_at        datetime NOT NULL,
    reported_at     datetime NOT NULL,
    acknowledged_by text NOT NULL,
    acknowledged_at datetime,
    closed_at       datetime,
    due_at          datetime NOT NULL,
    done            boolean NOT NULL,
    changed_at      datetime NOT NULL,
    version         integer NOT NULL
);
CREATE INDEX incidents_reported ON incidents (reported_at, case_id);
CREATE INDEX incidents_due ON incidents (due_at, case_id);
CREATE INDEX incidents_unit ON incidents (unit_path, reported_at);
CREATE INDEX incidents_status ON incidents (status, reported_at);
CREATE INDEX incidents_reporter ON incidents (reporter, reported_at);
CREATE INDEX incidents_responsible ON incidents (responsible, status);

CREATE TABLE incident_links (
    case_id text NOT NULL,
    linked  text NOT NULL,
    PRIMARY KEY (case_id, linked)
);
CREATE INDEX incident_links_linked ON incident_links (linked);

-- +goose Down
DROP TABLE incident_links;
DROP TABLE incidents;
