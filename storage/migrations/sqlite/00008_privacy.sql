-- Personal data of customers: the key of every case, who is known again by what, what
-- must be kept, and what is erased when.

-- +goose Up

-- The key that a case's personal data is sealed with, itself sealed under the master
-- key whose print stands in master. Erasing a case empties wrapped for good; print, a
-- hash of the key, stays to recognise it in a restored backup. done_at is when the case
-- was done, while it is. The row "bank" holds the key of the customers' marks.
CREATE TABLE case_keys (
    case_id      text NOT NULL PRIMARY KEY,
    wrapped      text NOT NULL,
    master       text NOT NULL,
    print        text NOT NULL,
    made_at      datetime NOT NULL,
    done_at      datetime,
    destroyed_at datetime
);
CREATE INDEX case_keys_master ON case_keys (master, case_id);
CREATE INDEX case_keys_done ON case_keys (done_at, case_id);
CREATE INDEX case_keys_made ON case_keys (made_at, case_id);
CREATE INDEX case_keys_destroyed ON case_keys (destroyed_at, case_id);

-- +goose StatementBegin
CREATE TRIGGER case_keys_stay_destroyed BEFORE UPDATE ON case_keys WHEN OLD.destroyed_at IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'a destroyed key stays destroyed');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER case_keys_keep_destroyed BEFORE DELETE ON case_keys WHEN OLD.destroyed_at IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'a destroyed key stays destroyed');
END;
-- +goose StatementEnd

-- A customer is nobody but an id, and keyed hashes of what he is known again by.
CREATE TABLE customers (
    id      text NOT NULL PRIMARY KEY,
    made_at datetime NOT NULL,
    seen_at datetime NOT NULL
);
CREATE INDEX customers_seen ON customers (seen_at, id);

CREATE TABLE customer_marks (
    customer text NOT NULL,
    kind     text NOT NULL,
    mark     text NOT NULL,
    PRIMARY KEY (customer, kind, mark)
);
CREATE INDEX customer_marks_mark ON customer_marks (kind, mark);

CREATE TABLE case_customers (
    case_id  text NOT NULL,
    customer text NOT NULL,
    PRIMARY KEY (case_id, customer)
);
CREATE INDEX case_customers_customer ON case_customers (customer, case_id);

-- A legal hold on one case, or on all cases of a customer.
CREATE TABLE holds (
    id          text NOT NULL PRIMARY KEY,
    kind        text NOT NULL,
    case_id     text NOT NULL,
    customer    text NOT NULL,
    unit_path   text NOT NULL,
    reason      text NOT NULL,
    placed_by   text NOT NULL,
    placed_at   datetime NOT NULL,
    lifted_by   text NOT NULL,
    lifted_at   datetime,
    lift_reason text NOT NULL
);
CREATE INDEX holds_case ON holds (case_id);
CREATE INDEX holds_customer ON holds (customer);
CREATE INDEX holds_placed ON holds (placed_at, id);

-- A list of cases that are due for erasure: open until a person approves it, and
-- approved until it is carried out or revoked.
CREATE TABLE erasures (
    id            text NOT NULL PRIMARY KEY,
    status        text NOT NULL,
    made_at       datetime NOT NULL,
    hash          text NOT NULL,
    cases         integer NOT NULL,
    approved_by   text NOT NULL,
    approved_at   datetime,
    reason        text NOT NULL,
    runs_at       datetime,
    revoked_by    text NOT NULL,
    revoked_at    datetime,
    revoke_reason text NOT NULL,
    ended_at      datetime
);
CREATE INDEX erasures_made ON erasures (made_at, id);
CREATE INDEX erasures_status ON erasures (status, runs_at);

CREATE TABLE erasure_items (
    erasure_id text NOT NULL,
    case_id    text NOT NULL,
    done_at    datetime NOT NULL,
    due_at     datetime NOT NULL,
    rule       text NOT NULL,
    status     text NOT NULL,
    key_print  text NOT NULL,
    files      integer NOT NULL,
    ended_at   datetime,
    PRIMARY KEY (erasure_id, case_id)
);
CREATE INDEX erasure_items_case ON erasure_items (case_id, status);

-- A verdict on evidence is final, but for the erasure of its case.
DROP TRIGGER evidence_no_change;
-- +goose StatementBegin
CREATE TRIGGER evidence_no_change BEFORE UPDATE ON evidence
WHEN OLD.case_id <> NEW.case_id OR OLD.size <> NEW.size OR OLD.sha256 <> NEW.sha256 OR OLD.captured_at <> NEW.captured_at
  OR OLD.uploader <> NEW.uploader OR (OLD.status IN ('verified', 'rejected', 'erased') AND OLD.status <> NEW.status AND NEW.status <> 'erased')
BEGIN
    SELECT RAISE(ABORT, 'evidence keeps what was declared and its verdict');
END;
-- +goose StatementEnd

-- +goose Down
DROP TRIGGER evidence_no_change;
-- +goose StatementBegin
CREATE TRIGGER evidence_no_change BEFORE UPDATE ON evidence
WHEN OLD.case_id <> NEW.case_id OR OLD.size <> NEW.size OR OLD.sha256 <> NEW.sha256 OR OLD.captured_at <> NEW.captured_at
  OR OLD.uploader <> NEW.uploader OR (OLD.status IN ('verified', 'rejected') AND OLD.status <> NEW.status)
BEGIN
    SELECT RAISE(ABORT, 'evidence keeps what was declared and its verdict');
END;
-- +goose StatementEnd
DROP TABLE erasure_items;
DROP TABLE erasures;
DROP TABLE holds;
DROP TABLE case_customers;
DROP TABLE customer_marks;
DROP TABLE customers;
DROP TABLE case_keys;
