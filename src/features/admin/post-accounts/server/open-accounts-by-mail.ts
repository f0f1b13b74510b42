import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { AppError, ruleError } from "#contract/errors.ts";
import { roleNames } from "#contract/permissions.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { addJob } from "#server/jobs/progress.ts";
import { queueMail } from "#server/mail.ts";
import type { openAccountsByMail as declared } from "../contract.ts";
import { mailJobKind } from "./jobs.ts";
import { openAccounts } from "./open-accounts.ts";
import type { HolderLine } from "./queries.ts";

/** Accounts and roles for the chosen holders; a job sends each new one a link to set a password. Nobody ever sees the first one. */
export async function openAccountsByMail(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { opened, granted } = await openAccounts(ctx, input.rows);
  const people = opened.filter((one, at) => opened.findIndex((other) => other.accountId === one.accountId) === at);
  if (people.length > 0) checkMail(ctx, input.rows, people);
  for (const line of granted) await tellRole(ctx, line);
  if (people.length === 0) return { created: 0, granted: granted.length, jobId: null };
  const payload = { accountIds: people.map((one) => one.accountId), contact: input.contact };
  const jobId = await addJob(ctx.tx, { kind: mailJobKind, accountId: ctx.user.accountId, payload, now: ctx.now });
  return { created: people.length, granted: granted.length, jobId };
}

function checkMail(
  ctx: ActionContext,
  rows: InputOf<typeof declared>["rows"],
  people: readonly { email: string | null; line: HolderLine }[],
): void {
  if (!ctx.config.mail)
    throw ruleError(
      "no-mail",
      "rows",
      "Chương trình chưa được đặt máy chủ thư. In thư giấy, hoặc nhờ người quản trị máy chủ đặt SMTP_URL và MAIL_FROM.",
    );
  const missing = people.filter((one) => one.email === null).map((one) => rows.findIndex((row) => row.postId === one.line.postId));
  if (missing.length === 0) return;
  const fields = Object.fromEntries(missing.map((at) => [`rows.${at}.email`, "Cần địa chỉ thư của người này."]));
  throw new AppError("rule", "no-address", `Còn ${missing.length} người chưa có địa chỉ thư. Nhập địa chỉ, hoặc bỏ chọn để in thư giấy.`, {
    fields,
  });
}

/** Who has an account already is told of the role; there is nothing secret in it. */
async function tellRole(ctx: ActionContext, { email, role, organisation, userName }: HolderLine): Promise<void> {
  if (!ctx.config.mail || !email || !role) return;
  const text = `Tài khoản ${userName} trên chương trình Nền Nếp vừa được giao vai trò ${roleNames[role]} tại ${organisation.name}.\n\nĐăng nhập như thường tại ${ctx.config.publicUrl}.\n`;
  await queueMail(ctx.tx, { to: email, subject: "Vai trò mới trên chương trình Nền Nếp", text });
}
