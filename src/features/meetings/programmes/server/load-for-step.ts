import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { ProgrammeState } from "../rules.ts";
import { findProgramme, type ProgrammeRow, placeOf, programmeOf } from "./queries.ts";

/** The cell's programme of the year, locked, in the version and one of the states that the writer needs. */
export async function loadForStep(
  ctx: ActionContext,
  given: { year: number; version: number },
  states: readonly ProgrammeState[],
): Promise<ProgrammeRow> {
  const place = placeOf(ctx);
  checkCell(place);
  await ctx.tx
    .selectFrom("programmes")
    .select("id")
    .where("organisation_id", "=", place.id)
    .where("year", "=", given.year)
    .forUpdate()
    .execute();
  const row = await findProgramme(ctx.tx, place.id, given.year);
  if (!row) throw new AppError("not-found", "no-programme", `Chi bộ chưa lập chương trình năm ${given.year}.`);
  await checkVersion(ctx, row, given);
  if (!states.includes(row.state)) throw new AppError("rule", "wrong-state", refusals[row.state]);
  return row;
}

export function checkCell(place: { isCell: boolean }): void {
  if (!place.isCell) throw new AppError("rule", "not-a-cell", "Chỉ chi bộ mới có chương trình sinh hoạt.");
}

/** A second writer is told and gets the programme as it stands. */
export async function checkVersion(
  ctx: ActionContext,
  row: { version: number } | null,
  given: { year: number; version: number },
): Promise<void> {
  if ((row?.version ?? 0) === given.version) return;
  throw new AppError("conflict", "changed-meanwhile", "Có người vừa sửa chương trình này.", {
    current: await programmeOf(ctx, given.year),
  });
}

const refusals: Record<ProgrammeState, string> = {
  draft: "Chương trình còn đang lập. Gửi trước đã.",
  returned: "Chương trình đang ở chi bộ để sửa.",
  submitted: "Chương trình đang chờ cấp trên duyệt.",
  "in-force": "Chương trình đang thực hiện. Dời ngày, đổi chuyên đề từng kỳ và nêu lý do.",
};
