import { placePage } from "#web/pages.tsx";

export const followingPages = [
  placePage({ path: "canh-bao", title: "Cảnh báo sinh hoạt", load: () => import("./warnings-page.tsx").then((file) => file.WarningsPage) }),
];
