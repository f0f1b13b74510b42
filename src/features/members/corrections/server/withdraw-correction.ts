import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { withdrawCorrection as declared, OwnRequest } from "../contract.ts";
import { findOwnRow } from "./find-own-row.ts";
import { getOwnRequest } from "./queries.ts";

/** A member takes back a request that nobody has decided. */
export async function withdrawCorrection(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OwnRequest> {
  const member = await findOwnRow(ctx);
  const { field } = await getOwnRequest(ctx.tx, member.id, input.correctionId);
  const withdrawn = await ctx.tx
    .updateTable("correction_requests")
    .set({ state: "withdrawn", decided_at: ctx.now, decided_by: ctx.user.accountId })
    .where("id", "=", input.correctionId)
    .where("state", "=", "open")
    .executeTakeFirst();
  const now = await getOwnRequest(ctx.tx, member.id, input.correctionId);
  if (withdrawn.numUpdatedRows === 0n) throw new AppError("conflict", "already-decided", "Đề nghị này đã được xét.", { current: now });
  await record(ctx, { action: "withdraw-correction", kind: "member", id: member.id, organisationId: member.cell_id, after: { field } });
  return now;
}
