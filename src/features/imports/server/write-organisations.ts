// The writing half of a list of organisations.
import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import {
  correctOrganisation,
  insertOrganisation,
  type OrganisationCorrection,
  type Parent,
} from "#features/organisations/server/writes.ts";
import type { Reader } from "#server/db/connect.ts";
import { difference, record } from "#server/history.ts";
import { codeKey, type FoundPlace, type PlaceIndex } from "./find-places.ts";
import type { OrganisationRow } from "./import-organisations.ts";
import type { ImportRun, Plan } from "./read-row.ts";

type Placed = Parent & { code: string; from: DayText | null };

/** Counts what would change; `write` does it. Rows come parents first. */
export async function writeOrganisations(
  run: ImportRun,
  index: PlaceIndex,
  rows: readonly OrganisationRow[],
): Promise<Omit<Plan, "read" | "bad">> {
  const changes = rows.map((row) => ({ row, change: row.known ? correctionOf(row, row.known) : null }));
  const added = rows.filter((row) => !row.known).length;
  const changed = changes.filter(({ change }) => change !== null).length;
  const write = async () => {
    const codes = new Set([...index.byCode.keys(), ...rows.flatMap(({ code }) => (code ? [codeKey(code)] : []))]);
    const placed = new Map<OrganisationRow, Placed>();
    for (const [at, { row, change }] of changes.entries()) {
      if (row.known && change) await correct(run, row.known, change);
      placed.set(row, row.known ?? (await found(run, row, placedParent(row, placed), codes)));
      if (at % 200 === 0) await run.tell(at, rows.length);
    }
  };
  return { added, changed, same: rows.length - added - changed, write };
}

/** Codes that organisations outside of the place already carry. */
export async function takenCodes(reader: Reader, codes: readonly string[]): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set();
  const { rows } = await sql<{ code: string }>`select code from organisations where upper(code) = any(${codes.map(codeKey)})`.execute(
    reader,
  );
  return new Set(rows.map(({ code }) => codeKey(code)));
}

function placedParent(row: OrganisationRow, placed: ReadonlyMap<OrganisationRow, Placed>): Placed | null {
  if (!row.parent) return null;
  return "row" in row.parent ? (placed.get(row.parent) ?? null) : row.parent;
}

async function found(run: ImportRun, row: OrganisationRow, parent: Placed | null, codes: Set<string>): Promise<Placed> {
  const { name, kind, symbol, hostUnit, hostUnitKind, foundedOn, decision } = row;
  if (!kind) throw new Error("a checked row has a kind");
  const code = row.code ?? nextCode(parent?.code ?? "TC", codes);
  // An organisation stands in the tree from its founding on, but not before the one above it.
  const from = parent?.from && (foundedOn === null || foundedOn < parent.from) ? parent.from : foundedOn;
  const given = { code, kind, name, symbol, hostUnit, hostUnitKind, isAbroad: false, country: null, on: foundedOn, from, decision };
  const { id, path } = await insertOrganisation(run.tx, given, parent);
  await record(run, {
    action: "import-organisations",
    kind: "organisation",
    id,
    organisationId: id,
    after: { code, name, kind, parentId: parent?.id ?? null, foundedOn },
  });
  return { id, path, topId: parent?.topId ?? id, level: (parent?.level ?? -1) + 1, code, from };
}

/** The next free code below the parent's: DB01 → DB01.01, DB01.02 … */
function nextCode(above: string, codes: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const code = `${above}.${String(number).padStart(2, "0")}`;
    if (codes.has(codeKey(code))) continue;
    codes.add(codeKey(code));
    return code;
  }
}

/** What the list says otherwise than the books. An empty cell says nothing. */
function correctionOf(
  row: OrganisationRow,
  known: FoundPlace,
): ReturnType<typeof difference<OrganisationCorrection & Record<string, unknown>>> {
  const told = Object.entries({
    name: row.name.toLowerCase() === known.name.toLowerCase() ? known.name : row.name,
    symbol: row.symbol,
    hostUnit: row.hostUnit,
    hostUnitKind: row.hostUnitKind,
    foundedOn: row.foundedOn,
    code: row.code && codeKey(row.code) === codeKey(known.code) ? known.code : row.code,
  }).filter(([, value]) => value !== null);
  const { name, symbol, hostUnit, hostUnitKind, foundedOn, code } = known;
  const before: Record<string, unknown> = { name, symbol, hostUnit, hostUnitKind, foundedOn, code };
  return difference(before, Object.fromEntries(told)) as ReturnType<typeof correctionOf>; // the keys are those above
}

async function correct(run: ImportRun, known: FoundPlace, change: NonNullable<ReturnType<typeof correctionOf>>): Promise<void> {
  await correctOrganisation(run.tx, known.id, change.after);
  await record(run, { action: "import-organisations", kind: "organisation", id: known.id, organisationId: known.id, ...change });
}
