import { addDays, addMonths, type DayText } from "#contract/dates.ts";
import type { HostUnitKind, OrganisationKind } from "#features/organisations/rules.ts";
import { isCell } from "#features/organisations/rules.ts";
import type { Calendar } from "./plan.ts";
import { at, type Random } from "./random.ts";
import type { Sketch } from "./sketches.ts";

export interface Place {
  parentId: number | null;
  path: string;
  level: number;
}

/** An organisation with its place today and, where it changed within the months, what it was before. */
export interface Unit extends Place {
  id: number;
  code: string;
  name: string;
  kind: OrganisationKind;
  isCell: boolean;
  symbol: string | null;
  hostUnit: string | null;
  hostUnitKind: HostUnitKind | null;
  size: number;
  foundedOn: DayText;
  dissolvedOn: DayText | null;
  /** Where the members of a dissolved cell went. */
  successorId: number | null;
  before: (Place & { until: DayText; decision: string }) | null;
  nameBefore: { name: string; until: DayText; decision: string } | null;
}

/** Gives ids and paths, parents before children. */
export function growTree(sketch: Sketch, random: Random): Unit[] {
  const units: Unit[] = [];
  const grow = (node: Sketch, parent: Unit | null) => {
    const id = units.length + 1;
    const earliest = parent ? Number(parent.foundedOn.slice(0, 4)) : 1996;
    const { children, ...known } = node;
    const unit: Unit = {
      ...known,
      id,
      isCell: isCell(node.kind),
      parentId: parent?.id ?? null,
      path: `${parent?.path ?? ""}${id}.`,
      level: parent ? parent.level + 1 : 0,
      foundedOn: addDays(`${Math.min(earliest + random.between(0, 4), 2012)}-01-01`, random.between(parent ? 366 : 20, parent ? 700 : 300)),
      dissolvedOn: null,
      successorId: null,
      before: null,
      nameBefore: null,
    };
    units.push(unit);
    for (const child of children) grow(child, unit);
  };
  grow(sketch, null);
  return units;
}

/** Within the months: one cell came from another committee, one was renamed, one was dissolved into its neighbour. */
export function reorganise(units: Unit[], calendar: Calendar): void {
  const root = at(units, 0);
  moveCell(units, root, calendar);
  renameCell(units, root, calendar);
  dissolveCell(units, calendar);
}

function cellsOf(units: Unit[], code: string): Unit[] {
  return units.filter((unit) => unit.code.startsWith(`${code}.`) && unit.isCell);
}

/** The centre for information of one department joined another in the middle of the time. */
function moveCell(units: Unit[], root: Unit, calendar: Calendar): void {
  const moved = at(cellsOf(units, "DB17"), 4);
  const from = units.find((unit) => unit.code === "DB14");
  if (!from) throw new RangeError("no committee to have moved from");
  const until = at(calendar.months, Math.floor(calendar.months.length / 2));
  moved.name = "Chi bộ Trung tâm Công nghệ thông tin - Sở Thông tin và Truyền thông";
  moved.before = {
    parentId: from.id,
    path: `${from.path}${moved.id}.`,
    level: from.level + 1,
    until,
    decision: decision(118, until, root),
  };
}

function renameCell(units: Unit[], root: Unit, calendar: Calendar): void {
  const renamed = at(cellsOf(units, "DB07"), 3);
  const until = at(calendar.months, Math.floor(calendar.months.length / 3));
  renamed.nameBefore = {
    name: renamed.name.replace("Kế hoạch Tài chính", "Kế hoạch Nghiệp vụ"),
    until,
    decision: decision(87, until, root),
  };
}

/** One cell more than today's 243: it ended, and its members went to the first cell of the same committee. */
function dissolveCell(units: Unit[], calendar: Calendar): void {
  const parent = units.find((unit) => unit.code === "DB11");
  const successor = at(cellsOf(units, "DB11"), 0);
  if (!parent) throw new RangeError("no committee to dissolve a cell of");
  const on = at(calendar.months, Math.floor((calendar.months.length * 2) / 3));
  const id = units.length + 1;
  units.push({
    ...successor,
    id,
    code: `${parent.code}.99`,
    name: `Chi bộ Ban Quản lý dự án giao thông nông thôn - ${parent.hostUnit}`,
    path: `${parent.path}${id}.`,
    size: 5,
    foundedOn: addMonths(calendar.begins, -60),
    dissolvedOn: on,
    successorId: successor.id,
  });
}

/** Number and date of a decision of the committee. */
export function decision(number: number, on: DayText, root: { symbol: string | null }): string {
  return `Quyết định số ${number}-QĐ/${root.symbol ?? "ĐU"}, ngày ${on.slice(8)}/${on.slice(5, 7)}/${on.slice(0, 4)}`;
}
