/** What there is to do, in the order of the left side. An item nobody may open is absent, not grey. */
import {
  type Icon,
  IconAdjustmentsHorizontal,
  IconAlertTriangle,
  IconBellRinging,
  IconBook2,
  IconBooks,
  IconCalendarCheck,
  IconCalendarEvent,
  IconCalendarStats,
  IconChecklist,
  IconClipboardCheck,
  IconEye,
  IconEyeCheck,
  IconFileImport,
  IconFileText,
  IconGavel,
  IconHistory,
  IconHome,
  IconLayoutDashboard,
  IconMailQuestion,
  IconMessage2,
  IconSitemap,
  IconStars,
  IconTable,
  IconTargetArrow,
  IconUserEdit,
  IconUsersGroup,
} from "@tabler/icons-react";
import type { Permission } from "#contract/permissions.ts";
import { builtPaths } from "../pages.tsx";
import type { Session } from "../session.ts";

export interface NavigationItem {
  label: string;
  /** Under the icon of the narrow rail and of the foot bar. */
  short: string;
  /** What follows /o/<place>/ in the address. */
  path: string;
  permission: Permission;
  /** Not for those who hold this permission. */
  unless?: Permission;
  /** Only for people whose work begins in a cell. */
  inCell?: true;
  icon: Icon;
}

export interface NavigationGroup {
  label: string;
  short: string;
  icon: Icon;
  items: readonly NavigationItem[];
}

export const mainItems: readonly (NavigationItem | NavigationGroup)[] = [
  {
    label: "Hôm nay",
    short: "Hôm nay",
    path: "hom-nay",
    permission: "meetings.see",
    unless: "meetings.review",
    inCell: true,
    icon: IconHome,
  },
  { label: "Tổng quan", short: "Tổng quan", path: "tong-quan", permission: "figures.see", icon: IconLayoutDashboard },
  {
    label: "Tổ chức, đội ngũ",
    short: "Tổ chức",
    icon: IconSitemap,
    items: [
      { label: "Cây tổ chức đảng", short: "Tổ chức", path: "cay-to-chuc", permission: "organisations.see", icon: IconSitemap },
      { label: "Đảng viên", short: "Đảng viên", path: "dang-vien", permission: "members.see", icon: IconUsersGroup },
      { label: "Đề nghị sửa hồ sơ", short: "Đề nghị", path: "de-nghi-sua", permission: "members.manage", icon: IconUserEdit },
    ],
  },
  {
    label: "Sinh hoạt chi bộ",
    short: "Sinh hoạt",
    icon: IconCalendarEvent,
    items: [
      { label: "Bảng kỳ sinh hoạt", short: "Bảng kỳ", path: "bang-ky", permission: "figures.see", icon: IconCalendarEvent },
      { label: "Chương trình năm", short: "Cả năm", path: "chuong-trinh", permission: "meetings.see", icon: IconCalendarStats },
      { label: "Biên bản, nghị quyết", short: "Sinh hoạt", path: "bien-ban", permission: "meetings.see", icon: IconBooks },
      { label: "Kiểm tra biên bản", short: "Kiểm tra", path: "kiem-tra-bien-ban", permission: "meetings.review", icon: IconClipboardCheck },
      { label: "Đôn đốc biên bản", short: "Đôn đốc", path: "don-doc", permission: "meetings.review", icon: IconBellRinging },
      { label: "Theo dõi chi bộ", short: "Theo dõi", path: "theo-doi-chi-bo", permission: "meetings.review", icon: IconEyeCheck },
      { label: "Điểm sinh hoạt", short: "Điểm", path: "diem-sinh-hoat", permission: "meetings.see", icon: IconStars },
      { label: "Cảnh báo sinh hoạt", short: "Cảnh báo", path: "canh-bao", permission: "figures.see", icon: IconAlertTriangle },
      { label: "Sổ sách", short: "Sổ sách", path: "so-sach", permission: "books.see", icon: IconBook2 },
      { label: "Nhiệm vụ", short: "Nhiệm vụ", path: "nhiem-vu", permission: "tasks.see", icon: IconChecklist },
    ],
  },
  { label: "Văn bản đi, đến", short: "Văn bản", path: "van-ban", permission: "documents.see", icon: IconFileText },
  {
    label: "Chỉ tiêu, báo cáo",
    short: "Báo cáo",
    icon: IconTargetArrow,
    items: [
      { label: "Ý kiến các đơn vị", short: "Ý kiến", path: "y-kien", permission: "statements.see", icon: IconMessage2 },
      { label: "Yêu cầu, khảo sát", short: "Yêu cầu", path: "yeu-cau", permission: "statements.see", icon: IconMailQuestion },
      { label: "Báo cáo", short: "Báo cáo", path: "bao-cao", permission: "reports.see", icon: IconTargetArrow },
      { label: "Biểu số liệu", short: "Biểu", path: "bieu", permission: "reports.see", icon: IconTable },
      { label: "Chế độ báo cáo", short: "Chế độ", path: "che-do-bao-cao", permission: "reports.see", icon: IconCalendarCheck },
    ],
  },
];

export const footItems: readonly (NavigationItem | NavigationGroup)[] = [
  { label: "Quy định áp dụng", short: "Quy định", path: "quy-dinh", permission: "regulations.see", icon: IconGavel },
  { label: "Phiếu chấm điểm", short: "Phiếu chấm", path: "phieu-cham", permission: "regulations.manage", icon: IconStars },
  {
    label: "Thiết lập",
    short: "Thiết lập",
    icon: IconAdjustmentsHorizontal,
    items: [
      { label: "Người dùng", short: "Người dùng", path: "nguoi-dung", permission: "accounts.manage", icon: IconUsersGroup },
      { label: "Nhật ký xem hồ sơ", short: "Ai đã xem", path: "nhat-ky-xem", permission: "readings.see", icon: IconEye },
      { label: "Nhật ký thay đổi", short: "Thay đổi", path: "nhat-ky", permission: "history.see", icon: IconHistory },
      { label: "Nhập dữ liệu", short: "Nhập tệp", path: "nhap-du-lieu", permission: "imports.run", icon: IconFileImport },
    ],
  },
];

/** The same list with only what is built and open to this person; a group with nothing left goes too. */
export function openItems(
  items: readonly (NavigationItem | NavigationGroup)[],
  { permissions, home }: Pick<Session, "permissions" | "home">,
): (NavigationItem | NavigationGroup)[] {
  const isOpen = ({ path, permission, unless, inCell }: NavigationItem) =>
    permissions.includes(permission) && !(unless && permissions.includes(unless)) && !(inCell && !home?.isCell) && builtPaths().has(path);
  return items.flatMap((item): (NavigationItem | NavigationGroup)[] => {
    if (!("items" in item)) return isOpen(item) ? [item] : [];
    const inside = item.items.filter(isOpen);
    return inside.length === 0 ? [] : [{ ...item, items: inside }];
  });
}
