import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { readPeriod } from "#contract/periods.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listThemeStatements as declared } from "../contract.ts";
import { daysOf } from "../rules.ts";
import { findStatements, saidBelow } from "./queries.ts";

/** All statements that the digest counts under a theme, or under none. */
export async function listThemeStatements(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const themed = input.themeId === "0" ? sql`t.id is null` : sql`t.id = ${input.themeId}`;
  const condition = sql<boolean>`(${saidBelow(place, ctx.scope, daysOf(readPeriod(input.period)))} and s.kind = ${input.kind} and ${themed})`;
  return findStatements(ctx, place.id, condition, input);
}
