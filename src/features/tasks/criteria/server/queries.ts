import { sql } from "kysely";
import type { Reader } from "#server/db/connect.ts";
import type { CellCriteria, MarkLine, MyCriteria } from "../contract.ts";

/** SQL: `member_criteria c` is asked in the month; months are 2026-06. */
const asked = (month: string) =>
  sql<boolean>`(c.from_month <= ${`${month}-01`}::date and (c.until_month is null or c.until_month > ${`${month}-01`}::date))`;

/** The criteria that a cell asks in a month, in their order. */
export async function findCriteria(reader: Reader, organisationId: number, month: string): Promise<CellCriteria["criteria"]> {
  const { rows } = await sql<CellCriteria["criteria"][number]>`
    select c.id, c.text from member_criteria c where c.organisation_id = ${organisationId} and ${asked(month)} order by c.position, c.id`.execute(
    reader,
  );
  return rows;
}

/** Everybody who belongs to the cell on a day of the month, with their marks. */
export async function findMarkedMembers(reader: Reader, organisationId: number, month: string): Promise<CellCriteria["members"]> {
  const { rows } = await sql<CellCriteria["members"][number]>`
    select p.id as "memberId", p.full_name as name,
      coalesce((select json_agg(json_build_object('criterionId', k.criterion_id, 'mark', k.mark, 'remark', k.remark, 'committeeRemark', k.committee_remark))
        from criterion_marks k join member_criteria c on c.id = k.criterion_id
        where k.member_id = p.id and k.month = ${`${month}-01`}::date and c.organisation_id = ${organisationId} and ${asked(month)}), '[]') as marks
    from members p
    where exists (select from memberships m where m.member_id = p.id and m.organisation_id = ${organisationId}
      and m.valid && daterange(${`${month}-01`}::date, (${`${month}-01`}::date + interval '1 month')::date))
    order by p.given collate "vi-x-icu", p.middle collate "vi-x-icu", p.family collate "vi-x-icu", p.id`.execute(reader);
  return rows;
}

/** What is asked of one member in a month, by cell; the cells are those the member belongs to on its last day or today. */
export async function findOwnCriteria(reader: Reader, memberId: number, month: string): Promise<MyCriteria["cells"]> {
  const { rows } = await sql<MarkLine & { text: string; organisationId: number; name: string }>`
    select o.id as "organisationId", o.name, c.id as "criterionId", c.text, k.mark, coalesce(k.remark, '') as remark,
      coalesce(k.committee_remark, '') as "committeeRemark"
    from member_cells(${memberId}, (${`${month}-01`}::date + interval '1 month - 1 day')::date) b
    join organisations o on o.id = b.organisation_id
    join member_criteria c on c.organisation_id = o.id and ${asked(month)}
    left join criterion_marks k on k.criterion_id = c.id and k.member_id = ${memberId} and k.month = ${`${month}-01`}::date
    order by o.id, c.position, c.id`.execute(reader);
  const cells = [...new Map(rows.map((row) => [row.organisationId, row.name]))];
  return cells.map(([organisationId, name]) => ({
    organisationId,
    name,
    criteria: rows.filter((row) => row.organisationId === organisationId).map(({ organisationId: _, name: __, ...row }) => row),
  }));
}
