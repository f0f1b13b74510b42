// A list of organisations: found by code, else by name under its parent; new ones are founded, known ones corrected.
import { properName, tidyText } from "#contract/names.ts";
import { checkKindUnder, type HostUnitKind, hostUnitKinds, kindsUnder, type OrganisationKind } from "#features/organisations/rules.ts";
import { isBlank, readDay, readOrganisationKind } from "../cells/rules.ts";
import { placeKey, titleKey } from "../rules.ts";
import { codeKey, type FoundPlace, findPlaces, type PlaceIndex } from "./find-places.ts";
import { type ImportRun, type Plan, rowReader, textOf } from "./read-row.ts";
import type { SheetRecord } from "./read-sheet.ts";
import { takenCodes, writeOrganisations } from "./write-organisations.ts";

/** A row that was understood. `parent` is another row, a known organisation, or null for a root. */
export interface OrganisationRow {
  row: number;
  code: string | null;
  name: string;
  kind: OrganisationKind | null;
  parentText: string | null;
  parentField: "parent" | "parentCode";
  hostUnit: string | null;
  hostUnitKind: HostUnitKind | null;
  symbol: string | null;
  foundedOn: string | null;
  decision: string | null;
  known: FoundPlace | null;
  parent: OrganisationRow | FoundPlace | null;
  refuse(field: string, kind: string, reason: string): void;
  isBad(): boolean;
}

export async function importOrganisations(run: ImportRun, records: AsyncIterable<SheetRecord>): Promise<Plan> {
  const index = await findPlaces(run.tx, run.place);
  const rows: OrganisationRow[] = [];
  const problems: Plan["bad"][] = [];
  for await (const record of records) {
    const { row, found } = readRow(run, record);
    rows.push(row);
    problems.push(found);
  }
  checkDouble(rows);
  findParents(run, index, rows);
  findKnown(index, rows);
  const taken = await takenCodes(
    run.tx,
    rows.flatMap(({ code, known }) => (code && !known ? [code] : [])),
  );
  for (const row of rows)
    if (row.code && !row.known && taken.has(codeKey(row.code)))
      row.refuse("code", "code-taken", `Mã ${row.code} đã dùng cho tổ chức khác ngoài phạm vi nhập.`);
  checkCircles(rows);
  checkKinds(run, rows);
  spread(rows);
  const good = inOrder(rows.filter((row) => !row.isBad()));
  return { read: rows.length, bad: problems.flat(), ...(await writeOrganisations(run, index, good)) };
}

function readRow(run: ImportRun, record: SheetRecord): { row: OrganisationRow; found: Plan["bad"] } {
  const reader = rowReader(run, record);
  const { cells } = record;
  const hostUnit = textOf(cells.hostUnit);
  const name = properPlaceName(textOf(cells.name) ?? "", hostUnit ?? "");
  if (!name) reader.refuse("name", "missing-name", "Chưa ghi tên tổ chức đảng.");
  const founded = reader.value("foundedOn", readDay(cells.foundedOn, run.today, "year"));
  if (founded && founded.day > run.today) reader.refuse("foundedOn", "in-future", "Ngày thành lập chưa tới. Kiểm tra lại năm.");
  const byCode = !isBlank(cells.parentCode);
  const row: OrganisationRow = {
    row: record.row,
    code: textOf(cells.code, 40)?.replace(/\s+/g, "") ?? null,
    name,
    kind: reader.value("kind", readOrganisationKind(cells.kind)),
    parentText: textOf(byCode ? cells.parentCode : cells.parent) ?? record.section,
    parentField: byCode ? "parentCode" : "parent",
    hostUnit,
    hostUnitKind: hostUnitKindOf(textOf(cells.hostUnitKind)),
    symbol: textOf(cells.symbol, 40),
    foundedOn: founded?.day ?? null,
    decision: textOf(cells.decision),
    known: null,
    parent: null,
    refuse: reader.refuse,
    isBad: () => reader.problems.length > 0,
  };
  return { row, found: reader.problems };
}

