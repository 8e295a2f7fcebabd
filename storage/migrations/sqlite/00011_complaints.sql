-- Read rows of complaints, and flags for employees who are complained of again and
-- again. All but the flags can be made again from the events. Nothing that customers
-- or staff wrote stands here, and no personal data: a customer is an opaque id.

-- +goose Up

-- place_path is the outlet complained of, or the unit that has the case. due_at is the
-- nearest limit that runs; legal_due the legal one as it was last set, legal_runs
-- whether it runs. in_time is empty until the customer was told of a decision.
-- year_before is received_at twelve months earlier.
CREATE TABLE complaints (
    case_id       text NOT NULL PRIMARY KEY,
    form          text NOT NULL,
    number        text NOT NULL,
    line          text NOT NULL,
    channel       text NOT NULL,
    business      text NOT NULL,
    cause         text NOT NULL,
    second_level  text NOT NULL,
    subject       text NOT NULL,
    product       text NOT NULL,
    severity      text NOT NULL,
    tier          text NOT NULL,
    status        text NOT NULL,
    done          boolean NOT NULL,
    sealed        boolean NOT NULL,
    unit_path     text NOT NULL,
    outlet        text NOT NULL,
    place_path    text NOT NULL,
    concerns      text NOT NULL,
    customer      text NOT NULL,
    capacity      text NOT NULL,
    people        integer NOT NULL,
    owner         text NOT NULL,
    owner_unit    text NOT NULL,
    owner_since   datetime NOT NULL,
    first_owner   text NOT NULL,
    handler       text NOT NULL,
    offered_to    text NOT NULL,
    offered_role  text NOT NULL,
    offered_unit  text NOT NULL,
    offered_at    datetime,
    hops          integer NOT NULL,
    transfers     integer NOT NULL,
    received_at   datetime NOT NULL,
    received_day  text NOT NULL,
    year_before   datetime NOT NULL,
    reply_due     datetime,
    replied_at    datetime,
    decided_at    datetime,
    first_told_at datetime,
    told_at       datetime,
    told_after    integer,
    closed_at     datetime,
    closed_day    text NOT NULL,
    outcome       text NOT NULL,
    first_contact boolean NOT NULL,
    round         integer NOT NULL,
    calls         integer NOT NULL,
    answers       integer NOT NULL,
    pleased       integer NOT NULL,
    satisfied     boolean,
    score         integer NOT NULL,
    extended      boolean NOT NULL,
    asked_by      text NOT NULL,
    asked_unit    text NOT NULL,
    panel         integer NOT NULL,
    panel_open    boolean NOT NULL,
    panel_chair   text NOT NULL,
    panel_ready   boolean NOT NULL,
    reviews       integer NOT NULL,
    origin        text NOT NULL,
    into_case     text NOT NULL,
    reference     text NOT NULL,
    due_at        datetime NOT NULL,
    legal_due     datetime,
    legal_runs    boolean NOT NULL,
    bank_due      datetime,
    breached      boolean NOT NULL,
    in_time       boolean,
    opened_at     datetime NOT NULL,
    changed_at    datetime NOT NULL,
    version       integer NOT NULL
);
CREATE INDEX complaints_latest ON complaints (opened_at, case_id);
CREATE INDEX complaints_received ON complaints (received_at, case_id);
CREATE INDEX complaints_due ON complaints (done, due_at, case_id);
CREATE INDEX complaints_status ON complaints (status, opened_at, case_id);
CREATE INDEX complaints_place ON complaints (place_path, case_id);
CREATE INDEX complaints_unit ON complaints (unit_path, case_id);
CREATE INDEX complaints_owner ON complaints (owner, done, due_at, case_id);
CREATE INDEX complaints_customer ON complaints (customer, received_at);
CREATE INDEX complaints_concerns ON complaints (concerns, received_at);
CREATE INDEX complaints_facts ON complaints (outlet, cause, received_at);
CREATE INDEX complaints_cause ON complaints (cause, received_at);
CREATE INDEX complaints_closed ON complaints (closed_at, case_id);
CREATE INDEX complaints_words ON complaints (number, reference, outlet, case_id);
CREATE INDEX complaints_origin ON complaints (origin);
CREATE INDEX complaints_offered ON complaints (offered_role, offered_to, offered_unit) WHERE offered_at IS NOT NULL;
CREATE INDEX complaints_asked ON complaints (asked_unit) WHERE asked_by <> '';
CREATE INDEX complaints_panel ON complaints (panel_chair) WHERE panel_open;

