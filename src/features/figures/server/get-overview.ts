import type { InputOf } from "#contract/endpoint.ts";
import { frameMonths } from "#server/figures/engine.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { getOverview as declared, Overview } from "../contract.ts";
import { catalogue, heldHere, nameUnits, openFrame, readFigures, spanOf, toSums } from "./queries.ts";

const monthCodes = ["meetings.expected", "meetings.missing", "meetings.held_share", "meetings.attendance"];
const unitCodes = ["org.cells", "members.total", "meetings.held_share", "meetings.missing", "meetings.attendance", "meetings.waiting"];

/** Every figure of a place in a period, by month and by unit directly below: three queries. */
export async function getOverview(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Overview> {
  const frame = await openFrame(ctx.tx, ctx.scope, input);
  const table = await readFigures(ctx.tx, frame, [...catalogue.keys()], ["month", "unit"], unitCodes);
  const ids = [...table.unit.keys()].filter((key) => key !== "").map(Number);
  const named = await nameUnits(ctx.tx, [frame.organisationId, ...ids], frame);
  const units = ids.flatMap((id) => {
    const unit = named.get(id);
    return unit ? [{ id, name: unit.name, isCell: unit.isCell, sums: toSums(table.unit.get(String(id)), unitCodes) }] : [];
  });
  return {
    span: spanOf(frame, named),
    sums: toSums(table.total, [...catalogue.keys()]),
    names: Object.fromEntries([...catalogue.values()].map(({ code, name, unit }) => [code, { name, unit }])),
    months: frameMonths(frame).map(({ month, isOver }) => ({ month, isOver, sums: toSums(table.month.get(month), monthCodes) })),
    units,
    can: heldHere(ctx),
  };
}
