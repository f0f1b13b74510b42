import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { addJob } from "#server/jobs/progress.ts";
import type { commitImport, previewImport } from "../contract.ts";
import { checkIdle } from "./change-layout.ts";
import { findImport, getImportDetail } from "./queries.ts";

/** Checks every row in the background; nothing is written. */
export async function startPreview(
  ctx: ActionContext,
  { importId }: InputOf<typeof previewImport>,
): Promise<OutputOf<typeof previewImport>> {
  return start(ctx, importId, { write: false, skipBad: false });
}

/** Writes all good rows in the background, in one transaction. Refused rows are left out only when the person agreed to it. */
export async function startCommit(
  ctx: ActionContext,
  { importId, skipBad }: InputOf<typeof commitImport>,
): Promise<OutputOf<typeof commitImport>> {
  return start(ctx, importId, { write: true, skipBad });
}

async function start(ctx: ActionContext, importId: number, how: { write: boolean; skipBad: boolean }) {
  const found = await findImport(ctx.tx, ctx.scope, importId, true);
  await checkIdle(ctx, found);
  if (found.kind === "members" && !found.asOf) {
    const message = "Cho biết danh sách có đến ngày nào.";
    throw new AppError("rule", "no-as-of", message, { fields: { asOf: message } });
  }
  await addJob(ctx.tx, { kind: "import", accountId: ctx.user.accountId, payload: { importId, ...how }, now: ctx.now });
  return getImportDetail(ctx.tx, ctx.scope, importId);
}
