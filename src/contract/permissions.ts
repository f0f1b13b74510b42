/** Every permission there is. A permission covers a whole range of actions at a place, never a single button. */
export const permissions = [
  "organisations.see",
  "organisations.manage",
  "regulations.see",
  "regulations.manage",
  "members.see",
  "members.manage",
  "meetings.see",
  "meetings.record",
  "meetings.review",
  "figures.see",
  "reports.see",
  "reports.write",
  "reports.sign",
  "imports.run",
  "accounts.manage",
] as const;
export type Permission = (typeof permissions)[number];

/** How far a permission goes from the organisation at which the role is held. */
export type Reach = "own" | "own-and-below" | "all";

/** The roles of this release; each is held at an organisation, from a day to a day. */
export const roles = ["office", "cell-secretary", "member", "administrator"] as const;
export type Role = (typeof roles)[number];

export const roleNames: Record<Role, string> = {
  office: "Văn phòng cấp ủy",
  "cell-secretary": "Bí thư chi bộ",
  member: "Đảng viên",
  administrator: "Quản trị",
};
