import { formatNumber } from "#web/format.ts";
import type { ImportLine } from "../contract.ts";
import type { ImportKind } from "../rules.ts";

/** The way of a file. */
export const steps = ["Chọn tệp", "Các cột", "Kiểm tra từng dòng", "Ghi vào sổ"] as const;

export const stateNames: Record<ImportLine["state"], string> = {
  uploaded: "Chưa kiểm tra",
  previewed: "Đã kiểm tra, chưa ghi",
  committed: "Đã ghi vào sổ",
};

export const kindHelp: Record<ImportKind, string> = {
  organisations: "Mã, tên, loại hình, trực thuộc, ngày thành lập. Nhập trước, để đảng viên và kỳ họp có chi bộ mà gắn vào.",
  members: "Họ và tên, ngày sinh, ngày vào Đảng, số thẻ, chi bộ. Danh sách có đến một ngày.",
  meetings: "Chi bộ, ngày họp, có mặt, vắng, phát biểu, điểm. Mỗi dòng một kỳ họp.",
};

export function refusedTitle({ rowsBad, rowsRead }: Pick<ImportLine, "rowsBad" | "rowsRead">): string {
  return `${formatNumber(rowsBad)} trong ${formatNumber(rowsRead)} dòng chưa nhập được`;
}

/** "3.463 dòng đúng, trong đó 12 dòng sổ đã có." */
export function goodText({ rowsGood, rowsSame }: Pick<ImportLine, "rowsGood" | "rowsSame">): string {
  if (rowsSame === 0) return `${formatNumber(rowsGood)} dòng đúng.`;
  if (rowsSame === rowsGood) return `${formatNumber(rowsGood)} dòng đúng, sổ đã có cả.`;
  return `${formatNumber(rowsGood)} dòng đúng, trong đó ${formatNumber(rowsSame)} dòng sổ đã có.`;
}