-- Who knows of a case because it gave him something to do, to whom it is on offer, who
-- has handled it, and who has to step aside.
CREATE TABLE complaint_people (
    case_id text NOT NULL,
    user_id text NOT NULL,
    knows   boolean NOT NULL,
    invited boolean NOT NULL,
    handled boolean NOT NULL,
    aside   boolean NOT NULL,
    PRIMARY KEY (case_id, user_id)
);
CREATE INDEX complaint_people_user ON complaint_people (user_id, case_id);

-- Who owned a case from when to when; until_at is empty while he does.
CREATE TABLE complaint_holds (
    case_id   text NOT NULL,
    seq       integer NOT NULL,
    user_id   text NOT NULL,
    unit_path text NOT NULL,
    since_at  datetime NOT NULL,
    until_at  datetime,
    PRIMARY KEY (case_id, seq)
);
CREATE INDEX complaint_holds_user ON complaint_holds (user_id, since_at);

CREATE TABLE complaint_offers (
    case_id     text NOT NULL,
    hop         integer NOT NULL,
    to_user     text NOT NULL,
    to_role     text NOT NULL,
    to_unit     text NOT NULL,
    made_by     text NOT NULL,
    made_at     datetime NOT NULL,
    answer      text NOT NULL,
    answered_by text NOT NULL,
    answered_at datetime,
    PRIMARY KEY (case_id, hop)
);

CREATE TABLE complaint_links (
    case_id text NOT NULL,
    other   text NOT NULL,
    kind    text NOT NULL,
    why     text NOT NULL,
    made_by text NOT NULL,
    made_at datetime NOT NULL,
    PRIMARY KEY (case_id, other, kind)
);

-- panel is the number of the event that convened it.
CREATE TABLE complaint_experts (
    case_id    text NOT NULL,
    panel      integer NOT NULL,
    user_id    text NOT NULL,
    round      integer NOT NULL,
    department text NOT NULL,
    position   text NOT NULL,
    given_at   datetime,
    aside      boolean NOT NULL,
    reminded   boolean NOT NULL,
    from_at    datetime NOT NULL,
    left_at    datetime,
    PRIMARY KEY (case_id, panel, user_id)
);
CREATE INDEX complaint_experts_user ON complaint_experts (user_id, case_id);

CREATE TABLE complaint_calls (
    case_id text NOT NULL,
    seq     integer NOT NULL,
    round   integer NOT NULL,
    attempt integer NOT NULL,
    made_by text NOT NULL,
    made_at datetime NOT NULL,
    result  text NOT NULL,
    score   integer NOT NULL,
    PRIMARY KEY (case_id, seq)
);

-- An employee with so many complaints within so many months. One stands until their
-- number falls below the limit; checked_at is when it was last counted.
CREATE TABLE flags (
    id         text NOT NULL PRIMARY KEY,
    user_id    text NOT NULL,
    unit_path  text NOT NULL,
    complaints integer NOT NULL,
    least      integer NOT NULL,
    months     integer NOT NULL,
    raised_at  datetime NOT NULL,
    stands     boolean NOT NULL,
    checked_at datetime NOT NULL,
    settled_by text NOT NULL,
    settled_at datetime,
    remark     text NOT NULL
);
CREATE UNIQUE INDEX flags_standing ON flags (user_id) WHERE stands;
CREATE INDEX flags_unit ON flags (unit_path, raised_at);
CREATE INDEX flags_raised ON flags (raised_at, id);

-- +goose Down
DROP TABLE flags;
DROP TABLE complaint_calls;
DROP TABLE complaint_experts;
DROP TABLE complaint_links;
DROP TABLE complaint_offers;
DROP TABLE complaint_holds;
DROP TABLE complaint_people;
DROP TABLE complaints;
