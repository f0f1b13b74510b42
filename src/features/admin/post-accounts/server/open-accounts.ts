import { sql } from "kysely";
import { AppError } from "#contract/errors.ts";
import { postCodes } from "#features/members/posts/rules.ts";
import { recordMany } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { hashPassword } from "#server/http/password.ts";
import { firstPassword } from "./first-password.ts";
import { findHolderLines, type HolderLine } from "./queries.ts";

export interface ChosenHolder {
  postId: number;
  userName: string | null;
  email: string | null;
}

/** Somebody whose account was just opened. The password is nowhere else than here and in the letter. */
export interface OpenedAccount {
  accountId: number;
  userName: string;
  password: string;
  email: string | null;
  line: HolderLine;
}

/** All or nothing: new accounts with first passwords, and for everybody chosen the role that comes with the post. */
export async function openAccounts(
  ctx: ActionContext,
  chosen: readonly ChosenHolder[],
): Promise<{ opened: OpenedAccount[]; granted: HolderLine[] }> {
  const { lines } = await findHolderLines(ctx, { posts: postCodes, only: chosen.map((row) => row.postId) });
  const rows = chosen.map((row, at) => ({ ...row, at, line: lines.find((line) => line.postId === row.postId) }));
  const creating = rows.flatMap(({ line, ...row }) => (line?.state === "create" ? [{ ...row, line }] : []));
  const granted = rows.flatMap(({ line }) => (line?.state === "grant" ? [line] : []));
  if (creating.length + granted.length !== new Set(chosen.map((row) => row.postId)).size)
    throw new AppError(
      "conflict",
      "changed-meanwhile",
      "Danh sách vừa thay đổi: có người đã có tài khoản hoặc thôi giữ chức vụ. Xem lại danh sách rồi làm tiếp.",
    );
  const opened = await insertAccounts(ctx, creating);
  await insertRoles(ctx, [
    ...opened.map(({ accountId, line }) => ({ accountId, line })),
    ...granted.flatMap((line) => (line.accountId === null ? [] : [{ accountId: line.accountId, line }])),
  ]);
  return { opened, granted };
}

type Creating = ChosenHolder & { at: number; line: HolderLine };

/** One person with two posts gets one account. The generated passwords are longer than any rule asks for. */
async function insertAccounts(ctx: ActionContext, creating: readonly Creating[]): Promise<OpenedAccount[]> {
  const people = creating.filter((row, at) => creating.findIndex((other) => other.line.member.id === row.line.member.id) === at);
  checkNames(people);
  const drafts = people.map(({ line, userName, email }) => ({
    line,
    email,
    userName: userName ?? line.userName ?? "",
    password: firstPassword(),
  }));
  const idOf = new Map<string, number>();
  // Hashing takes its time on purpose: in portions, so that the transaction does not look forgotten meanwhile.
  for (let at = 0; at < drafts.length; at += 25) {
    const values = await Promise.all(
      drafts.slice(at, at + 25).map(async ({ line, userName, email, password }) => ({
        user_name: userName,
        display_name: line.member.fullName,
        password_hash: await hashPassword(password),
        must_change_password: true,
        member_id: line.member.id,
        email,
        created_at: ctx.now,
      })),
    );
    const inserted = await ctx.tx
      .insertInto("accounts")
      .values(values)
      .onConflict((conflict) => conflict.column("user_name").doNothing())
      .returning(["id", "user_name"])
      .execute();
    for (const row of inserted) idOf.set(row.user_name, row.id);
  }
  refuseNames(people, (row) => !idOf.has(row.userName ?? row.line.userName ?? ""), "đã có người dùng. Chọn tên khác.");
  await recordMany(
    ctx,
    drafts.map(({ line, userName }) => ({
      action: "create-account",
      kind: "account",
      id: idOf.get(userName) ?? 0,
      organisationId: line.organisation.id,
      after: { userName, displayName: line.member.fullName },
    })),
  );
  // The second post of the same person brings its role to the same account; the letter is for the first.
  return creating.flatMap(({ line }) => {
    const draft = drafts.find((one) => one.line.member.id === line.member.id);
    const accountId = draft && idOf.get(draft.userName);
    return draft && accountId ? [{ accountId, userName: draft.userName, password: draft.password, email: draft.email, line }] : [];
  });
}

function checkNames(people: readonly Creating[]): void {
  const names = people.map((row) => row.userName ?? row.line.userName);
  refuseNames(people, (_, at) => names.indexOf(names[at] ?? null) !== at, "trùng với một dòng khác. Chọn tên khác.");
}

function refuseNames(people: readonly Creating[], isWrong: (row: Creating, at: number) => boolean, why: string): void {
  const wrong = people.filter(isWrong);
  if (wrong.length === 0) return;
  const fields = Object.fromEntries(wrong.map((row) => [`rows.${row.at}.userName`, `Tên ${row.userName ?? row.line.userName} ${why}`]));
  throw new AppError("rule", "name-taken", "Có tên đăng nhập chưa dùng được. Xem lời nhắn tại từng dòng.", { fields });
}

/** The role runs from today to the end of the post, where that is known, and ends with it otherwise. */
async function insertRoles(ctx: ActionContext, holders: readonly { accountId: number; line: HolderLine }[]): Promise<void> {
  const rows = holders.flatMap(({ accountId, line }) => (line.role ? [{ accountId, line, role: line.role }] : []));
  const values = rows.map(({ accountId, line, role }) => ({
    account_id: accountId,
    role,
    organisation_id: line.organisation.id,
    valid: sql<string>`daterange(${ctx.today}::date, ${line.to}::date)`,
    granted_by: ctx.user.accountId,
    post_id: line.postId,
  }));
  if (values.length > 0) await ctx.tx.insertInto("account_roles").values(values).execute();
  await recordMany(
    ctx,
    rows.map(({ accountId, line, role }) => ({
      action: "grant-role",
      kind: "account",
      id: accountId,
      organisationId: line.organisation.id,
      after: { role, from: ctx.today, to: line.to, post: line.postId },
    })),
  );
}
