-- Who has stepped aside for an interest of his own reads nothing of the case any more,
-- whatever else he is. Those who did so before now are found on the record.

-- +goose Up
ALTER TABLE complaint_people ADD COLUMN barred boolean NOT NULL DEFAULT false;
UPDATE complaint_people SET barred = true, knows = false, aside = true
WHERE EXISTS (SELECT 1 FROM events e WHERE e.case_id = complaint_people.case_id AND e.name = 'complaint.stepped_aside' AND e.actor = complaint_people.user_id);

-- +goose Down
ALTER TABLE complaint_people DROP COLUMN barred;
