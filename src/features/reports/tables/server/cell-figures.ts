// A computed cell of a table is a figure of its own: the same engine sums it and opens its rows.
import { type RawBuilder, sql } from "kysely";
import { type Catalogue, catalogueOf, type FigureDefinition, type FigureSource, type Relation } from "#server/figures/engine.ts";
import { type Column, type Count, cellKey, countOf, type Dimension, type Filter, type Layout, type Row } from "../rules.ts";
import { organisationSource, peopleSource } from "./people-moments.ts";

/** SQL over a row `r` for each dimension. */
export const expressions: Readonly<Record<Dimension, string>> = {
  sex: "r.sex",
  people:
    "(case when r.ethnicity <> {members.majority_ethnicity} and lower(r.ethnicity) <> lower({members.majority_ethnicity}) then 'minority' else 'majority' end)",
  ethnicity: "r.ethnicity",
  religion: "r.religion",
  standing: "r.standing",
  situation: "r.situation",
  age: "r.age",
  "party-age": "r.party_age",
  politics: "r.politics",
  profession: "r.profession",
  schooling: "r.schooling",
  language: "r.language",
  occupation: "r.occupation",
  way: "r.way",
  "host-kind": "r.host_kind",
  kind: "r.kind",
};
const whole: readonly Dimension[] = ["age", "party-age"];

/** The figures of a layout's computed cells, by cell; `table` reads the rows that were frozen with it. */
export function cellFigures(layout: Layout, table: number | null = null): Catalogue {
  return catalogueOf(layout.rows.flatMap((row) => layout.columns.flatMap((column) => cellFigure(row, column, table) ?? [])));
}

/** Null where the cell is typed. */
export function cellFigure(row: Row, column: Column, table: number | null = null): FigureDefinition | null {
  const count = countOf(row, column);
  if (count === null) return null;
  const conditions = conditionsOf(count, [...row.where, ...column.where]);
  const source = count === "organisations" ? organisationSource : peopleSource;
  return {
    code: cellKey(row.code, column.code),
    name: `${row.label}, ${column.label}`,
    unit: "",
    source: table === null ? source : frozenSource(source, table),
    kind: "count",
    numerator: `(${conditions})::int`,
    numeratorName: row.label,
    definition: row.label,
    leavesOut: "",
    basis: "",
  };
}

/** The columns that rows are frozen with. */
export function frozenColumns({ relation }: FigureSource): string[] {
  return Object.keys(relation.columns).map((name) => `r.${name}`);
}

const whatKind = ["organisation_id", "member_id", "age", "party_age"];

function frozenSource(source: FigureSource, table: number): FigureSource {
  const names = Object.keys(source.relation.columns);
  const type = (name: string) => (whatKind.includes(name) ? "int" : name === "day" || name === "happened_on" ? "date" : "text");
  const relation: Relation = {
    ...source.relation,
    columns: Object.fromEntries(names.map((name) => [name, `x.${name}`])),
    rows: (_frame, select): RawBuilder<unknown> => sql`
      select ${select} from report_table_rows w
      cross join lateral jsonb_to_record(w.content) as x(${sql.raw(names.map((name) => `${name} ${type(name)}`).join(", "))})
      where w.table_id = ${table} and w.relation = ${source.relation.key}`,
  };
  return { ...source, relation };
}

/** What a row `r` must be to count. @param values SQL over it for each dimension. */
export function conditionsOf(count: Count, filters: readonly Filter[], values = expressions): string {
  const moment = count === "organisations" ? "true" : `r.moment = '${count}'`;
  return [moment, ...filters.map((filter) => condition(filter, values))].join(" and ");
}

function condition({ by, is, not, from, to, blank }: Filter, values: Readonly<Record<Dimension, string>>): string {
  const value = values[by];
  const isNumber = whole.includes(by);
  const text = isNumber ? value : `lower(trim(${value}))`;
  const isBlank = isNumber ? `${value} is null` : `coalesce(trim(${value}), '') = ''`;
  const parts = [
    is && `coalesce(${text} in (${listed(is)}), false)`,
    not && `not coalesce(${text} in (${listed(not)}), false)`,
    from !== undefined && `coalesce(${value} >= ${Math.trunc(from)}, false)`,
    to !== undefined && `coalesce(${value} <= ${Math.trunc(to)}, false)`,
    blank !== undefined && (blank ? isBlank : `not (${isBlank})`),
  ].filter((part) => typeof part === "string");
  return parts.length === 0 ? "true" : `(${parts.join(" and ")})`;
}

/** Values are checked by the layout's schema to be names; a quote inside is doubled. */
function listed(values: readonly string[]): string {
  return values.map((value) => `'${value.toLowerCase().replaceAll("'", "''")}'`).join(", ");
}
