import { placePage } from "#web/pages.tsx";

export const scorePages = [
  placePage({
    path: "diem-sinh-hoat",
    title: "Điểm sinh hoạt",
    load: () => import("./month-scores-page.tsx").then((file) => file.MonthScoresPage),
  }),
  placePage({
    path: "phieu-cham",
    title: "Phiếu chấm điểm",
    load: () => import("./score-forms-page.tsx").then((file) => file.ScoreFormsPage),
  }),
  placePage({
    path: "phieu-cham/moi",
    title: "Phiếu chấm riêng",
    load: () => import("./make-score-form-page.tsx").then((file) => file.MakeScoreFormPage),
  }),
];
