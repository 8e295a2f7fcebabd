-- Who is on duty in an outlet when (D1), what people have declared of their interests
-- (C5), and to whom they report.

-- +goose Up

-- One month of one outlet. version counts changes.
CREATE TABLE rosters (
    outlet       text COLLATE "C" NOT NULL,
    month        text COLLATE "C" NOT NULL,
    status       text COLLATE "C" NOT NULL,
    version      bigint NOT NULL,
    reason       text NOT NULL,
    published_by text COLLATE "C" NOT NULL,
    published_at timestamptz,
    changed_by   text COLLATE "C" NOT NULL,
    changed_at   timestamptz NOT NULL,
    PRIMARY KEY (outlet, month)
);
CREATE INDEX rosters_month ON rosters (month, status, outlet);

-- Every step in the life of a roster.
CREATE TABLE roster_changes (
    outlet  text COLLATE "C" NOT NULL,
    month   text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    did     text COLLATE "C" NOT NULL,
    made_by text COLLATE "C" NOT NULL,
    made_at timestamptz NOT NULL,
    reason  text NOT NULL,
    swap    text COLLATE "C" NOT NULL,
    PRIMARY KEY (outlet, month, version)
);

-- A shift as it stood from one version of the roster until another. What no longer
-- stands is kept: who was on duty, as the record knew it then, can always be told.
-- Minutes count from 00:00 Chinese time; from_at and to_at are the same as instants.
CREATE TABLE roster_shifts (
    outlet        text COLLATE "C" NOT NULL,
    day           text COLLATE "C" NOT NULL,
    from_minute   bigint NOT NULL,
    since_version bigint NOT NULL,
    month         text COLLATE "C" NOT NULL,
    to_minute     bigint NOT NULL,
    leader        text COLLATE "C" NOT NULL,
    deputy        text COLLATE "C" NOT NULL,
    from_at       timestamptz NOT NULL,
    to_at         timestamptz NOT NULL,
    since_at      timestamptz NOT NULL,
    until_version bigint,
    until_at      timestamptz,
    PRIMARY KEY (outlet, day, from_minute, since_version)
);
CREATE INDEX roster_shifts_month ON roster_shifts (outlet, month);
CREATE INDEX roster_shifts_leader ON roster_shifts (leader, from_at);
CREATE INDEX roster_shifts_deputy ON roster_shifts (deputy, from_at);

-- One leader asks another to take his duty. take_day is empty where he gives nothing back.
CREATE TABLE duty_swaps (
    id          text COLLATE "C" NOT NULL PRIMARY KEY,
    outlet      text COLLATE "C" NOT NULL,
    give_day    text COLLATE "C" NOT NULL,
    give_from   bigint NOT NULL,
    take_day    text COLLATE "C" NOT NULL,
    take_from   bigint NOT NULL,
    asked_by    text COLLATE "C" NOT NULL,
    asked_of    text COLLATE "C" NOT NULL,
    note        text NOT NULL,
    status      text COLLATE "C" NOT NULL,
    asked_at    timestamptz NOT NULL,
    until_at    timestamptz NOT NULL,
    answered_at timestamptz,
    answer      text NOT NULL,
    vetoed_by   text COLLATE "C" NOT NULL,
    vetoed_at   timestamptz,
    veto        text NOT NULL
);
CREATE INDEX duty_swaps_outlet ON duty_swaps (outlet, asked_at, id);
CREATE INDEX duty_swaps_asked_by ON duty_swaps (asked_by, asked_at);
CREATE INDEX duty_swaps_asked_of ON duty_swaps (asked_of, asked_at);
CREATE INDEX duty_swaps_asked ON duty_swaps (asked_at, id);

-- What somebody has declared of himself; tied_with is a user, a customer's reference,
-- a unit's path or a product line's code, as tie says; tied_key is the same in small
-- letters, by which it is looked for.
CREATE TABLE interests (
    id           text COLLATE "C" NOT NULL PRIMARY KEY,
    user_id      text COLLATE "C" NOT NULL,
    tie          text COLLATE "C" NOT NULL,
    tied_with    text COLLATE "C" NOT NULL,
    tied_key     text COLLATE "C" NOT NULL,
    from_day     text COLLATE "C" NOT NULL,
    until_day    text COLLATE "C" NOT NULL,
    note         text NOT NULL,
    from_at      timestamptz NOT NULL,
    until_at     timestamptz,
    declared_at  timestamptz NOT NULL,
    withdrawn_at timestamptz,
    withdrawal   text NOT NULL
);
CREATE INDEX interests_user ON interests (user_id, declared_at, id);
CREATE INDEX interests_declared ON interests (declared_at, id);
CREATE INDEX interests_tied ON interests (tie, tied_key);

-- The reporting line: the user name of whom somebody reports to, or empty.
ALTER TABLE users ADD COLUMN supervisor text COLLATE "C" NOT NULL DEFAULT '';
CREATE INDEX users_supervisor ON users (supervisor);

-- What a roster was, who asked whom and what was declared stays on the record.
CREATE TRIGGER roster_changes_append_only BEFORE UPDATE OR DELETE ON roster_changes FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER roster_shifts_no_delete BEFORE DELETE ON roster_shifts FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER roster_shifts_closed_once BEFORE UPDATE ON roster_shifts FOR EACH ROW WHEN (OLD.until_version IS NOT NULL) EXECUTE FUNCTION append_only();
CREATE TRIGGER roster_shifts_only_closed BEFORE UPDATE OF outlet, day, from_minute, since_version, month, to_minute, leader, deputy, from_at, to_at, since_at ON roster_shifts FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER duty_swaps_no_delete BEFORE DELETE ON duty_swaps FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER interests_no_delete BEFORE DELETE ON interests FOR EACH ROW EXECUTE FUNCTION append_only();

-- +goose Down
DROP INDEX users_supervisor;
ALTER TABLE users DROP COLUMN supervisor;
DROP TABLE interests;
DROP TABLE duty_swaps;
DROP TABLE roster_shifts;
DROP TABLE roster_changes;
DROP TABLE rosters;
