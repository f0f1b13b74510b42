import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { acceptMyTask as declared, TaskDetail } from "../contract.ts";
import { loadForStep } from "./load-for-step.ts";
import { takeStep } from "./take-step.ts";

export async function acceptMyTask(ctx: ActionContext, input: InputOf<typeof declared>): Promise<TaskDetail> {
  const task = await loadForStep(ctx, input, "mine");
  return takeStep(ctx, task, { step: "accept", text: "" }, "mine");
}
