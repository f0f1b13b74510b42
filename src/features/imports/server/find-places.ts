// The organisations that rows may name, and how a row names one: by code, by name, by name and the unit above.
import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import type { OrganisationKind } from "#features/organisations/rules.ts";
import { endOfPath, type ScopedOrganisation } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import { type Cell, cellText } from "../cells/rules.ts";
import { placeKey } from "../rules.ts";

export interface FoundPlace {
  id: number;
  code: string;
  name: string;
  kind: OrganisationKind;
  isCell: boolean;
  path: string;
  topId: number;
  parentId: number | null;
  level: number;
  foundedOn: DayText | null;
  dissolvedOn: DayText | null;
  /** First day in the tree; null when it has always stood there. */
  from: DayText | null;
  symbol: string | null;
  hostUnit: string | null;
  hostUnitKind: string | null;
  /** Its names in all times. */
  names: string[];
}

export interface PlaceIndex {
  all: readonly FoundPlace[];
  byId: ReadonlyMap<number, FoundPlace>;
  byCode: ReadonlyMap<string, FoundPlace>;
  byKey: ReadonlyMap<string, readonly FoundPlace[]>;
}

export async function findPlaces(reader: Reader, place: ScopedOrganisation | null): Promise<PlaceIndex> {
  const inside = place ? sql`o.path >= ${place.path} and o.path < ${endOfPath(place.path)}` : sql`true`;
  const { rows } = await sql<FoundPlace>`
    select o.id, o.code, o.name, o.kind, o.is_cell as "isCell", o.path, o.top_id as "topId", o.parent_id as "parentId", o.level,
      o.founded_on as "foundedOn", o.dissolved_on as "dissolvedOn", o.symbol,
      (select lower(p.valid) from organisation_positions p where p.organisation_id = o.id order by lower(p.valid) nulls first limit 1) as "from",
      l.host_unit as "hostUnit", l.host_unit_kind as "hostUnitKind", n.names
    from organisations o
    join lateral (select array_agg(distinct name) as names from organisation_profiles where organisation_id = o.id) n on true
    left join lateral (
      select host_unit, host_unit_kind from organisation_profiles where organisation_id = o.id order by lower(valid) desc nulls last limit 1) l on true
    where ${inside} order by o.id`.execute(reader);
  const byKey = new Map<string, FoundPlace[]>();
  for (const row of rows) {
    for (const key of new Set([row.name, ...(row.names ?? [])].map(placeKey))) byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return {
    all: rows,
    byId: new Map(rows.map((row) => [row.id, row])),
    byCode: new Map(rows.map((row) => [codeKey(row.code), row])),
    byKey,
  };
}

export function codeKey(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, "").toUpperCase();
}

export interface NamedCell {
  cellCode?: Cell;
  cell?: Cell;
  unit?: Cell;
  section: string | null;
}

export type FoundCell = { place: FoundPlace } | { field: "cell" | "cellCode"; kind: string; reason: string };

/** The cell that a row belongs to, remembered for rows that name it the same way. */
export function cellFinder(index: PlaceIndex, alone: FoundPlace | null): (named: NamedCell) => FoundCell {
  const known = new Map<string, FoundCell>();
  return (named) => {
    const key = JSON.stringify([named.cellCode, named.cell, named.unit, named.section]);
    const before = known.get(key);
    if (before) return before;
    const found = findCell(index, named, alone);
    if (known.size < 20_000) known.set(key, found);
    return found;
  };
}

/** The cell that a row belongs to; `alone` is the only cell there is to belong to. */
function findCell(index: PlaceIndex, named: NamedCell, alone: FoundPlace | null): FoundCell {
  const code = cellText(named.cellCode);
  if (code) {
    const place = index.byCode.get(codeKey(code));
    return place
      ? asCell(place, code)
      : { field: "cellCode", kind: "unknown-cell", reason: `Không có chi bộ mang mã “${code}” trong phạm vi nhập.` };
  }
  const unit = cellText(named.unit);
  const name = cellText(named.cell) || (named.section ?? "") || unit;
  if (!name) return alone ? { place: alone } : { field: "cell", kind: "unknown-cell", reason: "Chưa ghi chi bộ. Ghi tên hoặc mã chi bộ." };
  const byCode = index.byCode.get(codeKey(name));
  if (byCode) return asCell(byCode, name);
  const found = candidates(index, name, name === unit ? "" : unit);
  const [place] = found;
  if (!place)
    return {
      field: "cell",
      kind: "unknown-cell",
      reason: `Không có chi bộ “${name}” trong cây tổ chức. Kiểm tra tên, hoặc thêm chi bộ này trước.`,
    };
  if (found.length > 1)
    return {
      field: "cell",
      kind: "ambiguous-cell",
      reason: `Có ${found.length} chi bộ tên “${name}”. Thêm cột Đảng bộ, hoặc ghi mã chi bộ.`,
    };
  return asCell(place, name);
}

/** Cells of that name; among several, those below the unit named beside, then the exact spelling, then the living. */
function candidates(index: PlaceIndex, name: string, unit: string): readonly FoundPlace[] {
  let found = (index.byKey.get(placeKey(name)) ?? []).filter((place) => place.isCell);
  if (found.length > 1 && unit) {
    const above = [index.byCode.get(codeKey(unit)), ...(index.byKey.get(placeKey(unit)) ?? [])].filter((place) => place !== undefined);
    found = found.filter((place) => above.some((one) => place.path.startsWith(one.path)));
  }
  for (const better of [
    (place: FoundPlace) => place.name.toLowerCase() === name.toLowerCase(),
    (place: FoundPlace) => place.dissolvedOn === null,
  ]) {
    const kept = found.filter(better);
    if (found.length > 1 && kept.length > 0) found = kept;
  }
  return found;
}

function asCell(place: FoundPlace, text: string): FoundCell {
  return place.isCell
    ? { place }
    : { field: "cell", kind: "unknown-cell", reason: `“${text}” là ${place.name}, không phải chi bộ. Ghi chi bộ.` };
}

/** Why a cell could not have had members or meetings that day; null when it could. */
export function cellProblem(place: FoundPlace, day: DayText): { kind: string; reason: string } | null {
  if (place.dissolvedOn !== null && place.dissolvedOn <= day)
    return { kind: "dissolved-cell", reason: `${place.name} đã kết thúc hoạt động từ ${vi(place.dissolvedOn)}.` };
  if (place.from !== null && place.from > day)
    return { kind: "cell-not-yet", reason: `${place.name} mới thành lập ngày ${vi(place.from)}.` };
  return null;
}

export function vi(day: DayText): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
