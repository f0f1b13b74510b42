import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { searchKey } from "#contract/names.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listFigureShares as declared, Share } from "../contract.ts";
import { getFigure, nameUnits, openFrame, readFigures, toSum } from "./queries.ts";

/** A figure of each unit directly below, or of each cell; a page of them. The rows add up to the figure of the place. */
export async function listFigureShares(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const figure = getFigure(input.code);
  const frame = await openFrame(ctx.tx, ctx.scope, input);
  const table = await readFigures(ctx.tx, frame, [figure.code], [input.by]);
  const sums = new Map(
    [...table[input.by]].map(([key, values]) => [Number(key) || frame.organisationId, toSum(values.get(figure.code), figure.code)]),
  );
  // What counts at the place itself and not below it stands beside the units, but only when there is any.
  const itself = sums.get(frame.organisationId);
  if (itself?.numerator === 0 && !itself.denominator) sums.delete(frame.organisationId);
  const named = await nameUnits(ctx.tx, [...sums.keys()], frame);
  const wanted = searchKey(input.search);
  const shares = [...named.values()]
    .filter((unit) => unit.searchKey.includes(wanted))
    .map(({ id, name, isCell }) => ({ id, name, isCell, sum: sums.get(id) ?? toSum(undefined, figure.code) }));
  const sorted = input.sort === "tree" ? shares : shares.sort(byValue);
  if (input.down) sorted.reverse();
  const from = (input.page - 1) * input.pageSize;
  return { rows: sorted.slice(from, from + input.pageSize), count: sorted.length };
}

/** Smallest first; nothing to divide by stands last. */
function byValue(one: Share, other: Share): number {
  return (one.sum.value ?? Number.POSITIVE_INFINITY) - (other.sum.value ?? Number.POSITIVE_INFINITY) || one.id - other.id;
}
