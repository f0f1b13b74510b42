import { sql } from "kysely";
import { type AppError, ruleError } from "#contract/errors.ts";
import type { ScopedOrganisation } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { namesIn, type StatementKind } from "../rules.ts";
import { findNamesAt, findTheme } from "./queries.ts";

/**
 * A theme that a place may use: of the same kind, its own or of a committee above it, not merged away.
 * @throws rule `no-such-theme` at `themeId`.
 */
export async function checkTheme(ctx: ActionContext, place: { path: string }, themeId: number | null, kind: StatementKind): Promise<void> {
  if (themeId === null) return;
  const theme = await findTheme(ctx.tx, themeId);
  const isOffered = theme && theme.kind === kind && theme.mergedIntoId === null && place.path.startsWith(theme.orgPath);
  if (!isOffered) throw noSuchTheme();
}

/** The same for a theme that nobody made as for one of elsewhere. */
export function noSuchTheme(): AppError {
  return ruleError("no-such-theme", "themeId", "Không có ý chung này ở đây. Chọn lại, hoặc để trống.");
}

/** A general opinion is a statement about the unit as a whole. @throws rule `names-a-person` at `text`. */
export async function checkNobodyNamed(
  ctx: ActionContext,
  place: Pick<ScopedOrganisation, "path">,
  { kind, text }: { kind: StatementKind; text: string },
): Promise<void> {
  if (kind !== "opinion") return;
  const [name] = namesIn(text, await findNamesAt(ctx.tx, place.path));
  if (name) throw ruleError("names-a-person", "text", `Tình hình chung không nêu tên người. Bỏ “${name}”, viết về cả đơn vị.`);
}

export interface NewUse {
  readonly organisationId: number;
  readonly reportId: number;
  readonly sectionCode: string;
  readonly themeId: number | null;
  readonly statementIds: readonly number[];
  readonly text: string;
}

/** Notes that words of these units were put into a part of a report. Gives the id of the note. */
export async function recordUse(ctx: ActionContext, use: NewUse): Promise<number> {
  const { organisationId, reportId, sectionCode, themeId, statementIds, text } = use;
  const { id } = await ctx.tx
    .insertInto("statement_uses")
    .values({
      ...{ organisation_id: organisationId, report_id: reportId, section_code: sectionCode, theme_id: themeId, text },
      ...{ at: ctx.now, account_id: ctx.user.accountId },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await sql`insert into statement_use_sources (use_id, statement_id) select ${id}, unnest(${statementIds}::bigint[])`.execute(ctx.tx);
  return id;
}

/** The words of a theme, or of one statement, stand in the report no more. True when they did. */
export async function endUse(
  ctx: ActionContext,
  { reportId, themeId, statementId }: { reportId: number; themeId: number | null; statementId: number | null },
): Promise<boolean> {
  const meant =
    themeId === null
      ? sql`u.theme_id is null and exists (select from statement_use_sources x where x.use_id = u.id and x.statement_id = ${statementId})`
      : sql`u.theme_id = ${themeId}`;
  const { numAffectedRows = 0n } = await sql`
    update statement_uses u set ended_at = ${ctx.now} where u.report_id = ${reportId} and u.ended_at is null and ${meant}`.execute(ctx.tx);
  return numAffectedRows > 0n;
}

/** The report was signed: from now on the units see where the statements that stand in it went. */
export async function citeUses(
  ctx: ActionContext,
  report: { title: string; sections: readonly { code: string; heading: string }[] },
  uses: readonly { id: number; sectionCode: string }[],
): Promise<void> {
  const headings = new Map(report.sections.map(({ code, heading }) => [code, heading.split("\n").at(-1) ?? ""]));
  const cited = uses.map(({ id, sectionCode }) => ({ id, code: sectionCode, heading: headings.get(sectionCode) ?? "" }));
  await sql`
    update statement_uses u set cited_at = ${ctx.now}, report_title = ${report.title}, section_code = c.code, section_heading = c.heading
    from jsonb_to_recordset(${JSON.stringify(cited)}::jsonb) as c(id int, code text, heading text) where u.id = c.id`.execute(ctx.tx);
}
