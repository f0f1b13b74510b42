// Letters by e-mail. `queueMail` for what a person need not wait for; `openMailbox` for work that reports on each letter.
// What a letter says is never logged.
import { sql } from "kysely";
import nodemailer from "nodemailer";
import type { Transaction } from "./db/connect.ts";
import type { MailSettings } from "./mail-settings.ts";

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export interface Mailbox {
  /** @throws Error of the mail server: it refused, or could not be reached. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** A connection to the mail server, kept for many letters. */
export function openMailbox({ smtpUrl, from }: NonNullable<MailSettings["mail"]>): Mailbox {
  // A server that does not answer is given up before the person who waits gives up.
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 15_000,
    socketTimeout: 60_000,
  });
  return {
    send: async ({ to, subject, text }) => {
      await transport.sendMail({ from, to, subject, text, disableFileAccess: true, disableUrlAccess: true });
    },
    close: () => transport.close(),
  };
}

/** Goes out when the transaction is through; tried again for some hours while the mail server does not take it. */
export async function queueMail(tx: Transaction, mail: Mail): Promise<void> {
  await sql`select enqueue_mail(${JSON.stringify(mail)}::jsonb)`.execute(tx);
}

/** One attempt of a queued letter. Throws so that the queue tries again, but for the last time: then the letter is dropped. */
export async function deliverQueued(settings: MailSettings, mail: Mail, isLastAttempt: boolean): Promise<void> {
  if (!settings.mail) return;
  const mailbox = openMailbox(settings.mail);
  try {
    await mailbox.send(mail);
  } catch (error) {
    if (!isLastAttempt) throw new Error("mail not taken", { cause: (error as { code?: unknown }).code }); // the server's own words may quote the letter
    process.stderr.write("a letter was given up: the mail server did not take it\n");
  } finally {
    mailbox.close();
  }
}
