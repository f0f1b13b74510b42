import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { confirmAuthenticator as declared } from "../contract.ts";
import { takeCode, writeRecoveryCodes } from "./check-code.ts";
import { wrongCode } from "./confirm-code.ts";
import { forgiveAttempt } from "./count-attempt.ts";
import { openDoor } from "./open-door.ts";
import { findAuthenticator } from "./queries.ts";
import { requireStep } from "./require-step.ts";
import { endSessionsOf } from "./writes.ts";

/** The first right code makes the second factor count; the recovery codes are answered this once. */
export async function confirmAuthenticator(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const person = requireStep(ctx, ctx.session?.step === "enrolment" ? "enrolment" : null);
  const started = await ctx.tx
    .selectFrom("account_authenticators")
    .select(["id", "secret"])
    .where("account_id", "=", person.accountId)
    .where("confirmed_at", "is", null)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  if (!started || (await findAuthenticator(ctx.tx, person.accountId)))
    throw new AppError("conflict", "not-started", "Chưa bắt đầu thêm bước thứ hai. Tải lại trang rồi quét mã QR.");
  if (!(await takeCode(ctx.tx, started, input.code, ctx.now))) throw wrongCode();
  await forgiveAttempt(ctx, person.userName);
  await ctx.tx.updateTable("account_authenticators").set({ confirmed_at: ctx.now }).where("id", "=", started.id).execute();
  const recoveryCodes = await writeRecoveryCodes(ctx.tx, started.id, ctx.now);
  await endSessionsOf(ctx.tx, person.accountId, ctx.now);
  await record(ctx, { action: "add-second-factor", kind: "account", id: person.accountId, organisationId: null });
  return { recoveryCodes, entry: await openDoor(ctx, person.accountId, "enrolment") };
}
