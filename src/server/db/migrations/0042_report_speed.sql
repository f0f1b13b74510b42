-- The grid of a duty reads all reports of a kind in some periods, of every unit, without touching the reports themselves.
create index reports_of_kind on reports (kind, period, organisation_id, state) where supplements_id is null;
