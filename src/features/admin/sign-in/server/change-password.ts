import type { InputOf } from "#contract/endpoint.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { changePassword as declared } from "../contract.ts";
import { confirmPassword } from "./confirm-password.ts";
import { openDoor } from "./open-door.ts";
import { setPassword } from "./writes.ts";

/** One's own password; every other session of the account ends, this one goes on under a new token. */
export async function changePassword(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Record<string, never>> {
  const account = await confirmPassword(ctx, input.current, "current");
  await setPassword(ctx, account, input.password, false);
  await openDoor(ctx, account.id, "enrolment");
  await record(ctx, { action: "change-password", kind: "account", id: account.id, organisationId: null });
  return {};
}
