import { AppError } from "#contract/errors.ts";
import type { OrganisationScope } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { isHeadOpen, isWritable, type ReportState, stateNames } from "../rules.ts";
import { getReportDetail } from "./get-report.ts";
import { type FoundReport, getReportRow } from "./queries.ts";

/** A report locked for somebody who writes in it. @throws rule `not-writable` once it was checked or went up. */
export async function loadWritable(ctx: ActionContext, id: number, version: number | null): ReturnType<typeof loadDraft> {
  return loadIn(ctx, { id, version, isOpen: isWritable });
}

/** The same for what stands around the text. */
export async function loadForHead(ctx: ActionContext, id: number, version: number): ReturnType<typeof loadDraft> {
  return loadIn(ctx, { id, version, isOpen: isHeadOpen });
}

interface Asked {
  id: number;
  version: number | null;
  isOpen: (state: ReportState) => boolean;
}

async function loadIn(ctx: ActionContext, { id, version, isOpen }: Asked): ReturnType<typeof loadDraft> {
  const found = await loadDraft(ctx, id, version);
  const { state } = found.report;
  if (isOpen(state)) return found;
  const advice = state === "checked" ? "Mở lại để sửa." : "Nhờ cấp trên trả lại rồi sửa.";
  throw new AppError("rule", "not-writable", `Báo cáo đang ở tình trạng “${stateNames[state].toLowerCase()}”. ${advice}`);
}

/** A report locked for a step, in the version that was seen. Signed ones never are. */
export async function loadDraft(
  ctx: ActionContext,
  id: number,
  version: number | null,
): Promise<{ report: FoundReport; scope: OrganisationScope }> {
  await ctx.tx.selectFrom("reports").select("id").where("id", "=", id).forUpdate().execute();
  const found = await getReportRow(ctx.tx, ctx.scope, id);
  if (version !== null && version !== found.report.version) {
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa sửa báo cáo này. Bản của đồng chí vẫn còn nguyên.", {
      current: await getReportDetail(ctx, id),
    });
  }
  return found;
}
