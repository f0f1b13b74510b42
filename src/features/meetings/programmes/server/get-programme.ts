import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { getProgramme as declared, Programme } from "../contract.ts";
import { programmeOf } from "./queries.ts";

/** The programme of a cell's year; empty where nobody has begun it. */
export function getProgramme(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Programme> {
  return programmeOf(ctx, input.year);
}
