import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import { forbidden, notFound } from "#server/access/scope.ts";
import { xlsxType } from "#server/files/xlsx-write.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { exportMembers as declared } from "../contract.ts";
import { checkPurpose, noteReading } from "../readings/server/writes.ts";
import { majorityFor } from "./list-members.ts";
import { type MemberSheetRow, membersXlsx } from "./members-xlsx.ts";
import { conditionsOf, type MemberRow, membersOfPlace, nameOrder, narrowed, type Selection, statusOn } from "./queries.ts";
import { memberFields } from "./read-member.ts";

/** The list as it is filtered, as a file. Who took out whom, and what for, is noted. */
export async function exportMembers(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  if (input.showsNumbers && ctx.person && !permissionsAt(ctx.person, place).includes("members.numbers")) throw forbidden();
  const why = await checkPurpose(ctx, place.id, input);
  const asOf = input.asOf ?? ctx.today;
  const { name } = await ctx.tx.selectFrom("organisations").select("name").where("id", "=", place.id).executeTakeFirstOrThrow();
  const wanted = narrowed(
    await membersOfPlace(ctx.tx, ctx.scope, input, ctx.today),
    ctx.scope,
    input,
    asOf,
    await majorityFor(ctx, input, place.id),
  );
  const memberIds: number[] = [];
  const body = await membersXlsx({
    heading: [name.toUpperCase(), `DANH SÁCH ĐẢNG VIÊN (có đến ngày ${asOf.split("-").reverse().join("/")})`],
    rows: readRows(ctx, wanted, asOf, memberIds),
    showsNumbers: input.showsNumbers,
  });
  const subject = `Danh sách đảng viên${input.showsNumbers ? ", kèm số thẻ" : ""}`;
  await noteReading(ctx, { kind: "export", why, subject, organisationId: place.id, memberIds });
  return { fileName: `danh-sach-dang-vien-${asOf}.xlsx`, contentType: xlsxType, body };
}

type Found = Omit<MemberRow, "path" | "cell_name"> & Pick<MemberSheetRow, "cellName" | "unitName" | "standing" | "situation">;

/** Read a thousand at a time, so that a list of any length needs little memory; `memberIds` gathers who was on it. */
async function* readRows(ctx: ActionContext, wanted: Selection, day: string, memberIds: number[]): AsyncIterable<MemberSheetRow> {
  await sql`declare exported no scroll cursor for
    select m.*, c.name as "cellName", u.name as "unitName", ${statusOn("standing", day)} as standing, ${statusOn("situation", day)} as situation
    from (select m.id as found_id, ${wanted.cellId} as found_cell_id from ${wanted.from} where ${conditionsOf(wanted)}) found
      join members m on m.id = found.found_id
      join organisations c on c.id = found.found_cell_id
      left join organisations u on u.id = c.parent_id and u.level > 0
    order by ${nameOrder("m")}`.execute(ctx.tx);
  for (;;) {
    const { rows } = await sql<Found>`fetch 1000 from exported`.execute(ctx.tx);
    memberIds.push(...rows.map((row) => row.id));
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
