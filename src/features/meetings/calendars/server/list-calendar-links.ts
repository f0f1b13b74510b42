import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listCalendarLinks as declared } from "../contract.ts";
import { findLinks } from "./queries.ts";

export async function listCalendarLinks(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  return { rows: await findLinks(ctx.tx, input.organisationId) };
}
