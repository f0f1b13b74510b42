import type { Insertable } from "kysely";
import { searchKey } from "#contract/names.ts";
import type { DB } from "../db/tables.ts";
import type { Calendar } from "./plan.ts";
import { decision, type Unit } from "./units.ts";

type Row<Table extends keyof DB> = Insertable<DB[Table]>;

export function organisationRows(units: readonly Unit[]): Row<"organisations">[] {
  return units.map((unit) => ({
    id: unit.id,
    code: unit.code,
    founded_on: unit.foundedOn,
    founding_decision: null,
    dissolved_on: unit.dissolvedOn,
    dissolving_decision: unit.dissolvedOn && decision(131, unit.dissolvedOn, root(units)),
    parent_id: unit.parentId,
    top_id: 1,
    path: unit.path,
    level: unit.level,
    kind: unit.kind,
    is_cell: unit.isCell,
    name: unit.name,
    symbol: unit.symbol,
    search_key: searchKey(`${unit.code} ${unit.name}`),
    version: 1,
  }));
}

/** One row per stretch in one place; only the moved cell has two. */
export function positionRows(units: readonly Unit[]): Row<"organisation_positions">[] {
  return units.flatMap((unit) => {
    const known = { organisation_id: unit.id, top_id: 1, kind: unit.kind, is_cell: unit.isCell };
    const now = { ...known, parent_id: unit.parentId, path: unit.path, level: unit.level, decision: unit.before?.decision ?? null };
    const { before } = unit;
    if (!before) return [{ ...now, valid: range(unit.foundedOn, unit.dissolvedOn) }];
    const then = { ...known, parent_id: before.parentId, path: before.path, level: before.level, decision: null };
    return [
      { ...then, valid: range(unit.foundedOn, before.until) },
      { ...now, valid: range(before.until, unit.dissolvedOn) },
    ];
  });
}

export function profileRows(units: readonly Unit[]): Row<"organisation_profiles">[] {
  return units.flatMap((unit) => {
    const { nameBefore } = unit;
    const known = {
      organisation_id: unit.id,
      symbol: unit.symbol,
      host_unit: unit.hostUnit,
      host_unit_kind: unit.hostUnitKind,
      is_abroad: false,
      country: null,
    };
    const now = { ...known, name: unit.name, decision: nameBefore?.decision ?? null };
    if (!nameBefore) return [{ ...now, valid: range(unit.foundedOn, unit.dissolvedOn) }];
    return [
      { ...known, name: nameBefore.name, decision: null, valid: range(unit.foundedOn, nameBefore.until) },
      { ...now, valid: range(nameBefore.until, unit.dissolvedOn) },
    ];
  });
}

/** The committee agreed to two thirds of the large cells; the rest still shows a warning. */
export function consentRows(units: readonly Unit[], calendar: Calendar): Row<"organisation_consents">[] {
  const large = units.filter((unit) => unit.kind === "cell" && unit.size > 30);
  const sections = units.filter((unit) => unit.kind === "section-committee");
  const agreed = [
    ...large.filter((_, index) => index % 3 !== 2).map((unit) => ({ unit, key: "org.cell_max_members" })),
    ...sections.map((unit) => ({ unit, key: "org.section_committee_consent" })),
  ];
  return agreed.map(({ unit, key }, index) => ({
    organisation_id: unit.id,
    rule_key: key,
    document: `Công văn số ${210 + index}-CV/${root(units).symbol ?? "ĐU"}`,
    agreed_on: calendar.begins,
    noted_by: null,
    noted_at: moment(calendar.begins),
  }));
}

function root(units: readonly Unit[]): { symbol: string | null } {
  return units[0] ?? { symbol: null };
}

/** A stretch of days as PostgreSQL reads it; the end is the first day after. */
export function range(from: string, to: string | null): string {
  return `[${from},${to ?? ""})`;
}

/** A moment in office hours of a day. */
export function moment(day: string): string {
  return `${day}T09:30:00+07:00`;
}
