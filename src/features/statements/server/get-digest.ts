import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { readPeriod } from "#contract/periods.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound, type ScopedOrganisation } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { DigestTheme, getDigest as declared } from "../contract.ts";
import { daysOf, type StatementKind, statementKindCodes } from "../rules.ts";
import { childOf, saidBelow, statementsSeenFrom } from "./queries.ts";

/** How many quotes a theme shows before it is opened. */
const quotes = 3;

/** What the units below said of one kind, by theme: how many units say alike, the first quotes, the committee's own sentence. */
export async function getDigest(ctx: ActionContext, { period, kind }: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const days = daysOf(readPeriod(period));
  const said = saidBelow(place, ctx.scope, days);
  const { rows: themes } = await sql<DigestTheme>`
    with said as (
      select s.id, s.text, o.name, o.path, t.id as theme_id, t.name as theme, ${childOf(place)} as child,
        row_number() over (partition by t.id order by o.path, s.id) as place
      from ${statementsSeenFrom(place.id)} where ${said} and s.kind = ${kind})
    select said.theme_id as id, coalesce(theme, 'Chưa xếp vào ý chung') as name, count(distinct child)::int as units, count(*)::int as statements,
      json_agg(json_build_object('id', said.id, 'organisationName', said.name, 'text', said.text) order by place) filter (where place <= ${quotes}) as quotes,
      coalesce(max(w.text), '') as wording, coalesce(max(w.version), 0) as "wordingVersion"
    from said left join statement_wordings w on w.organisation_id = ${place.id} and w.theme_id = said.theme_id and w.period = ${period}
    group by said.theme_id, theme order by said.theme_id is null, units desc, statements desc, theme collate "vi-x-icu", said.theme_id`.execute(
    ctx.tx,
  );
  return {
    themes,
    ...(await countKinds(ctx, place, said)),
    can: ctx.person ? permissionsAt(ctx.person, place) : [],
  };
}

async function countKinds(
  ctx: ActionContext,
  place: ScopedOrganisation,
  said: ReturnType<typeof saidBelow>,
): Promise<Pick<OutputOf<typeof declared>, "counts" | "units" | "wrote">> {
  const { rows } = await sql<{ kind: StatementKind; number: number; children: number[] }>`
    select s.kind, count(*)::int as number, array_agg(distinct ${childOf(place)}) as children
    from statements s join organisations o on o.id = s.organisation_id where ${said} group by s.kind`.execute(ctx.tx);
  const { rows: below } = await sql<{ units: number }>`
    select count(*)::int as units from organisations where parent_id = ${place.id} and dissolved_on is null`.execute(ctx.tx);
  const numberOf = (kind: StatementKind) => rows.find((row) => row.kind === kind)?.number ?? 0;
  const counts = Object.fromEntries(statementKindCodes.map((kind) => [kind, numberOf(kind)])) as Record<StatementKind, number>; // every kind is named
  return { counts, units: below[0]?.units ?? 0, wrote: new Set(rows.flatMap((row) => row.children)).size };
}
