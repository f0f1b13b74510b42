import { randomBytes } from "node:crypto";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { hashToken } from "#server/http/session.ts";
import type { makeCalendarLink as declared } from "../contract.ts";

/** A new secret address of the cell's calendar; the secret is in this answer and nowhere else. */
export async function makeCalendarLink(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  if (!place.isCell) throw new AppError("rule", "not-a-cell", "Chỉ chi bộ mới có lịch sinh hoạt.");
  const token = randomBytes(32).toString("base64url");
  const { id } = await ctx.tx
    .insertInto("calendar_links")
    .values({ organisation_id: place.id, token_hash: hashToken(token), name: input.name, made_at: ctx.now, made_by: ctx.user.accountId })
    .returning("id")
    .executeTakeFirstOrThrow();
  await record(ctx, { action: "make-calendar-link", kind: "calendar-link", id, organisationId: place.id, after: { name: input.name } });
  return { id, token };
}
