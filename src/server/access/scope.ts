import { type RawBuilder, sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { AppError } from "#contract/errors.ts";
import type { Permission } from "#contract/permissions.ts";
import type { Reader } from "../db/connect.ts";
import { planKept } from "../db/kept-plans.ts";
import type { Person } from "../http/session.ts";
import { type Closable, checkOpen } from "./read-only.ts";
import { roleTable } from "./roles.ts";

/** A part of the tree: one organisation, or it and everything below. An empty path with `below` is the whole tree. */
export interface Range {
  readonly path: string;
  readonly below: boolean;
}

export interface ScopedOrganisation {
  readonly id: number;
  readonly path: string;
  readonly topId: number;
  readonly isCell: boolean;
  readonly dissolvedOn: DayText | null;
}

/** The call that a scope is proved for. */
export interface Call {
  readonly permission: Permission;
  readonly needsOpen: boolean;
}

declare const proven: unique symbol;

/** Where the caller was proved to hold the permission. Nothing outside this file can make one. */
export interface OrganisationScope {
  readonly [proven]: true;
  readonly permission: Permission | null;
  /** The call writes: what it names must be neither dissolved nor signed. */
  readonly needsOpen: boolean;
  readonly accountId: number | null;
  readonly today: DayText;
  /** The place that the input named, for endpoints with `scope: "organisation"`. */
  readonly organisation: ScopedOrganisation | null;
  readonly ranges: readonly Range[];
  /** Everywhere the caller holds this permission, the named place or not: for rows of the place's past. */
  readonly reach: readonly Range[];
  /** Where the caller holds any permission at all: decides between "does not exist" and "not allowed". */
  readonly seen: readonly Range[];
}

export const notFound = () => new AppError("not-found", "not-found", "Không tìm thấy, hoặc không thuộc phạm vi của đồng chí.");
export const forbidden = () => new AppError("forbidden", "no-permission", "Đồng chí chưa được giao việc này. Quản trị có thể giao thêm.");

/** The scope of an endpoint that works everywhere the caller holds the permission. 403 when that is nowhere. */
export function reachScope(person: Person, call: Call, today: DayText): OrganisationScope {
  const ranges = rangesOf(person, call.permission);
  if (ranges.length === 0) throw forbidden();
  return brand({ ...call, accountId: person.accountId, today, organisation: null, ranges, reach: ranges, seen: rangesOf(person, null) });
}

/** The scope of an endpoint about one place: 404 outside of what the caller may see, 403 inside without the permission, 422 when it is closed. */
export function placeScope(
  organisation: ScopedOrganisation | undefined,
  person: Person,
  call: Call & { readonly below: boolean },
  today: DayText,
): OrganisationScope {
  const seen = rangesOf(person, null);
  if (!organisation || !covers(seen, organisation.path)) throw notFound();
  const ranges = rangesOf(person, call.permission);
  if (!covers(ranges, organisation.path)) throw forbidden();
  if (call.needsOpen) checkOpen(organisation);
  const below = call.below && ranges.some((range) => range.below && organisation.path.startsWith(range.path));
  return brand({
    permission: call.permission,
    needsOpen: call.needsOpen,
    accountId: person.accountId,
    today,
    organisation,
    ranges: [{ path: organisation.path, below }],
    reach: ranges,
    seen,
  });
}

/** Scope of somebody signed in who needs no place; reads nothing of an organisation. */
export function emptyScope(person: Person | null, today: DayText): OrganisationScope {
  return brand({
    permission: null,
    needsOpen: false,
    accountId: person?.accountId ?? null,
    today,
    organisation: null,
    ranges: [],
    reach: [],
    seen: person ? rangesOf(person, null) : [],
  });
}

/** Scope of the program itself: command line, demo data, jobs that were proved when they were asked for. */
export async function systemScope(reader: Reader, today: DayText, organisationId?: number): Promise<OrganisationScope> {
  const everything = [{ path: "", below: true }];
  const organisation = organisationId ? await findPlace(reader, organisationId) : null;
  if (organisationId && !organisation) throw notFound();
  const ranges = organisation ? [{ path: organisation.path, below: true }] : everything;
  return brand({ permission: null, needsOpen: false, accountId: null, today, organisation, ranges, reach: everything, seen: everything });
}

/** The scope moved on to another organisation that the same caller may act on: just founded below, or just moved. */
export function scopeOfChild(scope: OrganisationScope, child: { id: number; path: string }): OrganisationScope {
  if (!scope.organisation) throw notFound();
  return brand({ ...scope, organisation: { ...scope.organisation, ...child }, ranges: [{ path: child.path, below: true }] });
}

/** The scope narrowed to the place of an object that was loaded, and those below it: 404, 403 or 422 as in requireInside. */
export async function narrowTo(
  reader: Reader,
  scope: OrganisationScope,
  object: { organisationId: number; isSigned?: boolean },
): Promise<OrganisationScope> {
  const organisation = await findPlace(reader, object.organisationId);
  if (!organisation) throw notFound();
  requireInside(scope, { ...organisation, isSigned: object.isSigned ?? false });
  const below = scope.ranges.some((range) => range.below && organisation.path.startsWith(range.path));
  return brand({ ...scope, organisation, ranges: [{ path: organisation.path, below }] });
}

/** The same caller's scope everywhere the permission is held: for the second organisation that an action names. */
export function widen(scope: OrganisationScope, person: Person): OrganisationScope {
  return scope.permission ? brand({ ...scope, ranges: rangesOf(person, scope.permission) }) : scope;
}

/** The same scope for reading on after the change: what was just closed may be shown. */
export function forReading(scope: OrganisationScope): OrganisationScope {
  return brand({ ...scope, needsOpen: false });
}

/**
 * Proves that an object's organisation lies in the scope: 404 outside of what is seen, 403 inside without the permission,
 * 422 for a writer when the organisation is dissolved or the object signed.
 */
export function requireInside(scope: OrganisationScope, place: Closable & { readonly path: string }): void {
  if (!covers(scope.ranges, place.path)) throw covers(scope.seen, place.path) ? forbidden() : notFound();
  if (scope.needsOpen) checkOpen(place);
}

/** SQL condition: the path column lies in the scope. `inScope(scope, "o.path")`. */
export function inScope(scope: OrganisationScope, column = "organisations.path"): RawBuilder<boolean> {
  return inRanges(scope.ranges, column);
}

export function inRanges(ranges: readonly Range[], column: string): RawBuilder<boolean> {
  if (ranges.length === 0) return sql<boolean>`false`;
  return sql<boolean>`(${sql.join(
    ranges.map((range) => inRange(range, column)),
    sql` or `,
  )})`;
}

/** The first text after every path below `path`: the end of its range in byte order. */
export function endOfPath(path: string): string {
  return `${path.slice(0, -1)}/`;
}

export function covers(ranges: readonly Range[], path: string): boolean {
  return ranges.some((range) => (range.below ? path.startsWith(range.path) : path === range.path));
}

function inRange(range: Range, column: string): RawBuilder<boolean> {
  if (range.path === "") return sql<boolean>`true`;
  const path = sql.ref(column);
  return range.below
    ? sql<boolean>`(${path} >= ${range.path} and ${path} < ${endOfPath(range.path)})`
    : sql<boolean>`${path} = ${range.path}`;
}

/** Where the person holds the permission (any permission when null), by the roles in force today. */
export function rangesOf(person: Pick<Person, "roles">, permission: Permission | null): Range[] {
  const ranges = person.roles.flatMap(({ role, path }) => {
    const reaches = permission ? [roleTable[role][permission]] : Object.values(roleTable[role]);
    if (reaches.includes("all")) return [{ path: "", below: true }];
    if (reaches.includes("own-and-below")) return [{ path, below: true }];
    return reaches.includes("own") ? [{ path, below: false }] : [];
  });
  return ranges.filter((range, at) => ranges.findIndex((other) => other.path === range.path && other.below === range.below) === at);
}

async function findPlace(reader: Reader, id: number): Promise<ScopedOrganisation | null> {
  const { rows } = await placeOf(id).execute(reader);
  return rows[0] ?? null;
}

/** What a scope must know of a place. */
export function placeOf(id: number): RawBuilder<ScopedOrganisation> {
  return sql<ScopedOrganisation>`
    select ${planKept} id, path, top_id as "topId", is_cell as "isCell", dissolved_on as "dissolvedOn" from organisations where id = ${id}`;
}

function brand(scope: Omit<OrganisationScope, typeof proven>): OrganisationScope {
  // The only place where a scope comes into being; the brand has no value at run time.
  return scope as OrganisationScope;
}
