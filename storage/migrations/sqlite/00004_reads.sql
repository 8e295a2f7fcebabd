-- The read rows: what lists, counts and reports are made of. All of it can be made
-- again from the events. "Outside" is what the inspected side sees.

-- +goose Up

CREATE TABLE inspections (
    case_id           text NOT NULL PRIMARY KEY,
    number            text NOT NULL,
    kind              text NOT NULL,
    status            text NOT NULL,
    outside_status    text NOT NULL,
    hidden            boolean NOT NULL,
    checklist         text NOT NULL,
    checklist_version integer NOT NULL,
    programme         text NOT NULL,
    round             text NOT NULL,
    outlet            text NOT NULL,
    unit_path         text NOT NULL,
    issuer_path       text NOT NULL,
    inspector         text NOT NULL,
    reviewer          text NOT NULL,
    from_at           datetime NOT NULL,
    to_at             datetime NOT NULL,
    due_at            datetime NOT NULL,
    score             integer,
    passed            boolean,
    findings          integer NOT NULL,
    standing          integer NOT NULL,
    appeals           integer NOT NULL,
    returns           integer NOT NULL,
    done              boolean NOT NULL,
    published_at      datetime,
    opened_at         datetime NOT NULL,
    changed_at        datetime NOT NULL,
    version           integer NOT NULL
);
CREATE INDEX inspections_unit ON inspections (unit_path, opened_at);
CREATE INDEX inspections_issuer ON inspections (issuer_path, opened_at);
CREATE INDEX inspections_opened ON inspections (opened_at, case_id);
CREATE INDEX inspections_planned ON inspections (from_at, case_id);
CREATE INDEX inspections_due ON inspections (due_at, case_id);
CREATE INDEX inspections_published ON inspections (published_at, case_id);
CREATE INDEX inspections_outlet ON inspections (outlet, published_at);
CREATE INDEX inspections_inspector ON inspections (inspector, status);
CREATE INDEX inspections_reviewer ON inspections (reviewer, status);
CREATE INDEX inspections_programme ON inspections (programme, status);
CREATE INDEX inspections_round ON inspections (kind, round);

CREATE TABLE inspection_answers (
    case_id     text NOT NULL,
    item        text NOT NULL,
    subject     text NOT NULL,
    answer      text NOT NULL,
    remark      text NOT NULL,
    evidence    text NOT NULL,
    answered_by text NOT NULL,
    answered_at datetime NOT NULL,
    PRIMARY KEY (case_id, item, subject)
);

CREATE TABLE inspection_subjects (
    case_id text NOT NULL,
    subject text NOT NULL,
    post    text NOT NULL,
    PRIMARY KEY (case_id, subject)
);

CREATE TABLE findings (
    id            text NOT NULL PRIMARY KEY,
    case_id       text NOT NULL,
    kind          text NOT NULL,
    programme     text NOT NULL,
    item          text NOT NULL,
    module        text NOT NULL,
    subject       text NOT NULL,
    severity      text NOT NULL,
    severity_rank integer NOT NULL,
    status        text NOT NULL,
    stands        boolean NOT NULL,
    waived        boolean NOT NULL,
    repeated      boolean NOT NULL,
    repeat_of     text NOT NULL,
    evidence      text NOT NULL,
    remark        text NOT NULL,
    outlet        text NOT NULL,
    unit_path     text NOT NULL,
    issuer_path   text NOT NULL,
    inspector     text NOT NULL,
    reviewer      text NOT NULL,
    raised_at     datetime NOT NULL,
    published_at  datetime
);
CREATE INDEX findings_case ON findings (case_id);
CREATE INDEX findings_repeats ON findings (outlet, item, published_at);
CREATE INDEX findings_unit ON findings (unit_path, raised_at);
CREATE INDEX findings_issuer ON findings (issuer_path, raised_at);
CREATE INDEX findings_raised ON findings (raised_at, id);
CREATE INDEX findings_severity ON findings (severity_rank, id);
CREATE INDEX findings_module ON findings (module, item);
CREATE INDEX findings_inspector ON findings (inspector);
CREATE INDEX findings_reviewer ON findings (reviewer);

