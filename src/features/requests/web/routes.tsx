import { placePage } from "#web/pages.tsx";

export const requestPages = [
  placePage({
    path: "yeu-cau",
    title: "Yêu cầu, khảo sát",
    load: () => import("./requests-page.tsx").then((file) => file.RequestsPage),
  }),
  placePage({
    path: "yeu-cau/$requestId",
    title: "Yêu cầu, khảo sát",
    load: () => import("./request-page.tsx").then((file) => file.RequestPage),
  }),
  placePage({
    path: "tra-loi/$answerId",
    title: "Trả lời yêu cầu",
    load: () => import("./answer-page.tsx").then((file) => file.AnswerPage),
  }),
];
