import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { openFrame } from "#features/figures/server/queries.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { saveSection as declared } from "../contract.ts";
import { codesIn } from "../rules.ts";
import { readUses } from "../writing/server/read-uses.ts";
import { loadWritable } from "./load-draft.ts";
import { type PrintableFigure, readLiveFigures } from "./read-report-figures.ts";
import { reportCatalogue } from "./report-catalogue.ts";

/**
 * Saves the text of one part. Two people may write different parts at once; of one part, the second is told and gets the
 * text that stands there.
 */
export async function saveSection(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { report, scope } = await loadWritable(ctx, input.reportId, null);
  const section = report.sections.find((one) => one.code === input.code);
  if (!section) throw notFound();
  if (section.body !== input.before && section.body !== input.body) {
    throw new AppError("conflict", "section-changed", `Có người vừa sửa mục ${section.heading}. Bản của đồng chí vẫn còn nguyên.`, {
      current: { body: section.body },
    });
  }
  const codes = codesIn([input.body]);
  const known = await reportCatalogue(ctx.tx, report, codes);
  const unknown = codes.find((code) => !known.has(code));
  if (unknown)
    throw new AppError("invalid", "no-such-figure", "Có số liệu không có trong danh mục.", {
      fields: { body: `Không có chỉ số ${unknown}. Chèn lại số liệu từ danh mục.` },
    });
  const version = report.version + 1;
  const frame = codes.length > 0 ? await openFrame(ctx.tx, scope, { period: report.period, asOf: null }) : null;
  const figures = frame ? await readLiveFigures(ctx.tx, frame, known, codes) : new Map<string, PrintableFigure>();
  const seen = Object.fromEntries([...figures].map(([figure, { sum }]) => [figure, sum]));
  if (section.body !== input.body) {
    await ctx.tx
      .updateTable("report_sections")
      .set({ body: input.body, seen: JSON.stringify(seen) })
      .where("report_id", "=", report.id)
      .where("code", "=", input.code)
      .execute();
    await ctx.tx.updateTable("reports").set({ version, updated_at: ctx.now }).where("id", "=", report.id).execute();
    await record(ctx, {
      action: "save-section",
      kind: "report",
      id: report.id,
      organisationId: report.organisationId,
      before: { [input.code]: section.body },
      after: { [input.code]: input.body },
    });
  }
  const sections = report.sections.map((one) => (one.code === input.code ? { ...one, body: input.body } : one));
  const uses = await readUses(ctx.tx, { id: report.id, sections });
  return { savedAt: ctx.now.toISOString(), version: section.body === input.body ? report.version : version, seen, uses };
}
