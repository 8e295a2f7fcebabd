-- Direct reports, and the cases that belong to them or came of them.

-- +goose Up

CREATE TABLE incidents (
    case_id         text COLLATE "C" NOT NULL PRIMARY KEY,
    number          text COLLATE "C" NOT NULL,
    kind            text COLLATE "C" NOT NULL,
    kind_zh         text COLLATE "C" NOT NULL,
    kind_en         text COLLATE "C" NOT NULL,
    severity        text COLLATE "C" NOT NULL,
    status          text COLLATE "C" NOT NULL,
    outlet          text COLLATE "C" NOT NULL,
    unit_path       text COLLATE "C" NOT NULL,
    place_zh        text COLLATE "C" NOT NULL,
    place_en        text COLLATE "C" NOT NULL,
    reporter        text COLLATE "C" NOT NULL,
    concerned       text COLLATE "C" NOT NULL,
    responsible     text COLLATE "C" NOT NULL,
    affected        bigint NOT NULL,
    updates         bigint NOT NULL,
    late            boolean NOT NULL,
    known_at        timestamptz NOT NULL,
    reported_at     timestamptz NOT NULL,
    acknowledged_by text COLLATE "C" NOT NULL,
    acknowledged_at timestamptz,
    closed_at       timestamptz,
    due_at          timestamptz NOT NULL,
    done            boolean NOT NULL,
    changed_at      timestamptz NOT NULL,
    version         bigint NOT NULL
);
CREATE INDEX incidents_reported ON incidents (reported_at, case_id);
CREATE INDEX incidents_due ON incidents (due_at, case_id);
CREATE INDEX incidents_unit ON incidents (unit_path, reported_at);
CREATE INDEX incidents_status ON incidents (status, reported_at);
CREATE INDEX incidents_reporter ON incidents (reporter, reported_at);
CREATE INDEX incidents_responsible ON incidents (responsible, status);

CREATE TABLE incident_links (
    case_id text COLLATE "C" NOT NULL,
    linked  text COLLATE "C" NOT NULL,
    PRIMARY KEY (case_id, linked)
);
CREATE INDEX incident_links_linked ON incident_links (linked);

-- +goose Down
DROP TABLE incident_links;
DROP TABLE incidents;
