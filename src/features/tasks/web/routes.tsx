import { placePage, plainPage } from "#web/pages.tsx";

export const taskPages = [
  placePage({ path: "nhiem-vu", title: "Nhiệm vụ", load: () => import("./task-list-page.tsx").then((file) => file.TaskListPage) }),
  placePage({ path: "nhiem-vu/$taskId", title: "Nhiệm vụ", load: () => import("./task-page.tsx").then((file) => file.TaskPage) }),
];

export const taskPlainPages = [
  plainPage({
    path: "viec-cua-toi",
    title: "Việc của tôi",
    load: () => import("./my-task-list-page.tsx").then((file) => file.MyTaskListPage),
  }),
  plainPage({
    path: "viec-cua-toi/$taskId",
    title: "Việc của tôi",
    load: () => import("./my-task-page.tsx").then((file) => file.MyTaskPage),
  }),
];
