import type { InputOf } from "#contract/endpoint.ts";
import { dropStoredFile } from "#server/files/store.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { reportTask as declared, TaskDetail } from "../contract.ts";
import { loadForStep } from "./load-for-step.ts";
import { takeStep } from "./take-step.ts";
import { keepEvidence } from "./writes.ts";

/** What came of the task, written down for its assignee. */
export async function reportTask(ctx: ActionContext, input: InputOf<typeof declared>): Promise<TaskDetail> {
  return report(ctx, input, "managed");
}

/** What came of the own task, with evidence where there is some. */
export async function reportMyTask(ctx: ActionContext, input: InputOf<typeof declared>): Promise<TaskDetail> {
  return report(ctx, input, "mine");
}

/** A refused report leaves no file behind. */
async function report(ctx: ActionContext, input: InputOf<typeof declared>, whose: "managed" | "mine"): Promise<TaskDetail> {
  const task = await loadForStep(ctx, input, whose);
  const evidence = await keepEvidence(ctx);
  try {
    return await takeStep(ctx, task, { step: "report", text: input.text, evidence }, whose);
  } catch (error) {
    if (evidence) await dropStoredFile(ctx.config, evidence.key);
    throw error;
  }
}
