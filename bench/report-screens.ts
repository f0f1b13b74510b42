// The screens around reports, statements and requests: what each page asks, beside its floor.
import type { DayText } from "#contract/dates.ts";
import { periodAt, readPeriod } from "#contract/periods.ts";
import type { FilledReports } from "./fill-reports.ts";
import type { Asked, Floor } from "./floors.ts";
import {
  answersFileFloor,
  answersFloor,
  belowFloor,
  digestFloor,
  draftFloor,
  earlierFloor,
  gridFloor,
  gridUnitFloor,
  owedAnswersFloor,
  requestFloor,
  requestsFloor,
  statementsFloor,
  tableFloor,
  themeFloor,
  themesFloor,
  treeChangesFloor,
} from "./report-floors.ts";
import type { Screen } from "./screens.ts";

/** What the page of a draft asks when it opens, in the order in which it does: each group at once, after the one before. */
export function openingOf({ draftId }: FilledReports, today: DayText): string[][] {
  const report = `/api/reports/${draftId}`;
  return [[report], [`${report}/tree-changes`, `${report}/corrections`, `${report}/below`, digestPath(today)]];
}

const digestPath = (today: DayText) => `/api/organisations/1/statement-digest?period=${periodAt("half", today)}&below=true&kind=weakness`;

export function reportScreens(filled: FilledReports, today: DayText): Screen[] {
  const half = periodAt("half", today);
  const inHalf: Asked = { period: readPeriod(half), today };
  const inYear: Asked = { period: readPeriod(today.slice(0, 4)), today };
  const screen = (name: string, path: string, floor: Floor, asked = inHalf): Screen => ({ name, path, floor, asked });
  const { draftId, dutyId, unitId, requestId, cellId, themeId } = filled;
  const report = `/api/reports/${draftId}`;
  const request = `/api/requests/${requestId}`;
  const place = "/api/organisations/1";
  const grid = `/api/report-duties/${dutyId}/grid?year=${today.slice(0, 4)}`;
  return [
    screen("draft of a report", report, draftFloor),
    screen("… changes of the tree", `${report}/tree-changes`, treeChangesFloor),
    screen("… units below", `${report}/below`, belowFloor),
    screen("… statements by theme", digestPath(today), digestFloor),
    screen("… earlier figures", `${report}/earlier-figures`, earlierFloor),
    screen("… as .docx", `${report}/report.docx`, draftFloor),
    screen("grid, 12 months of the cells", grid, gridFloor, inYear),
    screen("grid, only missing", `${grid}&show=missing`, gridFloor, inYear),
    screen("grid, the cells of one unit", `${grid}&under=${unitId}`, gridUnitFloor(unitId), inYear),
    screen(
      "statements, one theme",
      `${place}/statement-themes/${themeId}/statements?period=${half}&below=true&kind=weakness`,
      themeFloor(filled),
    ),
    screen("statements, all", `${place}/statements?period=${half}&below=true`, statementsFloor),
    screen("themes", `${place}/statement-themes?period=${half}&below=true`, themesFloor),
    screen("requests, list of 25", `${place}/requests`, requestsFloor),
    screen("request", request, requestFloor(filled)),
    screen("… answers, page 1", `${request}/answers`, answersFloor(filled)),
    screen(
      "… answers, one choice",
      `${request}/answers?question=4&word=${encodeURIComponent("Kết hợp")}`,
      answersFloor(filled, "a.answers ->> '4' = 'Kết hợp'"),
    ),
    screen("… answers as .xlsx", `${request}/answers.xlsx`, answersFileFloor(filled)),
    screen("requests owed by a cell", `/api/organisations/${cellId}/owed-answers`, owedAnswersFloor(filled)),
    ...filled.tables.map((table) => screen(`table ${table.code}`, `/api/tables/${table.id}`, tableFloor(table))),
  ];
}
