-- +goose Up
-- The complaints that a flag counted when it was raised. Of earlier flags it is known only what
-- would be counted now in the months before they were raised.
CREATE TABLE flag_complaints (
    flag_id text NOT NULL,
    case_id text NOT NULL,
    PRIMARY KEY (flag_id, case_id)
);
INSERT INTO flag_complaints (flag_id, case_id)
SELECT f.id, c.case_id FROM flags f JOIN complaints c ON c.concerns = f.user_id AND c.received_at <= f.raised_at
    AND c.received_at > f.raised_at - f.months * interval '1 month'
WHERE c.form = 'complaint' AND NOT c.sealed AND c.into_case = ''
    AND (c.outcome IN ('justified', 'partly') OR c.status IN ('registered', 'handling')) AND c.status <> 'withdrawn';

-- +goose Down
DROP TABLE flag_complaints;
