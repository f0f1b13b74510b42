import { searchKey, splitName } from "#contract/names.ts";

/** A request makes at most so many accounts: their passwords are hashed while the person waits. */
export const mostAtOnce = 500;

/** "Nguyễn Văn Thắng" → "thangnv"; the second of that name "thangnv2". `taken` grows by the name that is given. */
export function proposeUserName(fullName: string, taken: Set<string>): string {
  const { family, middle, given } = splitName(fullName);
  const initials = [family, ...middle.split(" ")].map((word) => searchKey(word).charAt(0)).join("");
  const name = `${searchKey(given)}${initials}`
    .replace(/[^a-z0-9]/g, "")
    .slice(0, 36)
    .padEnd(2, "0");
  let proposed = name;
  for (let next = 2; taken.has(proposed); next++) proposed = `${name}${next}`;
  taken.add(proposed);
  return proposed;
}

/** What is known of a post's holder and of their account. */
export interface HolderState {
  /** The role that comes with the post. */
  role: string | null;
  account: { isManaged: boolean; hasRole: boolean } | null;
}

/** What can be done for a post's holder, and why nothing when nothing can. */
export function stateOf({ role, account }: HolderState): { state: "create" | "grant" | "done" | "blocked"; reason: string | null } {
  if (role === null) return { state: "blocked", reason: "Chức vụ này không có vai trò đi theo. Giao vai trò riêng nếu cần." };
  if (!account) return { state: "create", reason: null };
  if (account.hasRole) return { state: "done", reason: null };
  if (!account.isManaged)
    return { state: "blocked", reason: "Đã có tài khoản giữ vai trò ngoài phạm vi này. Nhờ quản trị cấp trên giao thêm vai trò." };
  return { state: "grant", reason: null };
}
