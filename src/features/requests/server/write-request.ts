import { sql } from "kysely";
import { AppError, ruleError } from "#contract/errors.ts";
import { endOfPath } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { type Asks, type Question, questionProblems } from "../rules.ts";
import { checkLastDay } from "./check-last-day.ts";

export interface Draft {
  title: string;
  guidance: string;
  asks: Asks;
  unitIds: number[];
  questions: Question[];
  dueOn: string | null;
}

/**
 * The columns of a draft of the committee at `path`. A form is checked as a whole each time, so that what stands there can be sent.
 * @throws rule `form-unsound` at the questions; at `dueOn` for a day that is past or off; `no-units`, `not-below` at `unitIds`.
 */
export async function draftColumns(ctx: ActionContext, path: string, { title, guidance, asks, unitIds, questions, dueOn }: Draft) {
  const problems = questionProblems(questions);
  if (Object.keys(problems).length > 0) throw new AppError("rule", "form-unsound", "Phiếu còn chỗ cần sửa.", { fields: problems });
  if (dueOn !== null) await checkLastDay(ctx, path, dueOn);
  const unit_ids = asks === "picked" ? [...new Set(unitIds)] : [];
  if (asks === "picked") await checkUnits(ctx, path, unit_ids);
  return { title, guidance: guidance.trim(), asks, unit_ids, questions: JSON.stringify(questions), due_on: dueOn };
}

async function checkUnits(ctx: ActionContext, path: string, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) throw ruleError("no-units", "unitIds", "Chọn ít nhất một đơn vị.");
  const { rows } = await sql`
    select from organisations u where u.id = any(${ids}::int[]) and u.dissolved_on is null
      and u.path > ${path} and u.path < ${endOfPath(path)}`.execute(ctx.tx);
  if (rows.length < ids.length) throw ruleError("not-below", "unitIds", "Chỉ chọn đơn vị đang hoạt động ở bên dưới nơi gửi.");
}
