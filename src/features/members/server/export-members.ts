import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import { xlsxType } from "#server/files/xlsx-write.ts";
import { record } from "#server/history.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { exportMembers as declared } from "../contract.ts";
import { majorityFor } from "./list-members.ts";
import { type MemberSheetRow, membersXlsx } from "./members-xlsx.ts";
import { conditionsOf, type MemberRow, membersOfPlace, nameOrder, narrowed, type Selection, statusOn } from "./queries.ts";
import { memberFields } from "./read-member.ts";

/** The list as it is filtered, as a file. Who took out how many is noted. */
export async function exportMembers(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const asOf = input.asOf ?? ctx.today;
  const { name } = await ctx.tx.selectFrom("organisations").select("name").where("id", "=", place.id).executeTakeFirstOrThrow();
  const wanted = narrowed(
    await membersOfPlace(ctx.tx, ctx.scope, input, ctx.today),
    ctx.scope,
    input,
    asOf,
    await majorityFor(ctx, input, place.id),
  );
  const counter = { rows: 0 };
  const showsNumbers = ctx.person !== null && permissionsAt(ctx.person, place).includes("members.manage");
  const body = await membersXlsx({
    heading: [name.toUpperCase(), `DANH SÁCH ĐẢNG VIÊN (có đến ngày ${asOf.split("-").reverse().join("/")})`],
    rows: readRows(ctx, wanted, asOf, counter),
    showsNumbers,
  });
  const { organisationId, ...filters } = input;
  await record(ctx, {
    action: "export-members",
    kind: "member-list",
    id: place.id,
    organisationId: place.id,
    after: { ...filters, rows: counter.rows },
  });
  return { fileName: `danh-sach-dang-vien-${asOf}.xlsx`, contentType: xlsxType, body };
}

type Found = Omit<MemberRow, "path" | "cell_name"> & Pick<MemberSheetRow, "cellName" | "unitName" | "standing" | "situation">;

/** Read a thousand at a time, so that a list of any length needs little memory. */
async function* readRows(ctx: ActionContext, wanted: Selection, day: string, counter: { rows: number }): AsyncIterable<MemberSheetRow> {
  await sql`declare exported no scroll cursor for
    select m.*, c.name as "cellName", u.name as "unitName", ${statusOn("standing", day)} as standing, ${statusOn("situation", day)} as situation
    from (select m.id as found_id, ${wanted.cellId} as found_cell_id from ${wanted.from} where ${conditionsOf(wanted)}) found
      join members m on m.id = found.found_id
      join organisations c on c.id = found.found_cell_id
      left join organisations u on u.id = c.parent_id and u.level > 0
    order by ${nameOrder("m")}`.execute(ctx.tx);
  for (;;) {
    const { rows } = await sql<Found>`fetch 1000 from exported`.execute(ctx.tx);
    counter.rows += rows.length;
    for (const { cellName, unitName, standing, situation, ...row } of rows) {
      const isGone = row.ended_on !== null && row.ended_on <= day;
      const ended = isGone
        ? { endedOn: row.ended_on, endedHow: row.ended_how as MemberSheetRow["endedHow"] }
        : { endedOn: null, endedHow: null }; // checked by the table
      yield { ...memberFields(row), cellName, unitName, standing, situation, ...ended };
    }
    if (rows.length < 1000) break;
  }
}
