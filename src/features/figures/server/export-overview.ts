import type { InputOf } from "#contract/endpoint.ts";
import { periodName } from "#contract/periods.ts";
import { type Sheet, type SheetValue, writeXlsx, xlsxType } from "#server/files/xlsx-write.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { exportOverview as declared, Overview } from "../contract.ts";
import { getOverview } from "./get-overview.ts";
import { getFigure } from "./queries.ts";

/** The overview as a file: all figures with both terms, the months, and the units. */
export async function exportOverview(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const overview = await getOverview(ctx, input);
  const { asOf, name, period } = overview.span;
  const heading = [name, `Tổng quan ${periodName(period)}, số liệu đến ${asOf.slice(8)}/${asOf.slice(5, 7)}/${asOf.slice(0, 4)}`];
  const body = await writeXlsx([figureSheet(overview, heading), unitSheet(overview, heading)]);
  return { fileName: `Tong quan ${period}.xlsx`, contentType: xlsxType, body };
}

function figureSheet(overview: Overview, heading: string[]): Sheet {
  const rows = Object.entries(overview.sums).map(([code, sum]): SheetValue[] => {
    const { name, unit, numeratorName, denominatorName } = getFigure(code);
    return [name, sum.value, unit, sum.numerator, numeratorName, sum.denominator, denominatorName];
  });
  const number = { type: "percent", width: 12 } as const;
  return {
    name: "Chỉ số",
    heading,
    columns: [
      { title: "Chỉ số", type: "text", width: 44 },
      { title: "Giá trị", ...number },
      { title: "Đơn vị tính", type: "text", width: 12 },
      { title: "Tử số", type: "number" },
      { title: "Tử số là", type: "text" },
      { title: "Mẫu số", type: "number" },
      { title: "Mẫu số là", type: "text" },
    ],
    rows,
  };
}

function unitSheet(overview: Overview, heading: string[]): Sheet {
  const rows = overview.units.map((unit): SheetValue[] => {
    const sum = (code: string) => unit.sums[code];
    const held = sum("meetings.held_share");
    const attendance = sum("meetings.attendance");
    return [
      unit.name,
      sum("org.cells")?.value,
      sum("members.total")?.value,
      held?.numerator,
      held?.denominator,
      sum("meetings.missing")?.value,
      attendance?.numerator,
      attendance?.denominator,
      attendance?.value,
    ];
  });
  const number = { type: "number" } as const;
  return {
    name: "Theo đơn vị",
    heading,
    columns: [
      { title: "Đơn vị", type: "text", width: 44 },
      { title: "Chi bộ", ...number },
      { title: "Đảng viên", ...number },
      { title: "Kỳ đã họp", ...number },
      { title: "Kỳ phải họp", ...number },
      { title: "Kỳ còn thiếu", ...number },
      { title: "Lượt có mặt", ...number },
      { title: "Lượt phải dự", ...number },
      { title: "Tỷ lệ dự (%)", type: "percent" },
    ],
    rows,
  };
}
