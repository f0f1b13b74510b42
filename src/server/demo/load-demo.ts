import type { DayText } from "#contract/dates.ts";
import { rules } from "#features/regulations/server/queries.ts";
import type { Database, Transaction } from "../db/connect.ts";
import { refreshStatistics } from "../db/refresh-statistics.ts";
import { openAccounts } from "./accounts.ts";
import { type CellLife, cellLife } from "./cell-life.ts";
import { contentRows } from "./content-rows.ts";
import { writeDocuments } from "./documents.ts";
import { continueIds, fill } from "./fill.ts";
import { type DemoOffice, generateOffice } from "./generate.ts";
import { attendanceRows, gapRows, meetingRows, reviewRows } from "./meeting-rows.ts";
import { memberRows, membershipRows, nameKeyRows, statusRows } from "./member-rows.ts";
import { consentRows, moment, organisationRows, positionRows, profileRows, range } from "./organisation-rows.ts";
import { blocPlan, type DemoPlan } from "./plan.ts";
import { postRows } from "./posts.ts";
import { reportHead } from "./report-words.ts";
import { writeReports } from "./reports.ts";
import { writeRequests } from "./requests.ts";
import { writeStatements } from "./statements.ts";

export interface LoadOptions {
  today: DayText;
  plan?: DemoPlan;
  onProgress?: (sentence: string) => void;
}

/** Fills an empty, migrated database with shipped regulations: all of the office or nothing. */
export async function loadDemo(db: Database, { today, plan = blocPlan, onProgress = () => undefined }: LoadOptions): Promise<DemoOffice> {
  const office = generateOffice(plan, today);
  await db.transaction().execute(async (tx) => {
    await requireEmpty(tx);
    await writeTree(tx, office);
    onProgress(`${office.units.length} tổ chức đảng`);
    await writeMembers(tx, office);
    await fill(tx, "posts", postRows(office.posts, office.units));
    await continueIds(tx, "posts");
    onProgress(`${office.members.length} đảng viên`);
    await writeMeetings(tx, office);
    onProgress(`${office.sittings.length} kỳ sinh hoạt`);
    await openAccounts(tx, office);
    await writeCellLife(tx, office);
    await writeDocuments(tx, today);
    await writeStatements(tx, office);
    await writeRequests(tx, office);
    await refreshStatistics(tx, ...filledTables);
    await writeReports(tx, office);
    await writeHistory(tx, office);
  });
  return office;
}

const filledTables = [
  ...["organisations", "organisation_positions", "organisation_profiles", "organisation_consents"],
  ...["members", "member_name_keys", "memberships", "member_statuses"],
  ...["meetings", "meeting_attendance", "meeting_items", "meeting_votes", "meeting_resolutions", "meeting_reviews", "missing_month_notes"],
] as const;

/** In the order of their references. */
const lifeTables = [
  "programmes",
  "programme_entries",
  "programme_steps",
  "tasks",
  "task_steps",
  "fee_payments",
  "book_rows",
  "member_criteria",
  "criterion_marks",
] as const satisfies readonly (keyof CellLife)[];

async function requireEmpty(tx: Transaction): Promise<void> {
  const found = await tx.selectFrom("organisations").select("id").limit(1).executeTakeFirst();
  if (found) throw new Error("Cơ sở dữ liệu này đã có tổ chức đảng. Dữ liệu mẫu chỉ nạp vào cơ sở dữ liệu trống.");
}

async function writeTree(tx: Transaction, { units, calendar }: DemoOffice): Promise<void> {
  await fill(tx, "organisations", organisationRows(units));
  await fill(tx, "organisation_positions", numbered(positionRows(units)));
  await fill(tx, "organisation_profiles", numbered(profileRows(units)));
  await fill(tx, "organisation_consents", numbered(consentRows(units, calendar)));
  for (const table of ["organisations", "organisation_positions", "organisation_profiles", "organisation_consents"] as const)
    await continueIds(tx, table);
  await writePlaceName(tx, calendar);
}

/** Papers begin with the name of the place: shipped it is empty, each office writes its own. */
async function writePlaceName(tx: Transaction, { begins, today }: DemoOffice["calendar"]): Promise<void> {
  const told = { source: "Dữ liệu mẫu", certainty: "confirmed", created_at: moment(today) };
  await tx
    .insertInto("regulations")
    .values({ key: "documents.place", organisation_id: 1, valid: range(begins, null), value: JSON.stringify(reportHead.place), ...told })
    .execute();
}

async function writeMembers(tx: Transaction, { members, plan }: DemoOffice): Promise<void> {
  await fill(tx, "members", memberRows(members, plan.letters));
  await fill(tx, "member_name_keys", nameKeyRows(members));
  await fill(tx, "memberships", numbered(membershipRows(members)));
  await fill(tx, "member_statuses", numbered(statusRows(members)));
  for (const table of ["members", "memberships", "member_statuses"] as const) await continueIds(tx, table);
}

async function writeMeetings(tx: Transaction, { sittings, gaps, plan, calendar }: DemoOffice): Promise<void> {
  const values = await rules(tx, ["meetings.class_cutoffs", "vote.share.resolution"], 1, calendar.today);
  await fill(tx, "meetings", meetingRows(sittings, values["meetings.class_cutoffs"]));
  await fill(tx, "meeting_attendance", attendanceRows(sittings));
  const content = contentRows(sittings, values["vote.share.resolution"], plan.seed);
  await fill(tx, "meeting_items", numbered(content.items));
  await fill(tx, "meeting_votes", numbered(content.votes));
  await fill(tx, "meeting_resolutions", content.resolutions);
  await fill(tx, "meeting_reviews", numbered(reviewRows(sittings)));
  await fill(tx, "missing_month_notes", gapRows(gaps));
  for (const table of ["meetings", "meeting_items", "meeting_votes", "meeting_reviews"] as const) await continueIds(tx, table);
}

async function writeCellLife(tx: Transaction, office: DemoOffice): Promise<void> {
  const life = cellLife(office);
  for (const table of lifeTables) await fill(tx, table, life[table]);
  for (const table of lifeTables) if (table !== "fee_payments") await continueIds(tx, table);
}

/** One line for the whole: who looks at an object finds that it came with the demo data. */
async function writeHistory(tx: Transaction, { units, members, sittings, calendar }: DemoOffice): Promise<void> {
  const after = { organisations: units.length, members: members.length, meetings: sittings.length };
  await tx
    .insertInto("history")
    .values({
      at: moment(calendar.today),
      account_id: null,
      action: "load-demo",
      object_kind: "organisation",
      object_id: 1,
      organisation_id: 1,
      before: null,
      after: JSON.stringify(after),
    })
    .execute();
}

function numbered<Row extends object>(rows: readonly Row[]): (Row & { id: number })[] {
  return rows.map((row, index) => ({ id: index + 1, ...row }));
}
