import { placePage } from "#web/pages.tsx";

export const programmePages = [
  placePage({
    path: "chuong-trinh",
    title: "Chương trình sinh hoạt",
    wide: true,
    load: () => import("./programme-page.tsx").then((file) => file.ProgrammePage),
  }),
];
