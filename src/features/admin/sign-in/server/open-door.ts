import type { SignInStep } from "#contract/sign-in-steps.ts";
import { rules } from "#features/regulations/server/queries.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { closeSession, findSession, openSession } from "#server/http/session.ts";
import type { Entry } from "../contract.ts";
import { nextStep } from "../rules.ts";
import { describeSession, findAuthenticator, mustHaveSecondFactor } from "./queries.ts";
import { findHome } from "./writes.ts";

/** In days, half an hour: long enough to fetch a telephone and install an application on it. */
const longestAtTheDoor = 1 / 48;

/**
 * Goes on after a password, an identity or a step was proved: ends the session so far and opens another under a new token,
 * so that a token known before is worth nothing after.
 */
export async function openDoor(ctx: ActionContext, accountId: number, passed: SignInStep | null): Promise<Entry> {
  const { tx, now, today, request } = ctx;
  const account = await tx.selectFrom("accounts").select("must_change_password").where("id", "=", accountId).executeTakeFirstOrThrow();
  const step = nextStep({
    passed,
    hasAuthenticator: (await findAuthenticator(tx, accountId)) !== undefined,
    mustChangePassword: account.must_change_password,
    mustEnrol: await mustHaveSecondFactor(tx, accountId, today),
  });
  if (request.token) await closeSession(tx, request.token, now);
  const limits = await rules(tx, ["sign_in.idle_hours", "sign_in.longest_days"], await findHome(tx, accountId, today), today);
  const token = await openSession(tx, accountId, now, {
    step,
    idleHours: limits["sign_in.idle_hours"],
    longestDays: step === null ? limits["sign_in.longest_days"] : longestAtTheDoor,
    address: request.address,
    browser: request.browser,
  });
  request.setToken(token);
  const session = await findSession(tx, token, now, today);
  if (!session) throw new Error("the session just opened was not found");
  return { session: step === null ? await describeSession(tx, session.person, today) : null, step };
}
