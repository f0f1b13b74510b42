import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { isRuleKey, ruleKinds, ruleText } from "#features/regulations/rules.ts";
import { findRule } from "#features/regulations/server/queries.ts";
import type { FigureDefinition, Frame } from "#server/figures/engine.ts";
import { frameMonths, stateDay } from "#server/figures/engine.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Definition, getFigureDetail as declared } from "../contract.ts";
import { getFigure, heldHere, mayOpenRows, nameUnits, openFrame, readFigures, spanOf, toSum } from "./queries.ts";
import { namesPeople } from "./writes.ts";

/** Figures that share a denominator and fill it together: shown as parts of one whole. */
const wholes: readonly (readonly string[])[] = [
  ["meetings.attendance", "meetings.excused", "meetings.unexcused"],
  ["meetings.class.tot", "meetings.class.kha", "meetings.class.trung_binh", "meetings.class.kem"],
  ["meetings.held_share", "meetings.missing"],
];

/** One figure with its meaning, its months, and how many units, cells and rows stand behind it. */
export async function getFigureDetail(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const figure = getFigure(input.code);
  const frame = await openFrame(ctx.tx, ctx.scope, input);
  const whole = wholes.find((codes) => codes.includes(figure.code)) ?? [];
  const isSitting = figure.source.rowKind === "meeting";
  const review = isSitting ? ["meetings.accepted", "meetings.waiting"] : [];
  const table = await readFigures(ctx.tx, frame, [figure.code, ...whole, ...review, "org.cells"], ["month", "unit"]);
  const named = await nameUnits(ctx.tx, [frame.organisationId], frame);
  const accepted = table.total.get("meetings.accepted");
  return {
    span: spanOf(frame, named),
    definition: definitionOf(figure),
    sum: toSum(table.total.get(figure.code), figure.code),
    months: monthsOf(frame, figure).map(({ month, isOver }) => ({
      month,
      isOver,
      sum: toSum(table.month.get(month)?.get(figure.code), figure.code),
    })),
    parts: whole.map((code) => ({ code, name: getFigure(code).numeratorName, amount: table.total.get(code)?.numerator ?? 0 })),
    rule: await ruleOf(ctx, figure, frame),
    review: accepted
      ? { accepted: accepted.numerator, waiting: table.total.get("meetings.waiting")?.numerator ?? 0, total: accepted.denominator ?? 0 }
      : null,
    units: [...table.unit.keys()].filter((key) => key !== "").length,
    cells: table.total.get("org.cells")?.numerator ?? 0,
    canOpenRows: mayOpenRows(ctx, figure),
    can: heldHere(ctx),
  };
}

export function definitionOf(figure: FigureDefinition): Definition {
  return {
    code: figure.code,
    name: figure.name,
    unit: figure.unit,
    kind: figure.kind,
    digits: figure.digits ?? 0,
    definition: figure.definition,
    numeratorName: figure.numeratorName,
    denominatorName: figure.denominatorName ?? null,
    leavesOut: figure.leavesOut,
    basis: figure.basis,
    rowMeaning: figure.source.rowMeaning,
    namesPeople: namesPeople(figure),
  };
}

function monthsOf(frame: Frame, figure: FigureDefinition) {
  return figure.source.relation.hasMonth && !figure.source.perCell ? frameMonths(frame) : [];
}

async function ruleOf(ctx: ActionContext, figure: FigureDefinition, frame: Frame): Promise<OutputOf<typeof declared>["rule"]> {
  if (!figure.ruleKey || !isRuleKey(figure.ruleKey)) return null;
  const found = await findRule(ctx.tx, figure.ruleKey, frame.organisationId, stateDay(frame));
  return found && { title: ruleKinds[figure.ruleKey].title, text: ruleText(figure.ruleKey, found.value), source: found.source };
}
