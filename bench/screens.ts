// The screens that are measured: the address each one reads, and the floor of the same answer.
import type { DayText } from "#contract/dates.ts";
import { periodBefore, readPeriod } from "#contract/periods.ts";
import {
  type Asked,
  boardCellsFloor,
  boardFloor,
  type Floor,
  memberListFloor,
  oneWordFloor,
  overviewFloor,
  reportFloor,
  rowsFloor,
  twoWordsFloor,
} from "./floors.ts";

export interface Screen {
  name: string;
  path: string;
  /** Sent with POST where the screen asks so. */
  body?: object;
  floor: Floor;
  asked: Asked;
}

/** The root of the tree has the id 1: the largest scope there is. */
export function screensOf(today: DayText, draftReportId: number): Screen[] {
  const year = yearOf(today);
  const month = periodBefore(today.slice(0, 7));
  const inYear = { period: readPeriod(year), today };
  const inHalf = { period: readPeriod(`${today.slice(0, 4)}-H${today.slice(5, 7) <= "06" ? 1 : 2}`), today };
  const inMonth = { period: readPeriod(month), today };
  const screen = (name: string, path: string, floor: Floor, asked: Asked = inYear): Screen => ({ name, path, floor, asked });
  return [
    screen("overview, a year", `/api/organisations/1/overview?period=${year}&below=true`, overviewFloor),
    screen("overview, a month", `/api/organisations/1/overview?period=${month}&below=true`, overviewFloor, inMonth),
    screen("board, a year, by unit", `/api/organisations/1/board?year=${year}`, boardFloor),
    screen("board, cells with 2 gaps", `/api/organisations/1/board/cells?year=${year}&filter=gaps2&pageSize=50`, boardCellsFloor),
    {
      ...screen("rows behind a figure", "/api/organisations/1/figures/meetings.regular/rows", rowsFloor),
      body: { period: year, below: true, pageSize: 50 },
    },
    screen("report, a half-year, draft", `/api/reports/${draftReportId}`, reportFloor, inHalf),
    screen("members, page 1 of 50, with count", "/api/members?organisationId=1&below=true&pageSize=50", memberListFloor(1)),
    screen("members, page 60", "/api/members?organisationId=1&below=true&pageSize=50&page=60", memberListFloor(60)),
    screen("search, nguyen van", "/api/members?organisationId=1&below=true&pageSize=50&text=nguyen%20van", twoWordsFloor("nguyen", "van")),
    screen("search, thang", "/api/members?organisationId=1&below=true&pageSize=50&text=thang", oneWordFloor("thang")),
  ];
}

/** The year of the demo months: this one, or in its first months the one before. */
function yearOf(today: DayText): string {
  const year = Number(today.slice(0, 4));
  return String(today.slice(5, 7) < "04" ? year - 1 : year);
}
