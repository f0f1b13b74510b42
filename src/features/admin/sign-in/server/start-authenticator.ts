import { randomBytes } from "node:crypto";
import encodeQR from "qr";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Person } from "#server/http/session.ts";
import type { startAuthenticator as declared } from "../contract.ts";
import { totpOf } from "./check-code.ts";
import { confirmPassword } from "./confirm-password.ts";
import { forgiveAttempt } from "./count-attempt.ts";
import { findAuthenticator } from "./queries.ts";
import { requireStep } from "./require-step.ts";

/** A new shared secret, shown once as a picture; it counts for nothing until its first code was right. */
export async function startAuthenticator(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const person = await whoMayEnrol(ctx, input.password);
  const secret = randomBytes(20);
  await ctx.tx
    .updateTable("account_authenticators")
    .set({ ended_at: ctx.now })
    .where("account_id", "=", person.accountId)
    .where("confirmed_at", "is", null)
    .where("ended_at", "is", null)
    .execute();
  await ctx.tx.insertInto("account_authenticators").values({ account_id: person.accountId, secret, created_at: ctx.now }).execute();
  const totp = totpOf(secret, person.userName);
  return { secret: totp.secret.base32, picture: encodeQR(totp.toString(), "svg", { border: 2 }) };
}

/** Somebody who was just asked to enrol, or who is signed in and gives the password again. */
async function whoMayEnrol(ctx: ActionContext, password: string): Promise<Person> {
  if (ctx.session?.step === "enrolment") {
    await forgiveAttempt(ctx, ctx.session.person.userName);
    return ctx.session.person;
  }
  const person = requireStep(ctx, null);
  if (await findAuthenticator(ctx.tx, person.accountId))
    throw new AppError("conflict", "has-second-factor", "Tài khoản đã có bước thứ hai. Bỏ bước đang có trước khi thêm máy khác.");
  await confirmPassword(ctx, password, "password");
  return person;
}
