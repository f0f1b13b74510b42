import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { returnProgramme as declared, Programme } from "../contract.ts";
import { loadForStep } from "./load-for-step.ts";
import { takeStep } from "./take-step.ts";

/** The level above gives the programme back and says what to change. */
export async function returnProgramme(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Programme> {
  const row = await loadForStep(ctx, input, ["submitted"]);
  return takeStep(ctx, row, { year: input.year, step: "return", to: "returned", reason: input.reason });
}
