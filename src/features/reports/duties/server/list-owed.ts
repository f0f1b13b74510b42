import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { periodAt, periodBefore, readPeriod } from "#contract/periods.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { isWritable, type ReportState } from "../../rules.ts";
import { reportTypeNames } from "../../types/server/queries.ts";
import type { listOwed as declared, Owed } from "../contract.ts";
import { standingOf } from "../rules.ts";
import { owedDuties } from "./list-duties.ts";
import { type DutyRow, duePeriods, owing } from "./queries.ts";

/** How many periods back a report that is still missing is told. */
const back = 3;

/** What the place must report: the period that runs or ended last, and older ones that are not settled; the nearest day first. */
export async function listOwed(ctx: ActionContext, { asOf }: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const today = asOf ?? ctx.today;
  const duties = await owedDuties(ctx, place);
  const names = await reportTypeNames(
    ctx.tx,
    duties.map((duty) => duty.typeCode),
  );
  const rows: Owed[] = [];
  for (const duty of duties) {
    const periods = await duePeriods(ctx.tx, duty, recent(duty, today));
    const { rows: found } = await sql<{
      period: string;
      dueOn: string;
      state: ReportState | null;
      reportId: number | null;
      isOut: boolean;
    }>`
      select p.period, p.due_on::date as "dueOn", r.state, r.id as "reportId", x.id is not null as "isOut"
      from ${owing(duty, periods)} where u.organisation_id = ${place.id} order by p.last desc`.execute(ctx.tx);
    for (const [at, { isOut, ...row }] of found.entries()) {
      const standing = standingOf(row.state, { isLeftOut: isOut, dueOn: row.dueOn, today });
      const isOpen = standing !== "left-out" && (row.state === null || isWritable(row.state) || row.state === "checked");
      if (at > 0 && !isOpen) continue;
      const { id: dutyId, typeCode, askedBy } = duty;
      rows.push({ dutyId, typeCode, typeName: names.get(typeCode) ?? typeCode, askedBy: askedBy.name, ...row, standing });
    }
  }
  rows.sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  return { rows, can: ctx.person ? permissionsAt(ctx.person, place) : [] };
}

/** The period of today where its report falls due before or soon after its end, and those before it. */
function recent(duty: DutyRow, today: string): string[] {
  const now = periodAt(duty.length, today);
  const first = duty.dueDays <= 0 || readPeriod(now).to === today ? now : periodBefore(now);
  const periods = [first];
  while (periods.length < back) periods.push(periodBefore(periods.at(-1) ?? ""));
  return periods;
}
