import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { searchKey } from "#contract/names.ts";
import { catalogue } from "#features/figures/server/queries.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { codesIn } from "../../rules.ts";
import type { addReportType as declared } from "../contract.ts";
import { type ReportType, typeProblems } from "../rules.ts";

/** A committee's own kind of report, for itself and below. Its code comes from its name and its row. */
export async function addReportType(ctx: ActionContext, { type, source }: InputOf<typeof declared>): Promise<{ code: string }> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const problems = { ...typeProblems(type), ...figureProblems(type) };
  if (Object.keys(problems).length > 0)
    throw new AppError("invalid", "wrong-type", "Loại báo cáo còn chỗ chưa đúng.", { fields: problems });
  const code = await freeCode(ctx, type.name);
  const { id } = await ctx.tx
    .insertInto("report_types")
    .values({ organisation_id: place.id, code, source, body: JSON.stringify(type), created_at: ctx.now, created_by: ctx.user.accountId })
    .returning("id")
    .executeTakeFirstOrThrow();
  await record(ctx, { action: "add-report-type", kind: "report-type", id, organisationId: place.id, after: { name: type.name, source } });
  return { code };
}

/** A figure that does not exist is told at the part that names it. */
function figureProblems(type: ReportType): Record<string, string> {
  const inParts = type.sections.flatMap(({ body }, at) =>
    codesIn([body])
      .filter((code) => !catalogue.has(code))
      .map((code) => [`sections.${at}.body`, `Không có chỉ số ${code}. Chọn lại từ danh mục.`] as const),
  );
  const inAppendix = type.appendix.flatMap((code, at) =>
    catalogue.has(code) ? [] : [[`appendix.${at}`, `Không có chỉ số ${code}. Chọn lại từ danh mục.`] as const],
  );
  return Object.fromEntries([...inParts, ...inAppendix]);
}

async function freeCode(ctx: ActionContext, name: string): Promise<string> {
  const base = searchKey(name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40);
  const taken = await ctx.tx.selectFrom("report_types").select("code").where("code", "like", `${base}%`).execute();
  return `${base}-${taken.length + 1}`;
}
