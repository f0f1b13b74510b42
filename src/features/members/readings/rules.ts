/** What was done with a personal file. */
export const readingKinds = {
  open: "Mở hồ sơ",
  reveal: "Xem số đang che",
  export: "Xuất danh sách",
  rows: "Mở danh sách của chỉ số",
  "report-rows": "Mở danh sách của báo cáo",
  request: "Xét đề nghị sửa hồ sơ",
  "own-data": "Tự lấy dữ liệu của mình",
} as const;
export type ReadingKind = keyof typeof readingKinds;

/** Purposes that follow from the work itself: nobody chooses them. */
export const fixedPurposes = { request: "Xét đề nghị sửa hồ sơ", "own-data": "Quyền của đảng viên" } as const;

export const numberNames = { cardNumber: "Số thẻ đảng viên", citizenNumber: "Số định danh cá nhân" } as const;

/** What was read, in words: the number revealed, the figure, the list. */
export function subjectText(kind: ReadingKind, subject: string): string {
  const numbers: Record<string, string> = numberNames;
  return kind === "reveal" ? (numbers[subject] ?? subject) : subject;
}
