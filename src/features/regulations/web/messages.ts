import type { RegulationLine } from "../contract.ts";

/** How sure a rule's value is, in words. */
export const certaintyNames: Record<RegulationLine["certainty"], string> = {
  confirmed: "Đã đối chiếu văn bản",
  partly: "Đối chiếu một phần",
  background: "Theo thông lệ, cần đối chiếu",
  unknown: "Chưa rõ, cần đối chiếu",
};

/** Names of the parts of a structured value. */
export const partNames: Record<string, string> = {
  numerator: "Tử số",
  denominator: "Mẫu số",
  above: "Phải trên tỷ lệ này (bằng chưa đủ)",
  tot: "Tốt từ",
  kha: "Khá từ",
  trung_binh: "Trung bình từ",
  day: "Ngày trong tháng (31: ngày cuối)",
  weekend: "Gặp thứ bảy, chủ nhật, ngày nghỉ lễ",
};

/** Parts of which only some words may be chosen. */
export const partOptions: Record<string, Record<string, string>> = {
  weekend: { keep: "vẫn họp ngày đó", before: "ngày làm việc liền trước", after: "ngày làm việc liền sau" },
};
