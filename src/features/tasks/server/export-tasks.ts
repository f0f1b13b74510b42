import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { notFound } from "#server/access/scope.ts";
import { xlsxType } from "#server/files/xlsx-write.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { exportTasks as declared } from "../contract.ts";
import { asked } from "./list-tasks.ts";
import { findTaskLines, shown } from "./queries.ts";
import { tasksXlsx } from "./tasks-xlsx.ts";

const most = 10_000;

/** The list as it is filtered, as a file. */
export async function exportTasks(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const { name } = await ctx.tx.selectFrom("organisations").select("name").where("id", "=", place.id).executeTakeFirstOrThrow();
  const condition = sql<boolean>`(${asked(ctx, input)} and ${shown(input.show, ctx.today)})`;
  const rows = await findTaskLines(ctx.tx, condition, { today: ctx.today, limit: most });
  const heading = [name.toUpperCase(), `NHIỆM VỤ ĐÃ GIAO (có đến ngày ${ctx.today.split("-").reverse().join("/")})`];
  return { fileName: `nhiem-vu-${ctx.today}.xlsx`, contentType: xlsxType, body: await tasksXlsx(heading, rows) };
}
