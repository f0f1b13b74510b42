import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { endingNames, forceNames, sexNames } from "#features/members/rules.ts";
import { nameOrder } from "#features/members/server/queries.ts";
import type { Reader } from "#server/db/connect.ts";
import type { BookPart, Column } from "../rules.ts";

interface ListRow {
  id: number;
  name: string;
  people: string | null;
  homePlace: string | null;
  schooling: string | null;
  occupation: string | null;
  sex: keyof typeof sexNames;
  joinedOn: DayText | null;
  officialOn: DayText | null;
  cardNumber: string | null;
  numbers: string | null;
  forceKind: keyof typeof forceNames | null;
  leftOn: DayText | null;
  leftTo: string | null;
  enteredOn: DayText | null;
  enteredFrom: string | null;
  endedOn: DayText | null;
  endedHow: keyof typeof endingNames | null;
  isTemporary: boolean;
}

const text = (code: string, title: string): Column => ({ code, title, type: "text" });
const file = (code: string, title: string, type: "text" | "day" = "text"): Column => ({ code, title, type, isPrivate: true });

/** The column of card numbers: masked wherever they were not asked for. */
export const cardColumn = "card";

/** Mẫu 7-HSĐV; a column of two facts there is two columns here where one of them is kept apart. */
const columns: Column[] = [
  text("name", "Họ và tên; họ tên khai sinh"),
  text("sex", "Nam, nữ"),
  file("people", "Dân tộc, tôn giáo"),
  file("home", "Quê quán"),
  file("schooling", "Văn hóa, lý luận, CMNV, ngoại ngữ"),
  file("occupation", "Nghề nghiệp trước khi vào Đảng, hiện nay"),
  file("joined", "Ngày vào Đảng", "day"),
  file("official", "Ngày chính thức", "day"),
  file(cardColumn, "Số thẻ đảng viên"),
  file("numbers", "Số lý lịch, số Huy hiệu"),
  file("force", "Bộ đội, công an, hưu trí"),
  text("left", "Ngày chuyển đi, nơi đến"),
  text("entered", "Ngày chuyển đến, nơi đi"),
  text("died", "Ngày từ trần"),
  text("gone", "Ngày ra khỏi Đảng, hình thức"),
  text("note", "Ghi chú"),
];

/** Everybody who belonged to the cell on some day of the span, with the last membership there. Card numbers stand in full: mask them. */
export async function readMemberList(reader: Reader, organisationId: number, span: { from: DayText; to: DayText }): Promise<BookPart> {
  const { rows } = await sql<ListRow>`
    select m.id, concat_ws('; ', m.full_name, nullif(m.birth_name, '')) as name, nullif(concat_ws(', ', m.ethnicity, m.religion), '') as people,
      m.home_place as "homePlace", nullif(concat_ws('; ', m.schooling, m.politics_level, m.profession_level, m.foreign_language), '') as schooling,
      nullif(concat_ws('; ', m.occupation_before, m.occupation), '') as occupation, m.sex, m.joined_on as "joinedOn", m.official_on as "officialOn",
      m.card_number as "cardNumber", nullif(concat_ws('; ', m.file_number, m.badge_number), '') as numbers, m.force_kind as "forceKind",
      case when upper(ms.valid) <= ${span.to}::date and ms.left_how = 'transferred' then upper(ms.valid) end as "leftOn", ms.left_to as "leftTo",
      case when lower(ms.valid) >= ${span.from}::date and ms.entered_how = 'transferred' then lower(ms.valid) end as "enteredOn", ms.entered_from as "enteredFrom",
      case when m.ended_on <= ${span.to}::date then m.ended_on end as "endedOn", m.ended_how as "endedHow", ms.kind = 'temporary' as "isTemporary"
    from (select distinct on (member_id) * from memberships
        where organisation_id = ${organisationId} and valid && daterange(${span.from}::date, ${span.to}::date, '[]')
        order by member_id, valid desc) ms
      join members m on m.id = ms.member_id
    order by ${nameOrder("m")}`.execute(reader);
  return { title: "Danh sách đảng viên", columns, rows: rows.map((row) => ({ key: `member:${row.id}`, values: valuesOf(row) })) };
}

function valuesOf(row: ListRow): (string | null)[] {
  const isOut = row.endedHow !== null && row.endedHow !== "died" && row.endedHow !== "transferred";
  return [
    row.name,
    sexNames[row.sex],
    row.people,
    row.homePlace,
    row.schooling,
    row.occupation,
    row.joinedOn,
    row.officialOn,
    row.cardNumber,
    row.numbers,
    row.forceKind && forceNames[row.forceKind],
    row.leftOn && joined(row.leftOn, row.leftTo),
    row.enteredOn && joined(row.enteredOn, row.enteredFrom),
    row.endedOn && row.endedHow === "died" ? joined(row.endedOn) : null,
    row.endedOn && row.endedHow && isOut ? joined(row.endedOn, endingNames[row.endedHow]) : null,
    row.isTemporary ? "Sinh hoạt tạm thời" : null,
  ];
}

function joined(day: DayText, words?: string | null): string {
  return [day.split("-").reverse().join("/"), words].filter(Boolean).join(", ");
}
