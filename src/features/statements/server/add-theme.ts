import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { searchKey } from "#contract/names.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { addTheme as declared } from "../contract.ts";
import type { StatementKind } from "../rules.ts";

/** A new theme of a committee, offered to itself and every unit below. */
export async function addTheme(ctx: ActionContext, { kind, name }: InputOf<typeof declared>): Promise<{ id: number }> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  await checkFree(ctx, place.id, { kind, name });
  const { id } = await ctx.tx
    .insertInto("statement_themes")
    .values({ organisation_id: place.id, kind, name, search_key: searchKey(name), created_at: ctx.now, created_by: ctx.user.accountId })
    .returning("id")
    .executeTakeFirstOrThrow();
  await record(ctx, { action: "add-theme", kind: "statement-theme", id, organisationId: place.id, after: { kind, name } });
  return { id };
}

/** One theme of a name and kind at a committee, however it is typed. @throws conflict `name-taken` at `name`. */
export async function checkFree(
  ctx: ActionContext,
  organisationId: number,
  { id, kind, name }: { id?: number; kind: StatementKind; name: string },
): Promise<void> {
  const taken = await ctx.tx
    .selectFrom("statement_themes")
    .select(["id", "name"])
    .where("organisation_id", "=", organisationId)
    .where("kind", "=", kind)
    .where("search_key", "=", searchKey(name))
    .where("merged_into_id", "is", null)
    .executeTakeFirst();
  if (!taken || taken.id === id) return;
  const message = `Đã có ý chung “${taken.name}”. Dùng ý đó, hoặc đặt tên khác.`;
  throw new AppError("conflict", "name-taken", message, { fields: { name: message } });
}
