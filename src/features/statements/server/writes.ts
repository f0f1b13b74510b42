import { ruleError } from "#contract/errors.ts";
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
  if (!isOffered) throw ruleError("no-such-theme", "themeId", "Không có ý chung này ở đây. Chọn lại, hoặc để trống.");
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
