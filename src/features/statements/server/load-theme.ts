import { AppError } from "#contract/errors.ts";
import { notFound, requireInside } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { findTheme, type ThemeRow } from "./queries.ts";

/** A theme locked for its keepers, in the version that they saw. */
export async function loadTheme(ctx: ActionContext, { themeId, version }: { themeId: number; version: number }): Promise<ThemeRow> {
  await ctx.tx.selectFrom("statement_themes").select("id").where("id", "=", themeId).forUpdate().execute();
  const theme = await findTheme(ctx.tx, themeId);
  if (!theme) throw notFound();
  requireInside(ctx.scope, { path: theme.orgPath, dissolvedOn: theme.dissolvedOn });
  if (theme.version !== version)
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa sửa ý chung này. Tải lại rồi làm tiếp.", { current: theme });
  if (theme.mergedIntoId !== null) throw new AppError("rule", "merged", "Ý chung này đã nhập vào ý khác.");
  return theme;
}
