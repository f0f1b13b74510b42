import { type RawBuilder, sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import { planKept } from "#server/db/kept-plans.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { OrganisationDetail, OrganisationLine } from "../contract.ts";
import type { OrganisationKind } from "../rules.ts";
import { findWarnings } from "./find-warnings.ts";

/** The organisation that the scope was proved for, as its page shows it. Two queries and the warnings. */
export async function getOrganisationDetail(ctx: ActionContext): Promise<OrganisationDetail> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const { rows } = await sql<DetailRow>`
    select o.id, o.code, o.name, o.symbol, o.kind, o.is_cell as "isCell", o.level, o.founded_on as "foundedOn",
      o.founding_decision as "foundingDecision", o.dissolved_on as "dissolvedOn", o.dissolving_decision as "dissolvingDecision",
      o.version, p.host_unit as "hostUnit", p.host_unit_kind as "hostUnitKind", coalesce(p.is_abroad, false) as "isAbroad", p.country,
      ${pathOf("o")} as path
    from organisations o
    left join lateral (
      select * from organisation_profiles where organisation_id = o.id order by lower(valid) desc nulls last limit 1) p on true
    where o.id = ${place.id}`.execute(ctx.tx);
  const row = rows[0];
  if (!row) throw notFound();
  const size = await countMembers(ctx.tx, place.path, ctx.today);
  const warnings = row.dissolvedOn ? [] : await findWarnings(ctx.tx, row, size, ctx.today);
  return { ...row, ...size, warnings, can: ctx.person ? permissionsAt(ctx.person, place) : [] };
}

type DetailRow = Omit<OrganisationDetail, "warnings" | "can" | "members" | "official">;

/** Members at a place and below on a day: all, and of them official. */
export async function countMembers(reader: Reader, path: string, day: DayText): Promise<{ members: number; official: number }> {
  const { rows } = await sql<{ members: number; official: number }>`
    select members, official from count_members_below(${path}, ${day}::date)`.execute(reader);
  return rows[0] ?? { members: 0, official: 0 };
}

/** JSON list of the organisations from the root down to and including `alias`, by its last place. */
export function pathOf(alias: string): RawBuilder<{ id: number; name: string; kind: OrganisationKind }[]> {
  const path = sql.ref(`${alias}.path`);
  return sql`(
    select json_agg(json_build_object('id', a.id, 'name', a.name, 'kind', a.kind) order by a.level)
    from organisations a where a.id = any(string_to_array(rtrim(${path}, '.'), '.')::int[]))`;
}

/** Columns of OrganisationLine from `organisations o`. */
export const lineColumns = sql`o.id, o.code, o.name, o.kind, o.is_cell as "isCell", o.level, o.parent_id as "parentId",
  (select count(*)::int from organisations c where c.parent_id = o.id and c.dissolved_on is null) as "childCount"`;

/** An organisation to hang something under or to write about; undefined when there is none. */
export async function findOrganisation(reader: Reader, id: number) {
  return reader
    .selectFrom("organisations")
    .modifyFront(planKept)
    .select(["id", "code", "name", "kind", "path", "level", "version"])
    .select(["top_id as topId", "parent_id as parentId", "is_cell as isCell", "founded_on as foundedOn", "dissolved_on as dissolvedOn"])
    .where("id", "=", id)
    .executeTakeFirst();
}
export type FoundOrganisation = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>;

export async function findOrganisationByCode(reader: Reader, code: string) {
  const row = await reader.selectFrom("organisations").select("id").where("code", "=", code).executeTakeFirst();
  return row ? findOrganisation(reader, row.id) : undefined;
}

/** Children of a place on a day, in the order offices list them. One page and the count. */
export async function listChildren(reader: Reader, parentId: number | null, asOf: DayText, page: { page: number; pageSize: number }) {
  const { rows } = await sql<OrganisationLine & { count: number }>`
    select o.id, o.code, pr.name, p.kind, p.is_cell as "isCell", p.level, p.parent_id as "parentId",
      (select count(*)::int from organisation_positions c where c.parent_id = o.id and c.valid @> ${asOf}::date) as "childCount",
      (count(*) over ())::int as count
    from organisation_positions p
    join organisations o on o.id = p.organisation_id
    join organisation_profiles pr on pr.organisation_id = o.id and pr.valid @> ${asOf}::date
    where p.parent_id is not distinct from ${parentId} and p.valid @> ${asOf}::date
    order by o.code collate "vi-x-icu", o.id
    limit ${page.pageSize} offset ${(page.page - 1) * page.pageSize}`.execute(reader);
  return { rows: rows.map(({ count: _, ...row }) => row), count: rows[0]?.count ?? 0 };
}
