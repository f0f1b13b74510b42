import { type RawBuilder, sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import { inScope, notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listDocuments as declared } from "../contract.ts";
import { countDocuments, findDocumentLines, holdsWords, textQuery } from "./queries.ts";

/** The register of a place, one page, newest first. */
export async function listDocuments(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const wanted = asked(ctx, input);
  const { page, pageSize, text } = input;
  const rows = await findDocumentLines(ctx.tx, wanted, { text, limit: pageSize, offset: (page - 1) * pageSize });
  return { rows, count: await countDocuments(ctx.tx, wanted), can: ctx.person ? permissionsAt(ctx.person, place) : [] };
}

function asked(ctx: ActionContext, { direction, kind, from, to, show, text }: InputOf<typeof declared>): RawBuilder<boolean> {
  const query = textQuery(text);
  const conditions = [
    inScope(ctx.scope, "o.path"),
    show === "withdrawn" ? sql<boolean>`d.withdrawn_at is not null` : sql<boolean>`d.withdrawn_at is null`,
    ...(show === "relay" ? [sql<boolean>`d.relay_until >= ${ctx.today}::date`] : []),
    ...(show === "secret" ? [sql<boolean>`d.secrecy <> 'none'`] : []),
    ...(direction ? [sql<boolean>`d.direction = ${direction}`] : []),
    ...(kind ? [sql<boolean>`d.kind = ${kind}`] : []),
    ...(from ? [sql<boolean>`d.dated_on >= ${from}::date`] : []),
    ...(to ? [sql<boolean>`d.dated_on <= ${to}::date`] : []),
    ...(query ? [holdsWords(query)] : []),
  ];
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}
