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
  /** Card and citizen numbers unmasked, each time with a purpose: one number, or the cards of a list. */
  "members.numbers",
  /** Grounds of health behind an exemption or an absence. */
  "members.health",
  "members.manage",
  "posts.manage",
  "meetings.see",
  "meetings.record",
  "meetings.review",
  /** As the committee's member who follows the cell: saying that one attended, the attendee's points. */
  "meetings.attend",
  /** Everybody's tasks at a place; the own ones need no permission. */
  "tasks.see",
  "tasks.manage",
  /** Monthly criteria of the own cell and what its members say of them; never held above a cell. */
  "criteria.keep",
  "documents.see",
  /** Documents out and in: taking numbers, registering, copies, files. */
  "documents.register",
  "books.see",
  /** Entering rows and fees; for another cell than one's own, on behalf of a person who is named. */
  "books.enter",
  /** Closing a book and binding it. */
  "books.keep",
  "figures.see",
  "statements.see",
  /** The unit's own short statements for reports. */
  "statements.write",
  /** Bringing together what units below state: themes, placing, common wording, answers to proposals. */
  "statements.merge",
  "reports.see",
  "reports.write",
  "reports.sign",
  /** Reports of units below: receiving, returning with remarks, going on without. */
  "reports.review",
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

/** What a permission allows, in the words of the people who grant it. */
export const permissionNames: Record<Permission, string> = {
  "organisations.see": "Xem cây tổ chức và thông tin tổ chức",
  "organisations.manage": "Thành lập, đổi tên, chuyển, giải thể tổ chức",
  "regulations.see": "Xem quy định áp dụng",
  "regulations.manage": "Đặt quy định riêng cho phần cây của mình",
  "members.see": "Thấy tên đảng viên, chi bộ, tình trạng",
  "members.file": "Mở và xuất hồ sơ đảng viên; lần mở được ghi lại",
  "members.numbers": "Xem số thẻ, số định danh đang che; lần xem được ghi lại",
  "members.health": "Xem lý do sức khỏe của việc miễn, vắng",
  "members.manage": "Thêm, sửa hồ sơ, chuyển sinh hoạt, đổi tình trạng đảng viên",
  "posts.manage": "Ghi cấp ủy, chức vụ, nhiệm kỳ",
  "meetings.see": "Xem kỳ sinh hoạt, biên bản, nghị quyết",
  "meetings.record": "Ghi kỳ sinh hoạt, nộp biên bản",
  "meetings.review": "Kiểm tra, nhận hoặc trả lại biên bản",
  "meetings.attend": "Ghi việc đã dự sinh hoạt của chi bộ mình theo dõi, chấm phần cấp ủy viên dự",
  "tasks.see": "Xem nhiệm vụ của mọi người",
  "tasks.manage": "Giao, nhận kết quả, đóng nhiệm vụ",
  "criteria.keep": "Đặt tiêu chí tháng của chi bộ, xem và nhận xét phần tự đánh giá của đảng viên",
  "documents.see": "Xem văn bản đi, đến và tệp kèm theo",
  "documents.register": "Lấy số, đăng ký văn bản đi, đến, bản sao",
  "books.see": "Xem sổ sách của chi bộ",
  "books.enter": "Ghi dòng vào sổ, ghi thu đảng phí; ghi thay chi bộ khác thì nêu theo lời ai",
  "books.keep": "Khóa sổ và in đóng quyển",
  "figures.see": "Xem số liệu và các dòng của chúng",
  "statements.see": "Xem ý kiến, tình hình các đơn vị nêu",
  "statements.write": "Nêu ý kiến, tình hình của đơn vị",
  "statements.merge": "Gom ý chung, trả lời kiến nghị, làm bản tin",
  "reports.see": "Xem báo cáo",
  "reports.write": "Soạn báo cáo",
  "reports.sign": "Ký báo cáo",
  "reports.review": "Nhận, trả lại báo cáo của cấp dưới",
  "imports.run": "Nhập dữ liệu từ tệp",
  "inspection.see": "Xem hồ sơ kiểm tra, kỷ luật",
  "inspection.manage": "Ghi hồ sơ kiểm tra, kỷ luật",
  "history.see": "Xem nhật ký thay đổi",
  "readings.see": "Xem ai đã mở hồ sơ của ai",
  "accounts.manage": "Quản trị tài khoản và vai trò; không mở được hồ sơ",
};

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
  "cell-follower",
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
  "cell-follower": "Cấp ủy viên theo dõi chi bộ",
  "cell-secretary": "Bí thư chi bộ",
  "cell-deputy": "Phó bí thư chi bộ",
  "cell-committee": "Chi ủy viên",
  member: "Đảng viên",
  administrator: "Quản trị",
};

/** Roles that nobody grants or lends: they come with an assignment and end with it. */
export const assignedRoles: readonly Role[] = ["cell-follower"];

/** Roles that only a cell has. */
export const cellRoles: readonly Role[] = ["cell-secretary", "cell-deputy", "cell-committee"];
