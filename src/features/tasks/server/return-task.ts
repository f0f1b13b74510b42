import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { returnTask as declared, TaskDetail } from "../contract.ts";
import { loadForStep } from "./load-for-step.ts";
import { takeStep } from "./take-step.ts";

/** The report lacks something; it says what. */
export async function returnTask(ctx: ActionContext, input: InputOf<typeof declared>): Promise<TaskDetail> {
  const task = await loadForStep(ctx, input, "managed");
  return takeStep(ctx, task, { step: "return", text: input.text }, "managed");
}
