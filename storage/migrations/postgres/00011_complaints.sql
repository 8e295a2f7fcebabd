-- Read rows of complaints, and flags for employees who are complained of again and
-- again. All but the flags can be made again from the events. Nothing that customers
-- or staff wrote stands here, and no personal data: a customer is an opaque id.

-- +goose Up

-- place_path is the outlet complained of, or the unit that has the case. due_at is the
-- nearest limit that runs; legal_due the legal one as it was last set, legal_runs
-- whether it runs. in_time is empty until the customer was told of a decision.
-- year_before is received_at twelve months earlier.
CREATE TABLE complaints (
    case_id       text COLLATE "C" NOT NULL PRIMARY KEY,
    form          text COLLATE "C" NOT NULL,
    number        text COLLATE "C" NOT NULL,
    line          text COLLATE "C" NOT NULL,
    channel       text COLLATE "C" NOT NULL,
    business      text COLLATE "C" NOT NULL,
    cause         text COLLATE "C" NOT NULL,
    second_level  text COLLATE "C" NOT NULL,
    subject       text COLLATE "C" NOT NULL,
    product       text COLLATE "C" NOT NULL,
    severity      text COLLATE "C" NOT NULL,
    tier          text COLLATE "C" NOT NULL,
    status        text COLLATE "C" NOT NULL,
    done          boolean NOT NULL,
    sealed        boolean NOT NULL,
    unit_path     text COLLATE "C" NOT NULL,
    outlet        text COLLATE "C" NOT NULL,
    place_path    text COLLATE "C" NOT NULL,
    concerns      text COLLATE "C" NOT NULL,
    customer      text COLLATE "C" NOT NULL,
    capacity      text COLLATE "C" NOT NULL,
    people        bigint NOT NULL,
    owner         text COLLATE "C" NOT NULL,
    owner_unit    text COLLATE "C" NOT NULL,
    owner_since   timestamptz NOT NULL,
    first_owner   text COLLATE "C" NOT NULL,
    handler       text COLLATE "C" NOT NULL,
    offered_to    text COLLATE "C" NOT NULL,
    offered_role  text COLLATE "C" NOT NULL,
    offered_unit  text COLLATE "C" NOT NULL,
    offered_at    timestamptz,
    hops          bigint NOT NULL,
    transfers     bigint NOT NULL,
    received_at   timestamptz NOT NULL,
    received_day  text COLLATE "C" NOT NULL,
    year_before   timestamptz NOT NULL,
    reply_due     timestamptz,
    replied_at    timestamptz,
    decided_at    timestamptz,
    first_told_at timestamptz,
    told_at       timestamptz,
    told_after    bigint,
    closed_at     timestamptz,
    closed_day    text COLLATE "C" NOT NULL,
    outcome       text COLLATE "C" NOT NULL,
    first_contact boolean NOT NULL,
    round         bigint NOT NULL,
    calls         bigint NOT NULL,
    answers       bigint NOT NULL,
    pleased       bigint NOT NULL,
    satisfied     boolean,
    score         bigint NOT NULL,
    extended      boolean NOT NULL,
    asked_by      text COLLATE "C" NOT NULL,
    asked_unit    text COLLATE "C" NOT NULL,
    panel         bigint NOT NULL,
    panel_open    boolean NOT NULL,
    panel_chair   text COLLATE "C" NOT NULL,
    panel_ready   boolean NOT NULL,
    reviews       bigint NOT NULL,
    origin        text COLLATE "C" NOT NULL,
    into_case     text COLLATE "C" NOT NULL,
    reference     text COLLATE "C" NOT NULL,
    due_at        timestamptz NOT NULL,
    legal_due     timestamptz,
    legal_runs    boolean NOT NULL,
    bank_due      timestamptz,
    breached      boolean NOT NULL,
    in_time       boolean,
    opened_at     timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL,
    version       bigint NOT NULL
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
    case_id text COLLATE "C" NOT NULL,
    user_id text COLLATE "C" NOT NULL,
    knows   boolean NOT NULL,
    invited boolean NOT NULL,
    handled boolean NOT NULL,
    aside   boolean NOT NULL,
    PRIMARY KEY (case_id, user_id)
);
CREATE INDEX complaint_people_user ON complaint_people (user_id, case_id);

-- Who owned a case from when to when; until_at is empty while he does.
CREATE TABLE complaint_holds (
    case_id   text COLLATE "C" NOT NULL,
    seq       bigint NOT NULL,
    user_id   text COLLATE "C" NOT NULL,
    unit_path text COLLATE "C" NOT NULL,
    since_at  timestamptz NOT NULL,
    until_at  timestamptz,
    PRIMARY KEY (case_id, seq)
);
CREATE INDEX complaint_holds_user ON complaint_holds (user_id, since_at);

CREATE TABLE complaint_offers (
    case_id     text COLLATE "C" NOT NULL,
    hop         bigint NOT NULL,
    to_user     text COLLATE "C" NOT NULL,
    to_role     text COLLATE "C" NOT NULL,
    to_unit     text COLLATE "C" NOT NULL,
    made_by     text COLLATE "C" NOT NULL,
    made_at     timestamptz NOT NULL,
    answer      text COLLATE "C" NOT NULL,
    answered_by text COLLATE "C" NOT NULL,
    answered_at timestamptz,
    PRIMARY KEY (case_id, hop)
);

CREATE TABLE complaint_links (
    case_id text COLLATE "C" NOT NULL,
    other   text COLLATE "C" NOT NULL,
    kind    text COLLATE "C" NOT NULL,
    why     text COLLATE "C" NOT NULL,
    made_by text COLLATE "C" NOT NULL,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, other, kind)
);

-- panel is the number of the event that convened it.
CREATE TABLE complaint_experts (
    case_id    text COLLATE "C" NOT NULL,
    panel      bigint NOT NULL,
    user_id    text COLLATE "C" NOT NULL,
    round      bigint NOT NULL,
    department text COLLATE "C" NOT NULL,
    position   text COLLATE "C" NOT NULL,
    given_at   timestamptz,
    aside      boolean NOT NULL,
    reminded   boolean NOT NULL,
    from_at    timestamptz NOT NULL,
    left_at    timestamptz,
    PRIMARY KEY (case_id, panel, user_id)
);
CREATE INDEX complaint_experts_user ON complaint_experts (user_id, case_id);

CREATE TABLE complaint_calls (
    case_id text COLLATE "C" NOT NULL,
    seq     bigint NOT NULL,
    round   bigint NOT NULL,
    attempt bigint NOT NULL,
    made_by text COLLATE "C" NOT NULL,
    made_at timestamptz NOT NULL,
    result  text COLLATE "C" NOT NULL,
    score   bigint NOT NULL,
    PRIMARY KEY (case_id, seq)
);

-- An employee with so many complaints within so many months. One stands until their
-- number falls below the limit; checked_at is when it was last counted.
CREATE TABLE flags (
    id         text COLLATE "C" NOT NULL PRIMARY KEY,
    user_id    text COLLATE "C" NOT NULL,
    unit_path  text COLLATE "C" NOT NULL,
    complaints bigint NOT NULL,
    least      bigint NOT NULL,
    months     bigint NOT NULL,
    raised_at  timestamptz NOT NULL,
    stands     boolean NOT NULL,
    checked_at timestamptz NOT NULL,
    settled_by text COLLATE "C" NOT NULL,
    settled_at timestamptz,
    remark     text COLLATE "C" NOT NULL
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
