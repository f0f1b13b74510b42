import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { saveWording as declared } from "../contract.ts";
import { findTheme } from "./queries.ts";
import { noSuchTheme } from "./writes.ts";

/** The committee's own sentence for what its units say alike. Two editors: the second is told and gets the first one's words. */
export async function saveWording(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ version: number }> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const theme = await findTheme(ctx.tx, input.themeId);
  // Units below may have put their words under a theme of their own.
  const isSeen = theme && (place.path.startsWith(theme.orgPath) || theme.orgPath.startsWith(place.path));
  if (!isSeen) throw noSuchTheme();
  const { themeId, period, text } = input;
  const key = { organisation_id: place.id, theme_id: themeId, period };
  const written = { text, updated_at: ctx.now, updated_by: ctx.user.accountId };
  // Where no sentence is written yet there is no row to wait for.
  await ctx.tx.selectFrom("statement_themes").select("id").where("id", "=", themeId).forNoKeyUpdate().execute();
  const found = await ctx.tx
    .selectFrom("statement_wordings")
    .select(["text", "version"])
    .where("organisation_id", "=", place.id)
    .where("theme_id", "=", themeId)
    .where("period", "=", period)
    .forUpdate()
    .executeTakeFirst();
  const stored = await ctx.tx
    .insertInto("statement_wordings")
    .values({ ...key, ...written })
    .onConflict((taken) =>
      taken
        .columns(["organisation_id", "theme_id", "period"])
        .doUpdateSet({ ...written, version: input.version + 1 })
        .where("statement_wordings.version", "=", input.version),
    )
    .returning("version")
    .executeTakeFirst();
  if (!stored || (found?.version ?? 0) !== input.version)
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa viết câu này. Xem lại bản đó rồi sửa tiếp.", { current: found });
  await record(ctx, {
    action: "save-wording",
    kind: "statement-theme",
    id: themeId,
    organisationId: place.id,
    before: { text: found?.text ?? "" },
    after: { text, period },
  });
  return { version: stored.version };
}
