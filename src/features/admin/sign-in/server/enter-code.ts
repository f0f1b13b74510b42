import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { enterCode as declared } from "../contract.ts";
import { confirmCode } from "./confirm-code.ts";
import { openDoor } from "./open-door.ts";
import { requireStep } from "./require-step.ts";

/** The second step: a code of the application, or one of the recovery codes. */
export async function enterCode(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const person = requireStep(ctx, "second-factor");
  await confirmCode(ctx, person, input.code);
  return openDoor(ctx, person.accountId, "second-factor");
}
