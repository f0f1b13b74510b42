// A half-year that was signed, eleven more reports that hold the same, and three records that are otherwise by now: what
// /signings compares, at most twelve reports.
import { type DayText, firstOfMonth } from "#contract/dates.ts";
import { periodAt, periodBefore, readPeriod } from "#contract/periods.ts";
import { connectForProgram } from "#server/db/connect.ts";
import { signHalf } from "#server/demo/reports.ts";
import { query } from "./databases.ts";
import type { Floor } from "./floors.ts";
import type { Screen } from "./screens.ts";

/** Ids of the records, and of the report that holds them otherwise. */
interface SignedRecords {
  reportId: number;
  memberId: number;
  /** Right below the top, with the most members. */
  unitId: number;
  meetingId: number;
}

const last = (today: DayText) => periodBefore(periodAt("half", today));

/** Signs where the demo did not; then a woman is a man, a unit another kind, and one more was at a sitting. */
export async function fillSignedRecords(url: string, today: DayText): Promise<SignedRecords> {
  const signed = `select id from reports where organisation_id = 1 and kind = 'six-month' and period = '${last(today)}' and state = 'signed'`;
  if ((await query(url, signed)).length === 0) await sign(url, today);
  const months = readPeriod(last(today));
  const [found] = await query<SignedRecords>(
    url,
    `select (${signed}) as "reportId",
      (select b.id from members b where b.sex = 'female' and b.ended_on is null and b.joined_on < '${months.from}' order by b.id limit 1) as "memberId",
      (select o.id from organisations o where o.parent_id = 1 and not o.is_cell order by (select count(*) from members b join organisations c on c.id = b.cell_id where starts_with(c.path, o.path)) desc limit 1) as "unitId",
      (select m.id from meetings m where m.is_regular and m.month = '${firstOfMonth(months.to)}' and m.excused > 0 order by m.id limit 1) as "meetingId"`,
  );
  if (!found) throw new Error("no signed report");
  const { reportId, memberId, unitId, meetingId } = found;
  await query(url, copies(reportId));
  await query(url, `update members set sex = 'male' where id = ${memberId}`);
  await query(url, `update organisation_positions set kind = 'cell' where organisation_id = ${unitId}`);
  await query(url, `update meetings set present = present + 1, excused = excused - 1 where id = ${meetingId}`);
  await query(
    url,
    `insert into history (action, object_kind, object_id, at, organisation_id) select 'correct', kind, id, now(), 1
    from (values ('member', ${memberId}), ('organisation', ${unitId})) touched(kind, id)`,
  );
  for (const table of ["report_figures", "report_rows", "history", "reports"]) await query(url, `vacuum analyze ${table}`);
  return found;
}

export function signedScreens(found: SignedRecords, today: DayText): Screen[] {
  const { memberId, unitId, meetingId } = found;
  const asked = { period: readPeriod(last(today)), today };
  const member = recordFloor("member", memberId, `select kind, valid from memberships where member_id = ${memberId}`);
  const unit = recordFloor("organisation", unitId, `select kind, valid from organisation_positions where organisation_id = ${unitId}`);
  return [
    { name: "signed otherwise, a member", path: `/api/members/${memberId}/signings`, floor: member, asked },
    { name: "… a unit", path: `/api/organisations/${unitId}/signings`, floor: unit, asked },
    { name: "… a sitting", path: `/api/meetings/${meetingId}/signings`, floor: meetingFloor(meetingId), asked },
  ];
}

/** Its share of each figure in twelve reports, and its record of today. */
const recordFloor =
  (kind: string, id: number, today: string): Floor =>
  () => [
    `select max(at) from history where object_kind = '${kind}' and object_id = ${id}`,
    `select report_id, code, numerators[array_position(row_ids, '${id}')] from report_figures where row_kind = '${kind}'`,
    today,
  ];

const meetingFloor =
  (id: number): Floor =>
  () => [
    `select r.id, r.title, w.content from report_rows w join reports r on r.id = w.report_id where w.row_kind = 'meeting' and w.row_id = '${id}'`,
    `select f.report_id, f.code from report_rows w join report_figures f on f.report_id = w.report_id and f.row_kind = w.row_kind
    where w.row_kind = 'meeting' and w.row_id = '${id}' and w.row_id = any(f.row_ids)`,
    `select present, excused from meetings where id = ${id}`,
  ];

/** The same figures under other periods; of their rows only those that a record is looked for by. */
const copies = (reportId: number) => `
  with made as (
    insert into reports (organisation_id, top_id, kind, period, as_of, title, number, state, created_at, updated_at, signed_at, dated_on, checksum)
    select organisation_id, top_id, 'cell-month', '2000-' || lpad(n::text, 2, '0'), as_of, title, number || n, state, created_at, updated_at, signed_at, dated_on, checksum
    from reports cross join generate_series(1, 11) n where id = ${reportId} returning id)
  insert into report_figures (report_id, position, code, name, unit, value, numerator, denominator, definition, row_kind, row_ids, numerators, denominators)
  select made.id, position, code, name, unit, value, numerator, denominator, definition, row_kind, row_ids, numerators, denominators
  from report_figures cross join made where report_id = ${reportId}`;

async function sign(url: string, today: DayText): Promise<void> {
  const db = connectForProgram(url);
  try {
    await db.transaction().execute((tx) => signHalf(tx, { period: last(today), signerName: "Người Ký", today }));
  } finally {
    await db.destroy();
  }
}
