import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { dropTask as declared, TaskDetail } from "../contract.ts";
import { loadForStep } from "./load-for-step.ts";
import { takeStep } from "./take-step.ts";

/** The task is no longer wanted; it says why. */
export async function dropTask(ctx: ActionContext, input: InputOf<typeof declared>): Promise<TaskDetail> {
  const task = await loadForStep(ctx, input, "managed");
  return takeStep(ctx, task, { step: "drop", text: input.text }, "managed");
}
