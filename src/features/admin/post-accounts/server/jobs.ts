import { setTimeout as wait } from "node:timers/promises";
import * as z from "zod/mini";
import type { JobContext, JobTask } from "#server/jobs/worker.ts";
import { type Mailbox, openMailbox } from "#server/mail.ts";
import { makePasswordLink } from "../../sign-in/server/writes.ts";

export const mailJobKind = "account-mails";
const Payload = z.object({ accountIds: z.array(z.number()), contact: z.nullable(z.string()) });

/** What the job keeps: to whom no letter could be sent. */
export const MailResult = z.object({ failed: z.array(z.object({ displayName: z.string(), email: z.string() })) });
type MailResult = z.output<typeof MailResult>;

interface Receiver {
  id: number;
  userName: string;
  displayName: string;
  email: string;
}

/** Sends each new account its link. The link is made here, so that it stands nowhere but in the letter. */
export const accountMailTask: JobTask = async (ctx, payload): Promise<MailResult> => {
  const { accountIds, contact } = z.parse(Payload, payload);
  const { mail, publicUrl } = ctx.config;
  if (!mail || !publicUrl) throw new Error("the mail server was taken out of the settings");
  const mailbox = openMailbox(mail);
  const failed: MailResult["failed"] = [];
  try {
    const receivers = await findReceivers(ctx, accountIds);
    for (const [at, receiver] of receivers.entries()) {
      const { path, expiresAt } = await linkFor(ctx, receiver.id);
      const text = letter(receiver, { link: `${publicUrl}${path}`, expiresAt, contact });
      const isSent = await tryToSend(mailbox, { to: receiver.email, subject: "Tài khoản trên chương trình Nền Nếp", text });
      if (!isSent) failed.push({ displayName: receiver.displayName, email: receiver.email });
      await ctx.tell(at + 1, receivers.length);
    }
  } finally {
    mailbox.close();
  }
  return { failed };
};

async function findReceivers({ db }: JobContext, accountIds: readonly number[]): Promise<Receiver[]> {
  const rows = await db
    .selectFrom("accounts")
    .select(["id", "user_name as userName", "display_name as displayName", "email"])
    .where("id", "in", [0, ...accountIds])
    .where("ended_at", "is", null)
    .orderBy("id")
    .execute();
  return rows.flatMap(({ email, ...row }) => (email === null ? [] : [{ ...row, email }]));
}

function linkFor({ db, now, today, accountId }: JobContext, id: number) {
  return db.transaction().execute((tx) => makePasswordLink({ tx, now, today, user: { accountId } }, id, "first"));
}

/** Three attempts while the mail server is busy or out of reach; a refused address (5xx) is refused for good. */
async function tryToSend(mailbox: Mailbox, mail: Parameters<Mailbox["send"]>[0]): Promise<boolean> {
  for (const pause of [0, 1_000, 5_000]) {
    await wait(pause);
    try {
      await mailbox.send(mail);
      return true;
    } catch (error) {
      const code = Number((error as { responseCode?: unknown }).responseCode); // set by the mail library when the server answered
      if (code >= 500) return false;
    }
  }
  return false;
}

function letter(
  { displayName, userName }: Receiver,
  { link, expiresAt, contact }: { link: string; expiresAt: Date; contact: string | null },
): string {
  const until = expiresAt.toLocaleString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short", timeStyle: "short" });
  return [
    `Kính gửi đồng chí ${displayName},`,
    `Đồng chí vừa được cấp tài khoản trên chương trình Nền Nếp. Tên đăng nhập: ${userName}`,
    `Mở đường dẫn sau để đặt mật khẩu của riêng mình. Đường dẫn dùng được một lần, đến ${until}:`,
    link,
    "Không chuyển tiếp thư này. Không ai được hỏi mật khẩu của đồng chí, kể cả quản trị.",
    `Cần giúp, liên hệ: ${contact ?? "quản trị của đơn vị"}.`,
  ].join("\n\n");
}
