import { sql } from "kysely";
import { addDays } from "#contract/dates.ts";
import { permissions } from "#contract/permissions.ts";
import { findHeldRoles, type HeldRole } from "#server/access/held-roles.ts";
import { covers, inRanges, notFound, type Range, rangesOf } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { findManagedAccount } from "../../server/queries.ts";
import type { AccountRights } from "../contract.ts";

/** What an account sees today, told in places and counts: an administrator learns how far, and nothing of what is there. */
export async function getAccountRights(ctx: ActionContext, { accountId }: { accountId: number }): Promise<AccountRights> {
  if (!(await findManagedAccount(ctx.tx, accountId, ctx.scope, ctx.today))) throw notFound();
  const roles = await findHeldRoles(ctx.tx, accountId, ctx.today);
  const { displayName, names } = await findNames(ctx, accountId, roles);
  const nameOf = (path: string) => names.find((one) => one.path === path)?.name ?? "";
  return {
    displayName,
    roles: roles.map(({ role, path, until, actingFor }) => ({
      role,
      organisationName: nameOf(path),
      lastDay: until && addDays(until, -1),
      actingFor: actingFor?.displayName ?? null,
    })),
    permissions: permissions.flatMap((permission) => {
      const places = rangesOf({ roles }, permission).map(({ path, below }) => ({ name: nameOf(path), below }));
      return places.length > 0 ? [{ permission, places }] : [];
    }),
    counts: {
      ...(await countPlaces(ctx, rangesOf({ roles }, null))),
      members: await countMembers(ctx, rangesOf({ roles }, "members.see")),
      files: await countMembers(ctx, rangesOf({ roles }, "members.file")),
    },
  };
}

async function findNames(ctx: ActionContext, accountId: number, roles: readonly HeldRole[]) {
  const account = await ctx.tx.selectFrom("accounts").select("display_name").where("id", "=", accountId).executeTakeFirstOrThrow();
  const ids = roles.map(({ organisationId }) => organisationId);
  const names = await ctx.tx
    .selectFrom("organisations")
    .select(["path", "name"])
    .where("id", "in", [0, ...ids])
    .execute();
  return { displayName: account.display_name, names };
}

async function countPlaces(ctx: ActionContext, seen: readonly Range[]): Promise<{ organisations: number; cells: number }> {
  const { rows } = await sql<{ organisations: number; cells: number }>`
    select count(*)::int as organisations, (count(*) filter (where o.is_cell))::int as cells
    from organisations o where o.dissolved_on is null and ${inRanges(seen, "o.path")}`.execute(ctx.tx);
  return rows[0] ?? { organisations: 0, cells: 0 };
}

/** Each part of the tree once: a range inside another one adds nothing. */
async function countMembers(ctx: ActionContext, ranges: readonly Range[]): Promise<number> {
  const outer = ranges.filter((range) => !ranges.some((other) => other !== range && other.below && covers([other], range.path)));
  const { rows } = await sql<{ members: number }>`
    select coalesce(sum(c.members), 0)::int as members
    from unnest(${outer.map(({ path }) => path)}::text[]) place (path), count_members_below(place.path, ${ctx.today}::date) c`.execute(
    ctx.tx,
  );
  return rows[0]?.members ?? 0;
}
