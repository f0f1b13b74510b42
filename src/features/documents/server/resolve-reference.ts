import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { resolveReference as declared } from "../contract.ts";
import { readReference } from "../references/rules.ts";
import { findByReference } from "./queries.ts";

/** Which documents of the register a typed reference means; what is no reference means none. */
export async function resolveReference(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const reference = readReference(input.reference);
  return { rows: reference ? await findByReference(ctx.tx, ctx.scope, reference) : [] };
}
