// The figures of the register: full memberships as they stood on the day.
import { sql } from "kysely";
import type { FigureDefinition, FigureSource, Relation } from "#server/figures/engine.ts";
import { amongCells, childOfPlace, insideFrame, stateDay } from "#server/figures/engine.ts";
import { organisationColumn, parentColumn } from "#server/figures/place-columns.ts";

const membersOnDay: Relation = {
  key: "members_on_day",
  hasMonth: false,
  ruleDay: "r.day",
  rollUp: { subject: "members" },
  columns: {
    organisation_id: "p.organisation_id",
    path: "p.path",
    unit: "p.unit",
    day: "d.day",
    member_id: "b.id",
    sex: "b.sex",
    ethnicity: "b.ethnicity",
    is_probationary: "(t.member_id is not null)",
    situation: "s.status",
  },
  // Only the rarer status of each aspect is joined: nearly every member is official and in no special situation.
  // The days are hidden in cases: for `valid @> day` the planner would choose the range index, which finds everybody
  // who has a status that day, once per member (30 s instead of 30 ms while the tables have no statistics yet).
  rows: (frame, select) => sql`
    select ${select} from (select ${sql.lit(stateDay(frame))}::date as day) d
    join memberships m on m.kind = 'full' and ${onDay("m")}
    join (select organisation_id, path, ${childOfPlace(frame, "path")} as unit from organisation_positions
      where valid @> ${sql.lit(stateDay(frame))}::date and ${insideFrame(frame, "path", `date '${stateDay(frame)}'`)}
        and ${amongCells(frame, "organisation_id")} offset 0) p on p.organisation_id = m.organisation_id
    join members b on b.id = m.member_id
    left join member_statuses t on t.member_id = m.member_id and t.aspect = 'standing' and t.status = 'probationary' and ${onDay("t")}
    left join member_statuses s on s.member_id = m.member_id and s.aspect = 'situation' and ${onDay("s")}`,
};

const onDay = (alias: string) => sql.raw(`case when ${alias}.valid @> d.day then true end`);

const situationNames =
  "case r.situation when 'exempt' then 'Miễn sinh hoạt' when 'away' then 'Sinh hoạt tạm nơi khác' when 'suspended' then 'Đình chỉ sinh hoạt' when 'detained' then 'Tạm giam' end";

const source: FigureSource = {
  key: "members",
  rowKind: "member",
  rowMeaning: "Mỗi dòng là một đảng viên sinh hoạt chính thức tại chi bộ trong ngày tính.",
  relation: membersOnDay,
  rowId: "r.member_id",
  permission: "members.see",
  joins: "join members b on b.id = r.member_id",
  columns: [
    { key: "name", title: "Họ và tên", type: "text", sql: "b.full_name" },
    organisationColumn("Chi bộ"),
    parentColumn,
    { key: "sex", title: "Giới tính", type: "text", sql: "case r.sex when 'female' then 'Nữ' when 'male' then 'Nam' end" },
    { key: "ethnicity", title: "Dân tộc", type: "text", sql: "r.ethnicity" },
    { key: "standing", title: "Tư cách", type: "text", sql: "case when r.is_probationary then 'Dự bị' else 'Chính thức' end" },
    { key: "situation", title: "Tình trạng", type: "text", sql: situationNames },
  ],
  order: `b.given collate "vi-x-icu", b.middle collate "vi-x-icu", b.family collate "vi-x-icu", b.id`,
};

const common = {
  unit: "đảng viên",
  source,
  kind: "count",
  leavesOut: "Đảng viên sinh hoạt tạm thời từ nơi khác đến; đảng viên đã ra khỏi danh sách trước ngày tính",
  basis: "Danh sách đảng viên (Mẫu 7-HSĐV), đến ngày tính",
} as const;

function part(code: string, name: string, condition: string, definition: string): FigureDefinition {
  return {
    ...common,
    code,
    name,
    numerator: `(${condition})::int`,
    numeratorName: name.toLowerCase(),
    denominator: "1",
    denominatorName: "đảng viên",
    definition,
  };
}

export const memberFigures: readonly FigureDefinition[] = [
  {
    ...common,
    code: "members.total",
    name: "Đảng viên",
    numerator: "1",
    numeratorName: "đảng viên",
    definition: "Số đảng viên sinh hoạt chính thức tại các chi bộ trong ngày tính",
  },
  part("members.women", "Đảng viên nữ", "r.sex = 'female'", "Số đảng viên là nữ"),
  part("members.probationary", "Đảng viên dự bị", "r.is_probationary", "Số đảng viên đang trong thời gian dự bị"),
  part(
    "members.exempt",
    "Đảng viên miễn sinh hoạt",
    "r.situation is not distinct from 'exempt'",
    "Số đảng viên được miễn công tác và sinh hoạt đảng",
  ),
  {
    ...part(
      "members.minorities",
      "Đảng viên người dân tộc thiểu số",
      "r.ethnicity <> {members.majority_ethnicity} and lower(r.ethnicity) <> lower({members.majority_ethnicity})",
      "Số đảng viên có ghi dân tộc không phải dân tộc đa số",
    ),
    leavesOut: `${common.leavesOut}; người chưa ghi dân tộc`,
    ruleKey: "members.majority_ethnicity",
  },
];
