import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { forReading, notFound, type ScopedOrganisation, widen } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { createReport as declared, ReportDetail } from "../contract.ts";
import { findDutyOf } from "../duties/server/duty-of-report.ts";
import { checkPeriod, type OpeningSection, type ReportType, subjectOf } from "../types/rules.ts";
import { usableTypes } from "../types/server/queries.ts";
import { firstHead } from "./find-first-head.ts";
import { getReportDetail } from "./get-report.ts";
import { getReportRow } from "./queries.ts";

/** Opens a draft: standing texts with figures in them, ready to be written on. */
export async function createReport(ctx: ActionContext, input: InputOf<typeof declared>): Promise<ReportDetail> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const type = await usableType(ctx, place, input);
  checkPeriod(type, input.period, ctx.today);
  if (input.supplementsId !== null) await checkSupplements(ctx, input.supplementsId, place.id);
  else await checkNoDraft(ctx, place.id, input);
  const { id } = await ctx.tx
    .insertInto("reports")
    .values({
      organisation_id: place.id,
      top_id: place.topId,
      kind: input.kind,
      period: input.period,
      as_of: ctx.today,
      title: `${input.supplementsId === null ? "" : "bổ sung "}${subjectOf(type, input.period)}`,
      supplements_id: input.supplementsId,
      ...(await lastHead(ctx, place)),
      state: "draft",
      created_at: ctx.now,
      created_by: ctx.user.accountId,
      updated_at: ctx.now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await ctx.tx
    .insertInto("report_sections")
    .values(type.sections.map((section: OpeningSection, at) => ({ report_id: id, position: at + 1, ...section })))
    .execute();
  await record(ctx, {
    action: "create-report",
    kind: "report",
    id,
    organisationId: place.id,
    after: { kind: input.kind, period: input.period },
  });
  // The place was named without what lies below it; the figures of a report count that too.
  return getReportDetail(ctx.person ? { ...ctx, scope: widen(ctx.scope, ctx.person) } : ctx, id);
}

/** A type that the place may use today: cells write those made for cells, and what is asked of them. @throws rule `no-such-type` at `kind`. */
async function usableType(ctx: ActionContext, place: ScopedOrganisation, { kind, period }: InputOf<typeof declared>): Promise<ReportType> {
  const found = (await usableTypes(ctx.tx, place.path)).find((one) => one.code === kind);
  const isOver = found?.endedOn && found.endedOn <= ctx.today;
  const asked = { organisationId: place.id, path: place.path, kind, period, supplementsId: null };
  const isForOthers = found && place.isCell && !found.type.forCells && !(await findDutyOf(ctx.tx, asked));
  if (!found || isOver || isForOthers) throw ruleError("no-such-type", "kind", "Nơi này không dùng loại báo cáo đó. Chọn loại khác.");
  return found.type;
}

/** Who signs and where papers are issued seldom changes: the last report's head is the next one's. */
async function lastHead(ctx: ActionContext, place: { id: number; isCell: boolean }) {
  const last = await ctx.tx
    .selectFrom("reports")
    .select(["place", "authority", "signer_position", "signer_name", "recipients"])
    .where("organisation_id", "=", place.id)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (last) return last;
  return firstHead(ctx.tx, place, ctx.today);
}

async function checkSupplements(ctx: ActionContext, supplementsId: number, organisationId: number): Promise<void> {
  const { report } = await getReportRow(ctx.tx, forReading(ctx.scope), supplementsId);
  if (report.organisationId !== organisationId) throw notFound();
  if (report.state !== "signed")
    throw ruleError("not-signed", "supplementsId", "Báo cáo gốc chưa ký thì sửa ngay trong bản thảo, không cần báo cáo bổ sung.");
  const open = await ctx.tx
    .selectFrom("reports")
    .select("id")
    .where("supplements_id", "=", supplementsId)
    .where("state", "=", "draft")
    .executeTakeFirst();
  if (open) throw ruleError("already-there", "supplementsId", "Đã có bản thảo báo cáo bổ sung. Mở bản thảo đó để soạn tiếp.");
}

async function checkNoDraft(ctx: ActionContext, organisationId: number, input: { kind: string; period: string }): Promise<void> {
  // Two offices at once: the second waits for the first, and is told.
  await sql`select pg_advisory_xact_lock(hashtext('reports'), ${organisationId}::int)`.execute(ctx.tx);
  const open = await ctx.tx
    .selectFrom("reports")
    .select("id")
    .where("organisation_id", "=", organisationId)
    .where("kind", "=", input.kind)
    .where("period", "=", input.period)
    .where("supplements_id", "is", null)
    .executeTakeFirst();
  if (open)
    throw ruleError("already-there", "period", "Đã có báo cáo loại này cho kỳ này. Mở báo cáo đó để soạn tiếp, hoặc lập báo cáo bổ sung.");
}
