import { placePage } from "#web/pages.tsx";

export const correctionPages = [
  placePage({
    path: "de-nghi-sua",
    title: "Đề nghị sửa hồ sơ",
    load: () => import("./correction-list-page.tsx").then((file) => file.CorrectionListPage),
  }),
  placePage({
    path: "de-nghi-sua/$correctionId",
    title: "Đề nghị sửa hồ sơ",
    load: () => import("./correction-page.tsx").then((file) => file.CorrectionPage),
  }),
];
