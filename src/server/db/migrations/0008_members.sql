-- Counting the members of a whole tree reads this index instead of the table (docs/performance.md).
create index on members (top_id, ended_on);
