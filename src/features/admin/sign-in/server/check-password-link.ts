import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { hashToken } from "#server/http/session.ts";
import type { checkPasswordLink as declared } from "../contract.ts";

/** Whose link it is: what the page says before it asks for the password. */
export async function checkPasswordLink(
  ctx: ActionContext,
  input: InputOf<typeof declared>,
): Promise<{ userName: string; displayName: string }> {
  const { userName, displayName } = await getPasswordLink(ctx, input.token);
  return { userName, displayName };
}

/** The account of a link that may still be used, held against a second use at the same time. */
export async function getPasswordLink(ctx: ActionContext, token: string) {
  const link = await ctx.tx
    .selectFrom("password_links as l")
    .innerJoin("accounts as a", "a.id", "l.account_id")
    .select(["a.id", "a.user_name as userName", "a.display_name as displayName", "l.used_at", "l.ended_at", "l.expires_at"])
    .where("l.token_hash", "=", hashToken(token))
    .where("a.ended_at", "is", null)
    .forUpdate("l")
    .executeTakeFirst();
  if (!link) throw refused("unknown", "Đường dẫn này không đúng. Mở lại từ thư, hoặc nhờ quản trị gửi đường dẫn khác.");
  if (link.used_at)
    throw refused("used", "Đường dẫn này đã được dùng. Đăng nhập bằng mật khẩu đã đặt, hoặc nhờ quản trị gửi đường dẫn khác.");
  if (link.ended_at || link.expires_at <= ctx.now) throw refused("expired", "Đường dẫn này đã hết hạn. Nhờ quản trị gửi đường dẫn khác.");
  return link;
}

const refused = (reason: string, message: string) => new AppError("rule", `link-${reason}`, message);
