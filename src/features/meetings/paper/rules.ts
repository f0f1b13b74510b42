/** Paper forms of a sitting: how each is called, and its file. */
export const blankForms = {
  "roll-call": { name: "Phiếu điểm danh", file: "phieu-diem-danh" },
  minutes: { name: "Biên bản", file: "bien-ban-ghi-tay" },
} as const;
export type BlankForm = keyof typeof blankForms;

export const largestScan = 10 * 1024 * 1024;
export const mostPages = 50;

/** Where a new scan goes: a page after the last, or the next edition of a page that is there; null where it is not. */
export function nextEdition(
  scans: readonly { page: number; edition: number }[],
  page: number | null,
): { page: number; edition: number } | null {
  if (page === null) return { page: Math.max(0, ...scans.map((scan) => scan.page)) + 1, edition: 1 };
  const editions = scans.filter((scan) => scan.page === page).map((scan) => scan.edition);
  return editions.length === 0 ? null : { page, edition: Math.max(...editions) + 1 };
}
