/** Every permission there is. A permission covers a whole range of actions at a place, never a single button. */
export const permissions = [
  "organisations.see",
  "organisations.manage",
  "regulations.see",
  "regulations.manage",
  /** That a person exists: name, cell, standing. */
  "members.see",
  /** The full file (lý lịch), and exports of it. */
  "members.file",
  /** Card and citizen numbers unmasked, one by one and with a purpose. */
  "members.numbers",
  /** Grounds of health behind an exemption or an absence. */
  "members.health",
  "members.manage",
  "posts.manage",
  "meetings.see",
  "meetings.record",
  "meetings.review",
  /** Everybody's tasks at a place; the own ones need no permission. */
  "tasks.see",
  "tasks.manage",
  "figures.see",
  "reports.see",
  "reports.write",
  "reports.sign",
  "imports.run",
  /** Inspection and discipline files: the commission alone. */
  "inspection.see",
  "inspection.manage",
  /** Who changed what at a place; what a change says of a person needs members.file beside it. */
  "history.see",
  /** Who opened whose file. */
  "readings.see",
  "accounts.manage",
] as const;
export type Permission = (typeof permissions)[number];

/** How far a permission goes from the organisation at which the role is held. */
export type Reach = "own" | "own-and-below" | "all";

/** The roles, each held at an organisation from a day to a day. */
export const roles = [
  "standing-committee",
  "office",
  "organisation-board",
  "propaganda-board",
  "inspection-commission",
  "committee-member",
  "cell-secretary",
  "cell-deputy",
  "cell-committee",
  "member",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

export const roleNames: Record<Role, string> = {
  "standing-committee": "Thường trực, ban thường vụ",
  office: "Văn phòng cấp ủy",
  "organisation-board": "Ban tổ chức",
  "propaganda-board": "Ban tuyên giáo và dân vận",
  "inspection-commission": "Ủy ban kiểm tra",
  "committee-member": "Cấp ủy viên",
  "cell-secretary": "Bí thư chi bộ",
  "cell-deputy": "Phó bí thư chi bộ",
  "cell-committee": "Chi ủy viên",
  member: "Đảng viên",
  administrator: "Quản trị",
};

/** Roles that only a cell has. */
export const cellRoles: readonly Role[] = ["cell-secretary", "cell-deputy", "cell-committee"];