CREATE TABLE appeals (
    finding        text NOT NULL PRIMARY KEY,
    case_id        text NOT NULL,
    appellant      text NOT NULL,
    appellant_unit text NOT NULL,
    grounds        text NOT NULL,
    evidence       text NOT NULL,
    filed_at       datetime NOT NULL,
    status         text NOT NULL,
    decided_by     text NOT NULL,
    decided_at     datetime,
    reason         text NOT NULL,
    score_before   integer,
    score_after    integer,
    outlet         text NOT NULL,
    unit_path      text NOT NULL,
    issuer_path    text NOT NULL
);
CREATE INDEX appeals_case ON appeals (case_id);
CREATE INDEX appeals_filed ON appeals (filed_at, finding);
CREATE INDEX appeals_status ON appeals (status, issuer_path);

CREATE TABLE notices (
    case_id         text NOT NULL PRIMARY KEY,
    number          text NOT NULL,
    form            text NOT NULL,
    status          text NOT NULL,
    inspection      text NOT NULL,
    inspection_kind text NOT NULL,
    inspector       text NOT NULL,
    outlet          text NOT NULL,
    unit_path       text NOT NULL,
    issuer_path     text NOT NULL,
    issued_by       text NOT NULL,
    issued_at       datetime,
    due_at          datetime NOT NULL,
    rectifications  integer NOT NULL,
    verified        integer NOT NULL,
    done            boolean NOT NULL,
    opened_at       datetime NOT NULL,
    changed_at      datetime NOT NULL,
    version         integer NOT NULL
);
CREATE INDEX notices_unit ON notices (unit_path, opened_at);
CREATE INDEX notices_issuer ON notices (issuer_path, opened_at);
CREATE INDEX notices_opened ON notices (opened_at, case_id);
CREATE INDEX notices_issued ON notices (issued_at, case_id);
CREATE INDEX notices_due ON notices (due_at, case_id);
CREATE INDEX notices_inspection ON notices (inspection);
CREATE INDEX notices_outlet ON notices (outlet, status);
CREATE INDEX notices_inspector ON notices (inspector);

CREATE TABLE rectifications (
    id              text NOT NULL PRIMARY KEY,
    case_id         text NOT NULL,
    number          text NOT NULL,
    finding         text NOT NULL,
    inspection      text NOT NULL,
    inspection_kind text NOT NULL,
    inspector       text NOT NULL,
    item            text NOT NULL,
    module          text NOT NULL,
    severity        text NOT NULL,
    severity_rank   integer NOT NULL,
    repeated        boolean NOT NULL,
    status          text NOT NULL,
    running         boolean NOT NULL,
    outlet          text NOT NULL,
    unit_path       text NOT NULL,
    issuer_path     text NOT NULL,
    issued_at       datetime,
    due_at          datetime NOT NULL,
    responsible     text NOT NULL,
    cause           text NOT NULL,
    root_cause      text NOT NULL,
    correction      text NOT NULL,
    prevention      text NOT NULL,
    summary         text NOT NULL,
    evidence        text NOT NULL,
    done_at         datetime,
    verified_by     text NOT NULL,
    verified_at     datetime,
    returns         integer NOT NULL,
    return_reason   text NOT NULL,
    extensions      integer NOT NULL,
    asked_until     datetime
);
CREATE INDEX rectifications_case ON rectifications (case_id);
CREATE UNIQUE INDEX rectifications_finding ON rectifications (finding);
CREATE INDEX rectifications_unit ON rectifications (unit_path, due_at);
CREATE INDEX rectifications_issuer ON rectifications (issuer_path, due_at);
CREATE INDEX rectifications_due ON rectifications (due_at, id);
CREATE INDEX rectifications_severity ON rectifications (severity_rank, id);
CREATE INDEX rectifications_status ON rectifications (status, due_at);
CREATE INDEX rectifications_responsible ON rectifications (responsible, status);
CREATE INDEX rectifications_item ON rectifications (module, item);
CREATE INDEX rectifications_inspector ON rectifications (inspector);

-- Who planned or carried out a mending: they may not verify it.
CREATE TABLE rectification_makers (
    rectification text NOT NULL,
    user_id       text NOT NULL,
    case_id       text NOT NULL,
    PRIMARY KEY (rectification, user_id)
);
CREATE INDEX rectification_makers_user ON rectification_makers (user_id);
CREATE INDEX rectification_makers_case ON rectification_makers (case_id);

