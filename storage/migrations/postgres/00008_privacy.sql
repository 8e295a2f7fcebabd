-- Personal data of customers: the key of every case, who is known again by what, what
-- must be kept, and what is erased when.

-- +goose Up

-- The key that a case's personal data is sealed with, itself sealed under the master
-- key whose print stands in master. Erasing a case empties wrapped for good; print, a
-- hash of the key, stays to recognise it in a restored backup. done_at is when the case
-- was done, while it is. The row "bank" holds the key of the customers' marks.
CREATE TABLE case_keys (
    case_id      text COLLATE "C" NOT NULL PRIMARY KEY,
    wrapped      text NOT NULL,
    master       text COLLATE "C" NOT NULL,
    print        text COLLATE "C" NOT NULL,
    made_at      timestamptz NOT NULL,
    done_at      timestamptz,
    destroyed_at timestamptz
);
CREATE INDEX case_keys_master ON case_keys (master, case_id);
CREATE INDEX case_keys_done ON case_keys (done_at, case_id);
CREATE INDEX case_keys_made ON case_keys (made_at, case_id);
CREATE INDEX case_keys_destroyed ON case_keys (destroyed_at, case_id);

-- +goose StatementBegin
CREATE FUNCTION case_keys_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a destroyed key stays destroyed';
END;
$$;
-- +goose StatementEnd
CREATE TRIGGER case_keys_stay_destroyed BEFORE UPDATE OR DELETE ON case_keys FOR EACH ROW
WHEN (OLD.destroyed_at IS NOT NULL) EXECUTE FUNCTION case_keys_keep();

-- A customer is nobody but an id, and keyed hashes of what he is known again by.
CREATE TABLE customers (
    id      text COLLATE "C" NOT NULL PRIMARY KEY,
    made_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL
);
CREATE INDEX customers_seen ON customers (seen_at, id);

CREATE TABLE customer_marks (
    customer text COLLATE "C" NOT NULL,
    kind     text COLLATE "C" NOT NULL,
    mark     text COLLATE "C" NOT NULL,
    PRIMARY KEY (customer, kind, mark)
);
CREATE INDEX customer_marks_mark ON customer_marks (kind, mark);

CREATE TABLE case_customers (
    case_id  text COLLATE "C" NOT NULL,
    customer text COLLATE "C" NOT NULL,
    PRIMARY KEY (case_id, customer)
);
CREATE INDEX case_customers_customer ON case_customers (customer, case_id);

-- A legal hold on one case, or on all cases of a customer.
CREATE TABLE holds (
    id          text COLLATE "C" NOT NULL PRIMARY KEY,
    kind        text COLLATE "C" NOT NULL,
    case_id     text COLLATE "C" NOT NULL,
    customer    text COLLATE "C" NOT NULL,
    unit_path   text COLLATE "C" NOT NULL,
    reason      text NOT NULL,
    placed_by   text COLLATE "C" NOT NULL,
    placed_at   timestamptz NOT NULL,
    lifted_by   text COLLATE "C" NOT NULL,
    lifted_at   timestamptz,
    lift_reason text NOT NULL
);
CREATE INDEX holds_case ON holds (case_id);
CREATE INDEX holds_customer ON holds (customer);
CREATE INDEX holds_placed ON holds (placed_at, id);

-- A list of cases that are due for erasure: open until a person approves it, and
-- approved until it is carried out or revoked.
CREATE TABLE erasures (
    id            text COLLATE "C" NOT NULL PRIMARY KEY,
    status        text COLLATE "C" NOT NULL,
    made_at       timestamptz NOT NULL,
    hash          text COLLATE "C" NOT NULL,
    cases         bigint NOT NULL,
    approved_by   text COLLATE "C" NOT NULL,
    approved_at   timestamptz,
    reason        text NOT NULL,
    runs_at       timestamptz,
    revoked_by    text COLLATE "C" NOT NULL,
    revoked_at    timestamptz,
    revoke_reason text NOT NULL,
    ended_at      timestamptz
);
CREATE INDEX erasures_made ON erasures (made_at, id);
CREATE INDEX erasures_status ON erasures (status, runs_at);

CREATE TABLE erasure_items (
    erasure_id text COLLATE "C" NOT NULL,
    case_id    text COLLATE "C" NOT NULL,
    done_at    timestamptz NOT NULL,
    due_at     timestamptz NOT NULL,
    rule       text COLLATE "C" NOT NULL,
    status     text COLLATE "C" NOT NULL,
    key_print  text COLLATE "C" NOT NULL,
    files      bigint NOT NULL,
    ended_at   timestamptz,
    PRIMARY KEY (erasure_id, case_id)
);
CREATE INDEX erasure_items_case ON erasure_items (case_id, status);

-- A verdict on evidence is final, but for the erasure of its case.
DROP TRIGGER evidence_no_change ON evidence;
CREATE TRIGGER evidence_no_change BEFORE UPDATE ON evidence FOR EACH ROW
WHEN (OLD.case_id <> NEW.case_id OR OLD.size <> NEW.size OR OLD.sha256 <> NEW.sha256 OR OLD.captured_at <> NEW.captured_at
  OR OLD.uploader <> NEW.uploader OR (OLD.status IN ('verified', 'rejected', 'erased') AND OLD.status <> NEW.status AND NEW.status <> 'erased'))
EXECUTE FUNCTION evidence_keeps();

-- +goose Down
DROP TRIGGER evidence_no_change ON evidence;
CREATE TRIGGER evidence_no_change BEFORE UPDATE ON evidence FOR EACH ROW
WHEN (OLD.case_id <> NEW.case_id OR OLD.size <> NEW.size OR OLD.sha256 <> NEW.sha256 OR OLD.captured_at <> NEW.captured_at
  OR OLD.uploader <> NEW.uploader OR (OLD.status IN ('verified', 'rejected') AND OLD.status <> NEW.status))
EXECUTE FUNCTION evidence_keeps();
DROP TABLE erasure_items;
DROP TABLE erasures;
DROP TABLE holds;
DROP TABLE case_customers;
DROP TABLE customer_marks;
DROP TABLE customers;
DROP TABLE case_keys;
DROP FUNCTION case_keys_keep();
