-- Who names a complaint as what it reviews, was split off or became part of is asked when
-- it is referred to the discipline office.

-- +goose Up
CREATE INDEX complaint_links_other ON complaint_links (other, kind);

-- +goose Down
DROP INDEX complaint_links_other;