/** A name in capitals is written as names are: "Chi bộ Trung Tâm …", its host unit as the list spells it elsewhere. */
function properPlaceName(text: string, hostUnit: string): string {
  const name = tidyText(text);
  if (name !== name.toUpperCase() || name.length <= 4) return name;
  const quiet = properName(name).replace(/^(\p{L}+) (\p{L})/u, (_, first: string, letter: string) => `${first} ${letter.toLowerCase()}`);
  const at = hostUnit ? quiet.toLowerCase().indexOf(hostUnit.toLowerCase()) : -1;
  return at < 0 ? quiet : quiet.slice(0, at) + hostUnit + quiet.slice(at + hostUnit.length);
}

function hostUnitKindOf(text: string | null): HostUnitKind | null {
  const key = text ? titleKey(text) : "";
  const found = (Object.entries(hostUnitKinds) as [HostUnitKind, string][]).find(([, name]) => titleKey(name) === key); // entries forget the key type
  return found?.[0] ?? null;
}

function checkDouble(rows: readonly OrganisationRow[]): void {
  const codes = new Map<string, number>();
  const names = new Map<string, number>();
  for (const row of rows) {
    const code = row.code && codeKey(row.code);
    const name = `${placeKey(row.name)} @ ${placeKey(row.parentText ?? "")}`;
    const [sameCode, sameName] = [code ? codes.get(code) : undefined, names.get(name)];
    if (sameCode !== undefined) row.refuse("code", "duplicate-code", `Mã ${row.code} đã có ở dòng ${sameCode}.`);
    else if (sameName !== undefined && row.name)
      row.refuse("name", "duplicate-name", `Tổ chức này đã có ở dòng ${sameName}, cùng tên và cùng cấp trên.`);
    if (code && sameCode === undefined) codes.set(code, row.row);
    if (sameName === undefined) names.set(name, row.row);
  }
}

/** A parent is named by code or by name: another row of the list first, then what the tree already holds. */
function findParents(run: ImportRun, index: PlaceIndex, rows: readonly OrganisationRow[]): void {
  const byCode = new Map(rows.flatMap((row) => (row.code ? [[codeKey(row.code), row] as const] : [])));
  const byKey = groupRows(rows);
  for (const row of rows) {
    if (!row.parentText) {
      row.parent = defaultParent(run, index, row);
      continue;
    }
    const [code, key] = [codeKey(row.parentText), placeKey(row.parentText)];
    const found = [byCode.get(code) ?? index.byCode.get(code)].filter((one) => one !== undefined);
    const named = found.length > 0 ? found : (byKey.get(key) ?? index.byKey.get(key) ?? []);
    const others = named.length > 1 ? named.filter((one) => one !== row) : named;
    row.parent = others[0] ?? null;
    if (others.length === 0)
      row.refuse(row.parentField, "unknown-parent", `Không có đơn vị cấp trên “${row.parentText}” trong tệp và trong cây tổ chức.`);
    else if (others.length > 1)
      row.refuse(row.parentField, "ambiguous-parent", `Có ${others.length} đơn vị tên “${row.parentText}”. Ghi mã của đơn vị cấp trên.`);
  }
}

function groupRows(rows: readonly OrganisationRow[]): Map<string, OrganisationRow[]> {
  const groups = new Map<string, OrganisationRow[]>();
  for (const row of rows) groups.set(placeKey(row.name), [...(groups.get(placeKey(row.name)) ?? []), row]);
  return groups;
}

/** A row without a parent is the place itself, something directly below it, or a root of its own. */
function defaultParent(run: ImportRun, index: PlaceIndex, row: OrganisationRow): FoundPlace | null {
  const place = run.place ? (index.byId.get(run.place.id) ?? null) : null;
  if (!place || (row.code && codeKey(row.code) === codeKey(place.code)) || placeKey(row.name) === placeKey(place.name)) return null;
  return place;
}

function findKnown(index: PlaceIndex, rows: readonly OrganisationRow[]): void {
  for (const row of rows) row.known = (row.code ? index.byCode.get(codeKey(row.code)) : undefined) ?? null;
  const taken = new Set(rows.flatMap(({ known }) => (known ? [known.id] : [])));
  for (const row of rows) {
    if (row.known) continue;
    const sameName = (index.byKey.get(placeKey(row.name)) ?? []).filter((one) => one.dissolvedOn === null && !taken.has(one.id));
    row.known = sameName.find((one) => one.parentId === knownId(row.parent) || (row.parent === null && isTop(index, one))) ?? null;
  }
}

