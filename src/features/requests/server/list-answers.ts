import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listAnswers as declared } from "../contract.ts";
import { findAnswers, loadRequest, sumAnswers } from "./queries.ts";

/** Units down, questions across, with what they come to; three statements beside the proof, however many units answered. */
export async function listAnswers(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { request } = await loadRequest(ctx, input.requestId);
  return { ...(await findAnswers(ctx, request.id, input)), totals: await sumAnswers(ctx, request, input) };
}
