import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { notFound, type ScopedOrganisation } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { getPreparation as declared, Preparation } from "../contract.ts";
import { draftPlan } from "./draft-plan.ts";
import { type AgendaSource, findPlan, preparationOf } from "./queries.ts";

/** The plan of the month as it was saved, or the draft that writes itself. */
export async function getPreparation(
  ctx: ActionContext,
  { month, kind }: InputOf<typeof declared>,
  sources: readonly AgendaSource[],
): Promise<Preparation> {
  const place = cellOf(ctx);
  const of = { month, isRegular: kind === "regular" };
  const saved = await findPlan(ctx.tx, place.id, of);
  if (saved) return preparationOf(ctx, saved);
  const { name } = await ctx.tx.selectFrom("organisations").select("name").where("id", "=", place.id).executeTakeFirstOrThrow();
  const { proposedBy, items, ...draft } = await draftPlan(ctx, place, { ...of, sources });
  const nothingYet = {
    id: 0,
    version: 0,
    state: "planned",
    calledOffReason: null,
    meetingId: null,
    invitedAt: null,
    postedAt: null,
  } as const;
  const cell = { organisationId: place.id, organisationName: name, orgPath: place.path, dissolvedOn: place.dissolvedOn };
  return preparationOf(ctx, { ...draft, ...nothingYet, ...cell, items: [...items] }, proposedBy);
}

/** @throws rule `not-a-cell`. */
export function cellOf(ctx: ActionContext): ScopedOrganisation {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  if (!place.isCell) throw new AppError("rule", "not-a-cell", "Chỉ chi bộ mới có kỳ sinh hoạt chi bộ. Chọn một chi bộ.");
  return place;
}
