// Two reports of the top: the last finished half-year signed some days after its end, the running one as a draft. They are
// made by the actions of the slice, so that frozen figures and rows are those of a real signature.
import { addDays, type DayText, earlier } from "#contract/dates.ts";
import { periodBefore, readPeriod } from "#contract/periods.ts";
import { createReport } from "#features/reports/server/create-report.ts";
import { saveHead } from "#features/reports/server/save-head.ts";
import { saveSection } from "#features/reports/server/save-section.ts";
import { signReport } from "#features/reports/server/sign-report.ts";
import { systemScope } from "../access/scope.ts";
import { readConfig } from "../config.ts";
import type { Transaction } from "../db/connect.ts";
import type { ActionContext } from "../http/handle.ts";
import type { DemoOffice } from "./generate.ts";
import { moment } from "./organisation-rows.ts";
import { narrative, reportHead } from "./report-words.ts";

export async function writeReports(tx: Transaction, { calendar, members, plan }: DemoOffice): Promise<void> {
  const running = halfOf(calendar.today);
  if (plan.signedReport) {
    const signerName = members[0]?.fullName ?? "";
    await signHalf(tx, { period: periodBefore(running), signerName, today: calendar.today });
  }
  const ctx = await contextOn(tx, calendar.today);
  await createReport(ctx, { organisationId: 1, kind: "six-month", period: running, supplementsId: null });
}

interface Signing {
  period: string;
  signerName: string;
  today: DayText;
}

/** The report of the top for a half-year, written and signed some days after its end. */
export async function signHalf(tx: Transaction, { period, signerName, today }: Signing): Promise<void> {
  const datedOn = earlier(addDays(readPeriod(period).to, 8), today);
  const ctx = await contextOn(tx, datedOn);
  const report = await createReport(ctx, { organisationId: 1, kind: "six-month", period, supplementsId: null });
  let { version } = report;
  for (const { code, body } of report.sections) {
    const text = narrative[code];
    if (text && body === "") ({ version } = await saveSection(ctx, { reportId: report.id, code, body: text, before: body }));
  }
  const { title } = report;
  const headed = await saveHead(ctx, { reportId: report.id, version, ...reportHead, title, datedOn, signerName });
  await signReport(ctx, { reportId: report.id, version: headed.version, datedOn, ...nextNumber });
}

const nextNumber = { reservedId: null, number: null, suffix: "" };

/** 2026-11-22 → 2026-H2 */
function halfOf(day: DayText): string {
  return `${day.slice(0, 4)}-H${day.slice(5, 7) <= "06" ? 1 : 2}`;
}

/** The office as it acted on a day, without a request. */
async function contextOn(tx: Transaction, today: DayText): Promise<ActionContext> {
  return {
    tx,
    scope: await systemScope(tx, today, 1),
    user: { accountId: 1, displayName: "", memberId: null },
    person: null,
    session: null,
    acting: null,
    now: new Date(moment(today)),
    today,
    config: readConfig({}),
    request: {
      address: "",
      browser: "",
      token: undefined,
      setToken: () => undefined,
      providerToken: undefined,
      setProviderToken: () => undefined,
    },
  };
}
