import type { InputOf } from "#contract/endpoint.ts";
import { type SheetValue, writeXlsx, xlsxType } from "#server/files/xlsx-write.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { BoardCell, Box, exportBoard as declared } from "../contract.ts";
import { getBoard } from "./get-board.ts";
import { findBoardCells } from "./list-board-cells.ts";

const monthNumbers = Array.from({ length: 12 }, (_, at) => at);

/** The board as a file: every cell with its twelve months, the total on top. */
export async function exportBoard(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const board = await getBoard(ctx, input);
  const { cells } = await findBoardCells(ctx, { ...input, direct: false, search: "" }, { limit: 1_000_000, offset: 0 });
  const kind = input.kind === "regular" ? "thường kỳ" : "chuyên đề";
  const months = monthNumbers.map((at) => board.months[at]?.held ?? 0);
  const total: SheetValue[] = [board.name, `${board.cells} chi bộ`, board.missing, board.held, board.due, ...months.map(String)];
  const rows = cells.map((cell): SheetValue[] => [cell.unitName, cell.name, cell.missing, cell.held, cell.due, ...boxTexts(cell)]);
  const body = await writeXlsx([
    {
      name: `Năm ${input.year}`,
      heading: [
        board.name,
        `Bảng kỳ sinh hoạt ${kind} năm ${input.year}: ngày họp trong tháng; “thiếu”: tháng đã hết mà chưa họp; CĐ: có chuyên đề`,
      ],
      columns: [
        { title: "Đơn vị", type: "text", width: 36 },
        { title: "Chi bộ", type: "text", width: 32 },
        { title: "Thiếu", type: "number", width: 8 },
        { title: "Đã họp", type: "number", width: 8 },
        { title: "Phải họp", type: "number", width: 9 },
        ...monthNumbers.map((at) => ({ title: `T${at + 1}`, type: "text" as const, width: 8 })),
      ],
      rows: [total, ...rows],
    },
  ]);
  return { fileName: `Bang ky sinh hoat ${input.year}.xlsx`, contentType: xlsxType, body };
}

function boxTexts(cell: BoardCell): string[] {
  return cell.boxes.map((box) => (box ? boxText(box) : ""));
}

function boxText(box: Box): string {
  if (box.state === "missing") return "thiếu";
  if (!box.heldOn) return "";
  return `${box.heldOn.slice(8)}${box.thematic ? " CĐ" : ""}`;
}
