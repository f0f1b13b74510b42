import { placePage } from "#web/pages.tsx";

export const bookPages = [
  placePage({ path: "so-sach", title: "Sổ sách", load: () => import("./book-list-page.tsx").then((file) => file.BookListPage) }),
  placePage({
    path: "so-sach/$code/$period",
    title: "Sổ sách",
    wide: true,
    load: () => import("./book-page.tsx").then((file) => file.BookPage),
  }),
  placePage({
    path: "thu-dang-phi/$period",
    title: "Thu đảng phí",
    wide: true,
    load: () => import("./fees-page.tsx").then((file) => file.FeesPage),
  }),
  placePage({ path: "loai-so", title: "Loại sổ", load: () => import("./book-types-page.tsx").then((file) => file.BookTypesPage) }),
];
