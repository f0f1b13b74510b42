import { addDays } from "#contract/dates.ts";
import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { extendTask as declared, TaskDetail } from "../contract.ts";
import { checkDue } from "../rules.ts";
import { loadForStep } from "./load-for-step.ts";
import { takeStep } from "./take-step.ts";

/** A later day, with the reason; an extension never shortens. */
export async function extendTask(ctx: ActionContext, input: InputOf<typeof declared>): Promise<TaskDetail> {
  const task = await loadForStep(ctx, input, "managed");
  checkDue(input.dueOn, addDays(task.dueOn, 1));
  return takeStep(ctx, task, { step: "extend", text: input.text, dueOn: input.dueOn }, "managed");
}
