import { AppError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Entry } from "../contract.ts";
import { findEntries, type ProgrammeRow } from "./queries.ts";

/** An entry of the programme that still stands. */
export async function loadEntry(ctx: ActionContext, row: ProgrammeRow, entryId: number): Promise<Entry> {
  const found = (await findEntries(ctx.tx, row.id)).find((entry) => entry.id === entryId);
  if (!found) throw notFound();
  if (found.isCalledOff) throw new AppError("rule", "called-off", "Kỳ này đã báo không tổ chức. Thêm kỳ khác nếu vẫn họp.");
  return found;
}
