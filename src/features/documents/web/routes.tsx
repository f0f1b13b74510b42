import { placePage } from "#web/pages.tsx";

export const documentPages = [
  placePage({
    path: "van-ban",
    title: "Văn bản đi, đến",
    load: () => import("./document-list-page.tsx").then((file) => file.DocumentListPage),
  }),
  placePage({ path: "van-ban/$documentId", title: "Văn bản", load: () => import("./document-page.tsx").then((file) => file.DocumentPage) }),
  placePage({
    path: "van-ban-di-moi",
    title: "Đăng ký văn bản đi",
    load: () => import("./issue-document-page.tsx").then((file) => file.IssueDocumentPage),
  }),
  placePage({
    path: "van-ban-den-moi",
    title: "Đăng ký văn bản đến",
    load: () => import("./register-incoming-page.tsx").then((file) => file.RegisterIncomingPage),
  }),
  placePage({
    path: "so-van-ban",
    title: "Sổ số văn bản đi",
    load: () => import("../numbers/web/series-page.tsx").then((file) => file.SeriesPage),
  }),
  placePage({
    path: "mau-van-ban",
    title: "Mẫu văn bản",
    load: () => import("../templates/web/templates-page.tsx").then((file) => file.TemplatesPage),
  }),
  placePage({
    path: "mau-van-ban/giay-to",
    title: "Mẫu văn bản",
    load: () => import("../templates/web/template-page.tsx").then((file) => file.TemplatePage),
  }),
  placePage({ path: "nhiem-ky", title: "Nhiệm kỳ", load: () => import("../terms/web/terms-page.tsx").then((file) => file.TermsPage) }),
];