CREATE TABLE extensions (
    rectification text NOT NULL,
    seq           integer NOT NULL,
    case_id       text NOT NULL,
    asked_by      text NOT NULL,
    asked_at      datetime NOT NULL,
    until_at      datetime NOT NULL,
    reason        text NOT NULL,
    status        text NOT NULL,
    decided_by    text NOT NULL,
    decided_at    datetime,
    decision      text NOT NULL,
    old_due       datetime NOT NULL,
    new_due       datetime,
    outlet        text NOT NULL,
    unit_path     text NOT NULL,
    issuer_path   text NOT NULL,
    PRIMARY KEY (rectification, seq)
);
CREATE INDEX extensions_case ON extensions (case_id);
CREATE INDEX extensions_asked ON extensions (asked_at, rectification, seq);
CREATE INDEX extensions_status ON extensions (status, issuer_path);

CREATE TABLE programmes (
    case_id           text NOT NULL PRIMARY KEY,
    title_zh          text NOT NULL,
    title_en          text NOT NULL,
    kind              text NOT NULL,
    status            text NOT NULL,
    checklist         text NOT NULL,
    checklist_version integer NOT NULL,
    issuer_path       text NOT NULL,
    round             text NOT NULL,
    from_at           datetime NOT NULL,
    to_at             datetime NOT NULL,
    rule              text NOT NULL,
    seed              text NOT NULL,
    population        integer NOT NULL,
    targets           integer NOT NULL,
    unplaced          integer NOT NULL,
    opened_by         text NOT NULL,
    opened_at         datetime NOT NULL,
    changed_at        datetime NOT NULL,
    version           integer NOT NULL
);
CREATE INDEX programmes_issuer ON programmes (issuer_path, opened_at);
CREATE INDEX programmes_opened ON programmes (opened_at, case_id);

-- One row per outlet drawn; reason says why nobody could be sent there. inspection
-- is filled in when the inspection has been opened.
CREATE TABLE programme_targets (
    case_id    text NOT NULL,
    outlet     text NOT NULL,
    inspector  text NOT NULL,
    from_at    datetime,
    to_at      datetime,
    reason     text NOT NULL,
    inspection text NOT NULL,
    PRIMARY KEY (case_id, outlet)
);

-- Warning orders proposed for repeat offences: one per rectification.
CREATE TABLE warning_proposals (
    rectification text NOT NULL PRIMARY KEY,
    case_id       text NOT NULL,
    outlet        text NOT NULL,
    unit_path     text NOT NULL,
    issuer_path   text NOT NULL,
    item          text NOT NULL,
    repeat_of     text NOT NULL,
    proposed_at   datetime NOT NULL
);
CREATE INDEX warning_proposals_unit ON warning_proposals (unit_path, proposed_at);
CREATE INDEX warning_proposals_proposed ON warning_proposals (proposed_at, rectification);

-- Every clock of every case, with the next step of its ladder. inside: only the
-- issuing side may see it.
CREATE TABLE clocks (
    case_id     text NOT NULL,
    clock_id    text NOT NULL,
    kind        text NOT NULL,
    due_at      datetime NOT NULL,
    next_step   text NOT NULL,
    next_at     datetime NOT NULL,
    last_step   text NOT NULL,
    rule        text NOT NULL,
    calendar    text NOT NULL,
    provisional boolean NOT NULL,
    running     boolean NOT NULL,
    inside      boolean NOT NULL,
    outlet      text NOT NULL,
    unit_path   text NOT NULL,
    issuer_path text NOT NULL,
    PRIMARY KEY (case_id, clock_id)
);
CREATE INDEX clocks_due ON clocks (running, due_at, case_id, clock_id);
CREATE INDEX clocks_next ON clocks (running, next_at);
CREATE INDEX clocks_unit ON clocks (unit_path, due_at);

-- +goose Down
DROP TABLE clocks;
DROP TABLE warning_proposals;
DROP TABLE programme_targets;
DROP TABLE programmes;
DROP TABLE extensions;
DROP TABLE rectification_makers;
DROP TABLE rectifications;
DROP TABLE notices;
DROP TABLE appeals;
DROP TABLE findings;
DROP TABLE inspection_subjects;
DROP TABLE inspection_answers;
DROP TABLE inspections;
