// How many units say alike: a figure for each theme, made when a text names it. Not in the catalogue, for themes are data.
import { sql } from "kysely";
import type { Reader } from "#server/db/connect.ts";
import { type FigureDefinition, type Relation, stateDay } from "#server/figures/engine.ts";
import { daysOf } from "../rules.ts";
import { childOf, statementsSeenFrom } from "./queries.ts";

const code = /^statements\.units\.([1-9]\d{0,8})$/;

/**
 * The figures among the codes that count the units under a theme, as the committee at the place counts them; codes of
 * themes that are not there are left out. One row is a unit right below the place in whose part of the tree somebody said so.
 */
export async function findThemeFigures(
  reader: Reader,
  place: { id: number; path: string },
  codes: readonly string[],
): Promise<FigureDefinition[]> {
  const ids = codes.flatMap((one) => code.exec(one)?.[1] ?? []).map(Number);
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: number; name: string }>`
    select t.id, t.name from statement_themes t join organisations o on o.id = t.organisation_id
    where t.id = any(${ids}::int[]) and starts_with(${place.path}, o.path) order by t.id`.execute(reader);
  const relation = unitsUnder(
    rows.map(({ id }) => id),
    place,
  );
  return rows.map((theme) => themeFigure(theme, relation));
}

function themeFigure({ id, name }: { id: number; name: string }, relation: Relation): FigureDefinition {
  return {
    code: `statements.units.${id}`,
    name: `Đơn vị cùng nêu “${name}”`,
    unit: "đơn vị",
    source: {
      key: `statement_units_${id}`,
      rowKind: `statement-units-${id}`,
      rowMeaning: "Mỗi dòng là một đơn vị trực thuộc mà nơi đó hoặc cấp dưới của nó nêu ý này trong kỳ.",
      relation,
      where: `r.theme_id = ${id}`,
      rowId: "r.organisation_id",
      columns: [
        { key: "organisation", title: "Đơn vị", type: "text", sql: "o.name" },
        { key: "statements", title: "Số ý kiến", type: "number", sql: "r.statements" },
      ],
      order: "r.path, r.organisation_id",
    },
    kind: "count",
    numerator: "1",
    numeratorName: "đơn vị",
    definition: `Số đơn vị trực thuộc nêu ý chung “${name}” trong kỳ`,
    leavesOut: "Ý kiến đã rút; đơn vị nêu nhiều lần tính một lần",
    basis: "Ý kiến các đơn vị ghi trong chương trình, cấp ủy gom theo ý chung",
  };
}

/** The units as the digest counts them: today's tree, the period's statements, the committee's own placing. All themes are read at once. */
function unitsUnder(themeIds: readonly number[], place: { id: number; path: string }): Relation {
  return {
    key: "statement_units",
    hasMonth: false,
    ruleDay: "r.day",
    columns: { organisation_id: "u.id", path: "u.path", unit: "u.id", day: "u.day", theme_id: "u.theme_id", statements: "u.statements" },
    rows: (frame, select) => sql`
      select ${select} from (
        select c.id, c.path, ${sql.lit(stateDay(frame))}::date as day, b.theme_id, b.statements from (
          select ${childOf(place)} as child, t.id as theme_id, count(*)::int as statements from ${statementsSeenFrom(place.id)}
          where starts_with(o.path, ${place.path}) and o.path <> ${place.path} and s.withdrawn_at is null
            and s.days <@ ${daysOf(frame.period)}::daterange and t.id = any(${themeIds}::int[]) group by child, t.id) b
        join organisations c on c.id = b.child) u`,
  };
}
