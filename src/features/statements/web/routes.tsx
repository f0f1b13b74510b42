import { placePage } from "#web/pages.tsx";

export const statementPages = [
  placePage({
    path: "y-kien",
    title: "Ý kiến các đơn vị",
    load: () => import("./statement-page.tsx").then((file) => file.StatementPage),
  }),
];
