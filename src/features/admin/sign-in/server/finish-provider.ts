import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { rule } from "#features/regulations/server/queries.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { finishProvider as declared } from "../contract.ts";
import type { Identity, Returned } from "./ask-provider.ts";
import { openDoor } from "./open-door.ts";
import { findHome } from "./writes.ts";

/** Back from the provider: signs in the account that the identity belongs to, or binds it to the one that was signed in. */
export async function finishProvider(
  ctx: ActionContext,
  _: InputOf<typeof declared>,
  { identity, accountId }: Returned,
): Promise<OutputOf<typeof declared>> {
  if (accountId !== null) {
    if (ctx.person?.accountId !== accountId)
      throw refused("other-person", "Phiên đã bắt đầu liên kết không còn. Đăng nhập rồi liên kết lại.");
    await bind(ctx, accountId, identity, "oneself");
    return { session: null, step: null, isBinding: true };
  }
  const known = (await findBound(ctx, identity)) ?? (await bindByClaim(ctx, identity));
  if (known === null)
    throw refused("nobody", "Chưa có tài khoản nào liên kết với danh tính này. Đăng nhập bằng mật khẩu rồi liên kết ở Thiết lập của tôi.");
  return { ...(await openDoor(ctx, known, null)), isBinding: false };
}

async function findBound(ctx: ActionContext, { issuer, subject }: Identity): Promise<number | null> {
  const found = await ctx.tx
    .selectFrom("account_identities as i")
    .innerJoin("accounts as a", "a.id", "i.account_id")
    .select("a.id")
    .where("i.issuer", "=", issuer)
    .where("i.subject", "=", subject)
    .where("i.ended_at", "is", null)
    .where("a.ended_at", "is", null)
    .executeTakeFirst();
  return found?.id ?? null;
}

/** First time: the one account of that user name or address, where its office allows to go by that claim. */
async function bindByClaim(ctx: ActionContext, identity: Identity): Promise<number | null> {
  for (const claim of ["preferred_username", "email"] as const) {
    const value = claim === "email" ? identity.email : identity.preferredUserName;
    if (value === null) continue;
    const named = await ctx.tx
      .selectFrom("accounts")
      .select("id")
      .where(claim === "email" ? "email" : "user_name", "=", value)
      .where("ended_at", "is", null)
      .limit(2)
      .execute();
    const [account, another] = named;
    if (!account || another) continue;
    const allowed = await rule(ctx.tx, "sign_in.identity_claim", await findHome(ctx.tx, account.id, ctx.today), ctx.today);
    if (allowed !== claim) continue;
    await bind(ctx, account.id, identity, "claim");
    return account.id;
  }
  return null;
}

async function bind(ctx: ActionContext, accountId: number, { issuer, subject }: Identity, how: "oneself" | "claim"): Promise<void> {
  const bound = await ctx.tx
    .insertInto("account_identities")
    .values({ account_id: accountId, issuer, subject, bound_how: how, created_at: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (bound.numInsertedOrUpdatedRows !== 1n)
    throw refused("bound-elsewhere", "Danh tính này hoặc tài khoản này đã liên kết với nơi khác. Nhờ quản trị kiểm tra.");
  const byOneself = { ...ctx, user: { ...ctx.user, accountId } };
  await record(byOneself, { action: "bind-identity", kind: "account", id: accountId, organisationId: null, after: { issuer, how } });
}

const refused = (reason: string, message: string) => new AppError("rule", reason, message);
