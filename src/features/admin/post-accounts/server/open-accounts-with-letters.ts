import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { openAccountsWithLetters as declared } from "../contract.ts";
import { lettersDocx } from "./letters-docx.ts";
import { openAccounts } from "./open-accounts.ts";

/** Accounts and roles for the chosen holders; the answer is the only place where the first passwords stand. */
export async function openAccountsWithLetters(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const { opened } = await openAccounts(ctx, input.rows);
  if (opened.length === 0) throw ruleError("no-letter", "rows", "Những người đã chọn đều có tài khoản rồi, nên không có thư nào để in.");
  const people = opened.filter((one, at) => opened.findIndex((other) => other.accountId === one.accountId) === at);
  return lettersDocx(ctx, people, input.contact);
}