function isTop(index: PlaceIndex, place: FoundPlace): boolean {
  return place.parentId === null || !index.byId.has(place.parentId);
}

function knownId(parent: OrganisationRow | FoundPlace | null): number | null {
  if (!parent) return null;
  return "id" in parent ? parent.id : (parent.known?.id ?? -1);
}

function checkCircles(rows: readonly OrganisationRow[]): void {
  for (const row of rows) {
    const seen = new Set<unknown>();
    let above: OrganisationRow | FoundPlace | null = row;
    while (above && "row" in above && !seen.has(above)) {
      seen.add(above);
      above = above.parent;
    }
    if (above === row) row.refuse(row.parentField, "cycle", `“${row.name}” nằm dưới chính nó. Kiểm tra lại cột cấp trên của các dòng này.`);
  }
}

/** The kind as written, else the one that stands to reason from the name and the place. */
function checkKinds(run: ImportRun, rows: readonly OrganisationRow[]): void {
  const pending = inOrder(rows.filter((row) => !row.isBad()));
  for (const row of pending) {
    const above = row.parent ? row.parent.kind : null;
    row.kind ??= row.known?.kind ?? inferKind(row.name, above);
    if (!row.kind) row.refuse("kind", "unknown-kind", "Chưa rõ loại hình tổ chức. Ghi loại hình, ví dụ “Chi bộ trực thuộc”.");
    else if (row.known) checkKnown(run, row, row.known);
    else refuseKind(row, row.kind, above);
  }
}

function refuseKind(row: OrganisationRow, kind: OrganisationKind, above: OrganisationKind | null): void {
  try {
    checkKindUnder(kind, above);
  } catch (error) {
    row.refuse("kind", "kind-not-here", error instanceof Error ? error.message : "");
  }
}

/** A list tells no day and no decision: it corrects names, it moves and turns nothing. */
function checkKnown(run: ImportRun, row: OrganisationRow, known: FoundPlace): void {
  const isPlace = run.place?.id === known.id;
  if (known.dissolvedOn !== null) row.refuse("name", "dissolved", `${known.name} đã kết thúc hoạt động, chỉ xem, không sửa.`);
  else if (row.kind !== known.kind)
    row.refuse("kind", "kind-differs", "Trong sổ là loại hình khác. Đổi loại hình ở trang của đơn vị, với ngày và quyết định.");
  else if (!isPlace && row.parentText && known.parentId !== knownId(row.parent))
    row.refuse(
      row.parentField,
      "parent-differs",
      "Trong sổ thuộc cấp trên khác. Chuyển đơn vị ở trang của đơn vị, với ngày và quyết định.",
    );
}

function inferKind(name: string, above: OrganisationKind | null): OrganisationKind | null {
  const key = placeKey(name);
  const under = kindsUnder(above);
  const wanted: OrganisationKind[] = key.startsWith("chi bo")
    ? ["cell", "base-cell"]
    : key.startsWith("to dang")
      ? ["group"]
      : ["base-committee", "section-committee", "upper"];
  const possible = above ? wanted : ["upper" as const];
  return possible.find((kind) => under.includes(kind)) ?? null;
}

/** Below a refused new row nothing can be founded. */
function spread(rows: readonly OrganisationRow[]): void {
  for (const row of inOrder(rows)) {
    const { parent } = row;
    if (parent && "row" in parent && parent.isBad() && !parent.known && !row.isBad())
      row.refuse(row.parentField, "parent-refused", `Đơn vị cấp trên ở dòng ${parent.row} chưa nhập được.`);
  }
}

/** Parents before children; what hangs in a circle keeps its place. */
function inOrder(rows: readonly OrganisationRow[]): OrganisationRow[] {
  const depth = (row: OrganisationRow): number => {
    let count = 0;
    for (let above = row.parent; above && "row" in above && count < rows.length; above = above.parent) count += 1;
    return count;
  };
  return rows
    .map((row) => ({ row, depth: depth(row) }))
    .sort((a, b) => a.depth - b.depth || a.row.row - b.row.row)
    .map(({ row }) => row);
}
