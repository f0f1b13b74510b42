import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listBehind as declared } from "../contract.ts";
import { findBehind } from "./queries.ts";

export async function listBehind(ctx: ActionContext, { month }: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  return { rows: await findBehind(ctx, month) };
}
