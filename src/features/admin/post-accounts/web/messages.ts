import type { Post } from "#features/members/posts/rules.ts";

/** What an office thinks of as one kind of holder, and the posts in it. */
export const holderGroups = [
  { key: "secretaries", label: "Bí thư", posts: ["secretary"] },
  { key: "deputies", label: "Phó bí thư", posts: ["standing-deputy", "deputy"] },
  { key: "standing", label: "Ủy viên ban thường vụ", posts: ["standing-member"] },
  { key: "members", label: "Đảng ủy viên, chi ủy viên", posts: ["committee-member"] },
  { key: "inspection", label: "Ủy ban kiểm tra", posts: ["inspection-head", "inspection-deputy", "inspection-member"] },
] as const satisfies readonly { key: string; label: string; posts: readonly Post[] }[];
export type HolderGroup = (typeof holderGroups)[number]["key"];

export const steps = ["Chọn chức vụ", "Kiểm tra danh sách", "Xong"] as const;
