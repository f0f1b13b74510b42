// What the units of the invented bloc state for the running half-year and the one before, and which report they owe.
import type { Insertable } from "kysely";
import { searchKey } from "#contract/names.ts";
import { periodAt, periodBefore, readPeriod } from "#contract/periods.ts";
import { daysOf } from "#features/statements/rules.ts";
import type { Transaction } from "../db/connect.ts";
import type { DB } from "../db/tables.ts";
import { continueIds, fill } from "./fill.ts";
import type { DemoOffice } from "./generate.ts";
import { moment } from "./organisation-rows.ts";
import { randomFrom } from "./random.ts";
import { proposalAnswers, statementThemes } from "./statement-words.ts";

type Row<Table extends keyof DB> = Insertable<DB[Table]>;

export async function writeStatements(tx: Transaction, { units, calendar, plan }: DemoOffice): Promise<void> {
  const made = moment(calendar.today);
  const themes: Row<"statement_themes">[] = statementThemes.map(({ kind, name }, index) => ({
    ...{ id: index + 1, organisation_id: 1, kind, name, search_key: searchKey(name), created_at: made, created_by: null },
  }));
  const running = periodAt("half", calendar.today);
  const random = randomFrom(`${plan.seed}:statements`);
  const statements: Row<"statements">[] = [];
  for (const unit of units.filter((one) => one.parentId === 1 && !one.dissolvedOn)) {
    for (const period of [periodBefore(running), running]) {
      for (const [index, { kind, texts }] of statementThemes.entries()) {
        if (!random.chance(0.28)) continue;
        const text = random.pick(texts);
        statements.push({
          ...{ id: statements.length + 1, organisation_id: unit.id, top_id: 1, period, days: daysOf(readPeriod(period)), kind, text },
          // A few stand under no theme yet: the editor has something to place.
          ...{ theme_id: random.chance(0.85) ? index + 1 : null, search_key: searchKey(text), is_example: kind === "model" },
          ...{ created_at: made, created_by: null, updated_at: made },
        });
      }
    }
  }
  await fill(tx, "statement_themes", themes);
  await fill(tx, "statements", statements);
  for (const table of ["statement_themes", "statements"] as const) await continueIds(tx, table);
  await fill(
    tx,
    "proposal_answers",
    answersTo(
      statements.filter(({ kind, period }) => kind === "proposal" && period !== running),
      made,
    ),
  );
  const asked = { organisation_id: 1, type_code: "six-month", length: "half", owed_by: "children", due_days: 10 };
  const valid = `[${readPeriod(running).from},)`;
  await tx
    .insertInto("report_duties")
    .values({ ...asked, valid, source: "Quy chế làm việc (dữ liệu mẫu)", created_at: made })
    .execute();
}

/** Of the proposals of the period before two thirds are answered; one in three waits with the top. */
function answersTo(proposals: readonly Row<"statements">[], at: string): Row<"proposal_answers">[] {
  return proposals.map(({ id }, index) => {
    const answer = index % 3 === 2 ? "" : (proposalAnswers[index % proposalAnswers.length] ?? "");
    return {
      statement_id: Number(id),
      owner_id: 1,
      answer,
      answered_at: answer === "" ? null : at,
      version: 1,
      updated_at: at,
      updated_by: null,
    };
  });
}
