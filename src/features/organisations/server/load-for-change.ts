import { AppError, ruleError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { type FoundOrganisation, findOrganisation } from "./queries.ts";

/** The organisation of the scope, locked for a change: not dissolved, in the version that the writer saw, on a day not in the future. */
export async function loadForChange(ctx: ActionContext, given: { version?: number; on: string }): Promise<FoundOrganisation> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  await ctx.tx.selectFrom("organisations").select("id").where("id", "=", place.id).forUpdate().execute();
  const organisation = await findOrganisation(ctx.tx, place.id);
  if (!organisation) throw notFound();
  if (given.on > ctx.today) throw ruleError("in-future", "on", "Ngày có hiệu lực không sau hôm nay.");
  if (given.version !== undefined && given.version !== organisation.version) {
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa sửa tổ chức này. Tải lại để xem rồi sửa tiếp.", {
      current: { version: organisation.version, name: organisation.name },
    });
  }
  return organisation;
}
