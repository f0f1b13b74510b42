import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { permissionsAt } from "#server/access/can.ts";
import { covers, rangesOf } from "#server/access/scope.ts";
import type { Reader } from "#server/db/connect.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { type Standing, standingOf } from "../../duties/rules.ts";
import { type DuePeriod, type DutyRow, owing, settled } from "../../duties/server/queries.ts";
import { isWritable, type ReportState } from "../../rules.ts";
import type { ReportRow } from "../../server/queries.ts";
import { stepsFrom } from "../rules.ts";

/** What this person may do with the report: its state and duty say what may be done, the permissions who may. */
export function allowedSteps(ctx: ActionContext, report: ReportRow, duty: DutyRow | null): string[] {
  const { person } = ctx;
  if (!person) return [];
  const held = permissionsAt(person, report);
  const reviews = duty !== null && covers(rangesOf(person, "reports.review"), duty.askerPath);
  const may = { check: "reports.write", reopen: "reports.write", submit: "reports.write", sign: "reports.sign" } as const;
  const steps = stepsFrom(report.state, duty !== null).filter((step) =>
    step === "return" || step === "accept" ? reviews : held.includes(may[step]),
  );
  const write = held.includes("reports.write");
  if (report.state === "signed") return write ? ["supplement"] : [];
  return [...(write && isWritable(report.state) ? ["write"] : []), ...(write && report.state === "accepted" ? ["head"] : []), ...steps];
}

export interface Below {
  organisationId: number;
  name: string;
  standing: Standing;
  reportId: number | null;
  isSettled: boolean;
  /** Why the committee goes on without it; null when it waits or has it. */
  reason: string | null;
}

/** The units that owe the same report of the period to its committee, and how each stands. */
export async function findBelow(reader: Reader, duty: DutyRow, due: DuePeriod, today: DayText): Promise<Below[]> {
  const { rows } = await sql<Omit<Below, "standing"> & { state: ReportState | null; isLeftOut: boolean }>`
    select o.id as "organisationId", o.name, r.id as "reportId", r.state, x.id is not null as "isLeftOut", x.reason, ${settled} as "isSettled"
    from ${owing(duty, [due])} join organisations o on o.id = u.organisation_id order by o.path`.execute(reader);
  return rows.map(({ state, isLeftOut, ...row }) => ({ ...row, standing: standingOf(state, { isLeftOut, dueOn: due.dueOn, today }) }));
}
