import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listReadings as declared } from "../contract.ts";
import { findReadingsAt, nextOf } from "./queries.ts";

/** A page of the reading log of a place. */
export async function listReadings(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const rows = await findReadingsAt(ctx.tx, ctx.scope, input, input);
  return { rows, next: nextOf(rows, input.pageSize) };
}
