import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { searchKey } from "#contract/names.ts";
import type { Transaction } from "#server/db/connect.ts";
import { isCell, type OrganisationKind } from "../rules.ts";

export interface NewOrganisation {
  code: string;
  kind: OrganisationKind;
  name: string;
  symbol: string | null;
  hostUnit: string | null;
  hostUnitKind: string | null;
  isAbroad: boolean;
  country: string | null;
  /** Null when the day is not known: it has then stood as long as its parent. */
  on: DayText | null;
  /** First day in the tree where that is not `on`: a cell that is older than the committee above it. */
  from?: DayText | null;
  decision: string | null;
}

export interface Parent {
  id: number;
  path: string;
  topId: number;
  level: number;
}

/** Writes a new organisation with its first place and profile. Answers with its id and path. */
export async function insertOrganisation(
  tx: Transaction,
  given: NewOrganisation,
  parent: Parent | null,
): Promise<{ id: number; path: string }> {
  const { id } = await sql<{ id: number }>`select nextval(pg_get_serial_sequence('organisations', 'id'))::int as id`
    .execute(tx)
    .then(first);
  const path = `${parent?.path ?? ""}${id}.`;
  const place = {
    parent_id: parent?.id ?? null,
    top_id: parent?.topId ?? id,
    path,
    level: parent ? parent.level + 1 : 0,
    kind: given.kind,
    is_cell: isCell(given.kind),
  };
  const { code, name, symbol, on, decision } = given;
  await sql`
    insert into organisations (id, code, founded_on, founding_decision, parent_id, top_id, path, level, kind, is_cell, name, symbol, search_key)
    overriding system value
    values (${id}, ${code}, ${on}, ${decision}, ${place.parent_id}, ${place.top_id}, ${path}, ${place.level}, ${place.kind}, ${place.is_cell},
      ${name}, ${symbol}, ${searchKey(name)})`.execute(tx);
  const valid = `[${(given.from === undefined ? on : given.from) ?? ""},)`;
  await tx
    .insertInto("organisation_positions")
    .values({ organisation_id: id, valid, ...place, decision })
    .execute();
  await tx
    .insertInto("organisation_profiles")
    .values({
      organisation_id: id,
      valid,
      name,
      symbol,
      host_unit: given.hostUnit,
      host_unit_kind: given.hostUnitKind,
      is_abroad: given.isAbroad,
      country: given.country,
      decision,
    })
    .execute();
  return { id, path };
}

export interface OrganisationCorrection {
  code?: string;
  name?: string;
  symbol?: string | null;
  hostUnit?: string | null;
  hostUnitKind?: string | null;
  foundedOn?: DayText;
}

/** Corrects what was written wrong about an organisation; nothing moves and no interval begins. */
export async function correctOrganisation(tx: Transaction, id: number, correction: OrganisationCorrection): Promise<void> {
  const { code, name, symbol, hostUnit, hostUnitKind, foundedOn } = correction;
  await sql`update organisations set code = coalesce(${code ?? null}, code), name = coalesce(${name ?? null}, name),
      search_key = coalesce(${name === undefined ? null : searchKey(name)}, search_key), symbol = coalesce(${symbol ?? null}, symbol),
      founded_on = coalesce(${foundedOn ?? null}::date, founded_on), version = version + 1 where id = ${id}`.execute(tx);
  await sql`update organisation_profiles set name = coalesce(${name ?? null}, name), symbol = coalesce(${symbol ?? null}, symbol),
      host_unit = coalesce(${hostUnit ?? null}, host_unit), host_unit_kind = coalesce(${hostUnitKind ?? null}, host_unit_kind)
    where id = (select id from organisation_profiles where organisation_id = ${id} order by lower(valid) desc nulls last limit 1)`.execute(
    tx,
  );
}

/** Ends the open interval of a table of intervals at a day; an interval that began that very day makes way. */
export async function endOpenProfile(tx: Transaction, organisationId: number, on: DayText): Promise<void> {
  await sql`update organisation_profiles set valid = daterange(lower(valid), ${on}::date)
    where organisation_id = ${organisationId} and upper_inf(valid)`.execute(tx);
}

/**
 * Moves an organisation and everything below it to another parent from a day on: places in force that day are ended
 * and begun anew with the new path; places that begin later are re-hung.
 */
export async function moveSubtree(
  tx: Transaction,
  moved: { id: number; path: string; level: number },
  parent: Parent,
  kind: OrganisationKind,
  on: DayText,
  decision: string | null,
): Promise<void> {
  const end = `${moved.path.slice(0, -1)}/`;
  const newPath = `${parent.path}${moved.id}.`;
  const shift = parent.level + 1 - moved.level;
  const { rows } = await sql<{ id: number; until: DayText | null }>`
    select id, upper(valid) as until from organisation_positions
    where path >= ${moved.path} and path < ${end} and valid @> ${on}::date and (lower_inf(valid) or lower(valid) < ${on}::date)`.execute(
    tx,
  );
  const ids = rows.map((row) => row.id);
  await sql`update organisation_positions set valid = daterange(lower(valid), ${on}::date) where id = any(${ids})`.execute(tx);
  await sql`
    insert into organisation_positions (organisation_id, valid, parent_id, top_id, path, level, kind, is_cell, decision)
    select p.organisation_id, daterange(${on}::date, u.until), p.parent_id, p.top_id, p.path, p.level, p.kind, p.is_cell, ${decision}::text
    from organisation_positions p join unnest(${ids}::int[], ${rows.map((row) => row.until)}::date[]) as u(id, until) on u.id = p.id`.execute(
    tx,
  );
  for (const table of ["organisation_positions", "organisations"] as const) {
    const since = table === "organisations" ? sql`true` : sql`lower(valid) >= ${on}::date`;
    await sql`update ${sql.table(table)} set path = ${newPath} || substr(path, ${moved.path.length + 1}::int), level = level + ${shift}::smallint, top_id = ${parent.topId}
      where path >= ${moved.path} and path < ${end} and ${since}`.execute(tx);
  }
  const place = { parent_id: parent.id, kind, is_cell: isCell(kind) };
  await tx
    .updateTable("organisation_positions")
    .set(place)
    .where("organisation_id", "=", moved.id)
    .where(sql<boolean>`lower(valid) >= ${on}::date`)
    .execute();
  await tx.updateTable("organisations").set(place).where("id", "=", moved.id).execute();
}

/** Marks that the organisation changed; a writer who saw the version before is told. */
export async function bumpVersion(tx: Transaction, organisationId: number): Promise<void> {
  await tx
    .updateTable("organisations")
    .set((eb) => ({ version: eb("version", "+", 1) }))
    .where("id", "=", organisationId)
    .execute();
}

function first<Row>(result: { rows: Row[] }): Row {
  const [row] = result.rows;
  if (row === undefined) throw new Error("a row was expected");
  return row;
}
