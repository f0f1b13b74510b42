import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { closeTask as declared, TaskDetail } from "../contract.ts";
import { loadForStep } from "./load-for-step.ts";
import { takeStep } from "./take-step.ts";

/** The giver says what came of it; without words the member's report stays as the result. */
export async function closeTask(ctx: ActionContext, input: InputOf<typeof declared>): Promise<TaskDetail> {
  const task = await loadForStep(ctx, input, "managed");
  return takeStep(ctx, task, { step: "close", text: input.text.trim(), outcome: input.outcome }, "managed");
}
