import { placePage, plainPage, unitTab } from "#web/pages.tsx";

export const memberPages = [
  placePage({ path: "dang-vien", title: "Đảng viên", load: () => import("./member-list-page.tsx").then((file) => file.MemberListPage) }),
  placePage({
    path: "dang-vien/them",
    title: "Thêm đảng viên",
    load: () => import("./add-member-page.tsx").then((file) => file.AddMemberPage),
  }),
  placePage({ path: "dang-vien/$memberId", title: "Đảng viên", load: () => import("./member-page.tsx").then((file) => file.MemberPage) }),
  placePage({
    path: "dang-vien/$memberId/sua",
    title: "Sửa hồ sơ",
    load: () => import("./correct-member-page.tsx").then((file) => file.CorrectMemberPage),
  }),
  placePage({ path: "to-dang", title: "Tổ đảng", load: () => import("../groups/web/groups-page.tsx").then((file) => file.GroupsPage) }),
];

export const memberTabs = [
  unitTab({
    path: "dang-vien",
    title: "Đảng viên",
    permission: "members.see",
    load: () => import("./unit-members-page.tsx").then((file) => file.UnitMembersPage),
  }),
  unitTab({
    path: "cap-uy",
    title: "Cấp ủy",
    permission: "organisations.see",
    load: () => import("../posts/web/committee-page.tsx").then((file) => file.CommitteePage),
  }),
];

export const memberPlainPages = [
  plainPage({ path: "ho-so-cua-toi", title: "Hồ sơ của tôi", load: () => import("./my-file-page.tsx").then((file) => file.MyFilePage) }),
];
