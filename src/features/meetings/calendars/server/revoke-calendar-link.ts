import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { revokeCalendarLink as declared } from "../contract.ts";
import { findLinks } from "./queries.ts";

/** From now on the address answers as one that never was. To revoke twice changes nothing. */
export async function revokeCalendarLink(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { organisationId, linkId } = input;
  const link = (await findLinks(ctx.tx, organisationId)).find((one) => one.id === linkId);
  if (!link) throw notFound();
  if (link.revokedAt === null) {
    await ctx.tx.updateTable("calendar_links").set({ revoked_at: ctx.now }).where("id", "=", linkId).execute();
    await record(ctx, { action: "revoke-calendar-link", kind: "calendar-link", id: linkId, organisationId, after: { name: link.name } });
  }
  return { rows: await findLinks(ctx.tx, organisationId) };
}
