import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { approveProgramme as declared, Programme } from "../contract.ts";
import { loadForStep } from "./load-for-step.ts";
import { takeStep } from "./take-step.ts";

/** The level above approves; from now on each change of an entry needs a reason. */
export async function approveProgramme(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Programme> {
  const row = await loadForStep(ctx, input, ["submitted"]);
  return takeStep(ctx, row, { year: input.year, step: "approve", to: "in-force", reason: "" });
}
