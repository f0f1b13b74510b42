import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listWarnings as declared } from "../contract.ts";
import { countWarnings, findWarnings, type WarningSource } from "./queries.ts";
import { openNames } from "./writes.ts";

/** A page of the warnings of a place and a year, with how many of each kind there are. */
export async function listWarnings(
  ctx: ActionContext,
  input: InputOf<typeof declared>,
  sources: readonly WarningSource[],
): Promise<OutputOf<typeof declared>> {
  const note = await openNames(ctx, input, "rows");
  const page = { limit: input.pageSize, offset: (input.page - 1) * input.pageSize };
  const rows = await findWarnings(ctx, { ...input, sources, named: input.purpose !== undefined }, page);
  await note(rows);
  const counts = await countWarnings(ctx, { year: input.year, sources });
  const count = input.kind ? counts[input.kind] : Object.values(counts).reduce((sum, one) => sum + one, 0);
  return { rows, count, counts };
}
