import type { RowColumn } from "./definition.ts";

const nameOnDay = (id: string, fallback: string) =>
  `coalesce((select f.name from organisation_profiles f where f.organisation_id = ${id} and f.valid @> r.day), ${fallback})`;
/** The id before the last in a path: the unit directly above. */
const parentId = "nullif(split_part(r.path, '.', -3), '')::int";

/** The row's organisation by its name on the row's day. */
export function organisationColumn(title: string): RowColumn {
  return { key: "organisation", title, type: "text", sql: nameOnDay("r.organisation_id", "o.name") };
}

/** The unit directly above it on that day. */
export const parentColumn: RowColumn = {
  key: "parent",
  title: "Trực thuộc",
  type: "text",
  sql: nameOnDay(parentId, `(select a.name from organisations a where a.id = ${parentId})`),
};
