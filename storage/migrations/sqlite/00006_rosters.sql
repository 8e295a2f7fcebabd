-- Who is on duty in an outlet when (D1), what people have declared of their interests
-- (C5), and to whom they report.

-- +goose Up

-- One month of one outlet. version counts changes.
CREATE TABLE rosters (
    outlet       text NOT NULL,
    month        text NOT NULL,
    status       text NOT NULL,
    version      integer NOT NULL,
    reason       text NOT NULL,
    published_by text NOT NULL,
    published_at datetime,
    changed_by   text NOT NULL,
    changed_at   datetime NOT NULL,
    PRIMARY KEY (outlet, month)
);
CREATE INDEX rosters_month ON rosters (month, status, outlet);

-- Every step in the life of a roster.
CREATE TABLE roster_changes (
    outlet  text NOT NULL,
    month   text NOT NULL,
    version integer NOT NULL,
    did     text NOT NULL,
    made_by text NOT NULL,
    made_at datetime NOT NULL,
    reason  text NOT NULL,
    swap    text NOT NULL,
    PRIMARY KEY (outlet, month, version)
);

-- A shift as it stood from one version of the roster until another. What no longer
-- stands is kept: who was on duty, as the record knew it then, can always be told.
-- Minutes count from 00:00 Chinese time; from_at and to_at are the same as instants.
CREATE TABLE roster_shifts (
    outlet        text NOT NULL,
    day           text NOT NULL,
    from_minute   integer NOT NULL,
    since_version integer NOT NULL,
    month         text NOT NULL,
    to_minute     integer NOT NULL,
    leader        text NOT NULL,
    deputy        text NOT NULL,
    from_at       datetime NOT NULL,
    to_at         datetime NOT NULL,
    since_at      datetime NOT NULL,
    until_version integer,
    until_at      datetime,
    PRIMARY KEY (outlet, day, from_minute, since_version)
);
CREATE INDEX roster_shifts_month ON roster_shifts (outlet, month);
CREATE INDEX roster_shifts_leader ON roster_shifts (leader, from_at);
CREATE INDEX roster_shifts_deputy ON roster_shifts (deputy, from_at);

-- One leader asks another to take his duty. take_day is empty where he gives nothing back.
CREATE TABLE duty_swaps (
    id          text NOT NULL PRIMARY KEY,
    outlet      text NOT NULL,
    give_day    text NOT NULL,
    give_from   integer NOT NULL,
    take_day    text NOT NULL,
    take_from   integer NOT NULL,
    asked_by    text NOT NULL,
    asked_of    text NOT NULL,
    note        text NOT NULL,
    status      text NOT NULL,
    asked_at    datetime NOT NULL,
    until_at    datetime NOT NULL,
    answered_at datetime,
    answer      text NOT NULL,
    vetoed_by   text NOT NULL,
    vetoed_at   datetime,
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
    id           text NOT NULL PRIMARY KEY,
    user_id      text NOT NULL,
    tie          text NOT NULL,
    tied_with    text NOT NULL,
    tied_key     text NOT NULL,
    from_day     text NOT NULL,
    until_day    text NOT NULL,
    note         text NOT NULL,
    from_at      datetime NOT NULL,
    until_at     datetime,
    declared_at  datetime NOT NULL,
    withdrawn_at datetime,
    withdrawal   text NOT NULL
);
CREATE INDEX interests_user ON interests (user_id, declared_at, id);
CREATE INDEX interests_declared ON interests (declared_at, id);
CREATE INDEX interests_tied ON interests (tie, tied_key);

-- The reporting line: the user name of whom somebody reports to, or empty.
ALTER TABLE users ADD COLUMN supervisor text NOT NULL DEFAULT '';
CREATE INDEX users_supervisor ON users (supervisor);

-- What a roster was, who asked whom and what was declared stays on the record.
-- +goose StatementBegin
CREATE TRIGGER roster_changes_no_update BEFORE UPDATE ON roster_changes BEGIN
    SELECT RAISE(ABORT, 'roster_changes is append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER roster_changes_no_delete BEFORE DELETE ON roster_changes BEGIN
    SELECT RAISE(ABORT, 'roster_changes is append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER roster_shifts_no_delete BEFORE DELETE ON roster_shifts BEGIN
    SELECT RAISE(ABORT, 'roster_shifts is kept');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER roster_shifts_closed_once BEFORE UPDATE ON roster_shifts WHEN OLD.until_version IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'roster_shifts is kept');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER roster_shifts_only_closed BEFORE UPDATE OF outlet, day, from_minute, since_version, month, to_minute, leader, deputy, from_at, to_at, since_at ON roster_shifts BEGIN
    SELECT RAISE(ABORT, 'roster_shifts is kept');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER duty_swaps_no_delete BEFORE DELETE ON duty_swaps BEGIN
    SELECT RAISE(ABORT, 'duty_swaps is kept');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER interests_no_delete BEFORE DELETE ON interests BEGIN
    SELECT RAISE(ABORT, 'interests is kept');
END;
-- +goose StatementEnd

-- +goose Down
DROP INDEX users_supervisor;
ALTER TABLE users DROP COLUMN supervisor;
DROP TABLE interests;
DROP TABLE duty_swaps;
DROP TABLE roster_shifts;
DROP TABLE roster_changes;
DROP TABLE rosters;
