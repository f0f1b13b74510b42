// The figures of the tree: organisations as they stood on the day (the end of the period, or the as-of day inside it).
import { sql } from "kysely";
import type { FigureDefinition, FigureSource, Relation } from "#server/figures/engine.ts";
import { amongCells, childOfPlace, insideFrame, stateDay } from "#server/figures/engine.ts";
import { organisationColumn, parentColumn } from "#server/figures/place-columns.ts";
import { kindCodes, type OrganisationKind, organisationKinds } from "../rules.ts";

const organisationsOnDay: Relation = {
  key: "organisations_on_day",
  hasMonth: false,
  ruleDay: "r.day",
  columns: { organisation_id: "p.organisation_id", path: "p.path", unit: "p.unit", day: "d.day", kind: "p.kind", is_cell: "p.is_cell" },
  rows: (frame, select) => sql`
    select ${select} from (select ${sql.lit(stateDay(frame))}::date as day) d
    join (select *, ${childOfPlace(frame, "path")} as unit from organisation_positions) p
      on p.valid @> d.day and ${amongCells(frame, "p.organisation_id")} and ${insideFrame(frame, "p.path", "d.day")}`,
};

const source: FigureSource = {
  key: "organisations",
  rowKind: "organisation",
  rowMeaning: "Mỗi dòng là một tổ chức đảng đang hoạt động trong ngày tính.",
  relation: organisationsOnDay,
  rowId: "r.organisation_id",
  columns: [
    organisationColumn("Tổ chức đảng"),
    parentColumn,
    {
      key: "kind",
      title: "Loại hình",
      type: "text",
      sql: `case r.kind ${kindCodes.map((kind) => `when '${kind}' then '${organisationKinds[kind].name}'`).join(" ")} end`,
    },
    { key: "foundedOn", title: "Ngày thành lập", type: "day", sql: "o.founded_on" },
  ],
  order: "r.path, r.organisation_id",
};

function count(code: string, name: string, unit: string, kinds: readonly OrganisationKind[], definition: string): FigureDefinition {
  const list = kinds.map((kind) => `'${kind}'`).join(", ");
  return {
    code,
    name,
    unit,
    source,
    kind: "count",
    numerator: "1",
    numeratorName: unit,
    where: `r.kind in (${list})`,
    definition,
    leavesOut: "Tổ chức đã giải thể hoặc chưa thành lập trong ngày tính",
    basis: "Điều lệ Đảng, Điều 10 và Điều 21–24; cây tổ chức của ngày tính",
  };
}

const kindsThat = (test: (kind: OrganisationKind) => boolean) => kindCodes.filter(test);

export const organisationFigures: readonly FigureDefinition[] = [
  count(
    "org.units",
    "Tổ chức cơ sở đảng",
    "tổ chức",
    kindsThat((kind) => organisationKinds[kind].base),
    "Số đảng bộ cơ sở và chi bộ cơ sở",
  ),
  count(
    "org.cells",
    "Chi bộ",
    "chi bộ",
    kindsThat((kind) => organisationKinds[kind].cell),
    "Số chi bộ cơ sở và chi bộ trực thuộc: các đơn vị sinh hoạt hằng tháng",
  ),
  count("org.upper", "Đảng bộ cấp trên cơ sở", "đảng bộ", ["upper"], "Số đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng"),
  count(
    "org.base_committees",
    "Đảng bộ cơ sở",
    "đảng bộ",
    ["base-committee", "base-committee-raised"],
    "Số đảng bộ cơ sở, kể cả nơi được giao quyền cấp trên cơ sở",
  ),
  count("org.base_cells", "Chi bộ cơ sở", "chi bộ", ["base-cell"], "Số chi bộ là tổ chức cơ sở đảng"),
  count("org.section_committees", "Đảng bộ bộ phận", "đảng bộ", ["section-committee"], "Số đảng bộ bộ phận"),
  count("org.lower_cells", "Chi bộ trực thuộc", "chi bộ", ["cell"], "Số chi bộ trực thuộc đảng ủy cơ sở hoặc đảng ủy bộ phận"),
];
