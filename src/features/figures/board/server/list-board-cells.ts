import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { searchKey } from "#contract/names.ts";
import { type Frame, frameMonths } from "#server/figures/engine.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { openFrame } from "../../server/queries.ts";
import type { BoardCell, Box, listBoardCells as declared } from "../contract.ts";
import { type CellRow, listCells } from "./queries.ts";

type Asked = Omit<InputOf<typeof declared>, "page" | "pageSize" | "below">;

/** Cells of a place with twelve boxes each: what is opened, or what a filter finds. */
export async function listBoardCells(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  return findBoardCells(ctx, input, { limit: input.pageSize, offset: (input.page - 1) * input.pageSize });
}

export async function findBoardCells(
  ctx: ActionContext,
  asked: Asked,
  page: { limit: number; offset: number },
): Promise<{ cells: BoardCell[]; count: number }> {
  const frame = await openFrame(ctx.tx, ctx.scope, { period: String(asked.year), asOf: null });
  const { kind, filter, direct } = asked;
  const rows = await listCells(ctx.tx, frame, { kind, filter, direct, search: searchKey(asked.search), ...page });
  return { cells: rows.map((row) => toCell(row, frame, kind)), count: rows[0]?.count ?? 0 };
}

function toCell({ boxes, count: _, ...cell }: CellRow, frame: Frame, kind: Asked["kind"]): BoardCell {
  const begun = frameMonths(frame);
  return {
    ...cell,
    boxes: Array.from({ length: 12 }, (_unused, at): Box | null => {
      const month = begun[at];
      if (!month) return null;
      const row = boxes.find((box) => box.month === month.month);
      if (!row) return kind === "regular" && !month.isOver ? open : null;
      return {
        state: stateOf(row.meetingId, row.state),
        heldOn: row.heldOn,
        meetingId: row.meetingId,
        thematic: row.thematic ?? false,
        hasReason: row.hasReason,
      };
    }),
  };
}

const open: Box = { state: "open", heldOn: null, meetingId: null, thematic: false, hasReason: false };

function stateOf(meetingId: number | null, state: string | null): Box["state"] {
  if (meetingId === null) return "missing";
  if (state === "submitted") return "waiting";
  return state === "returned" ? "returned" : "held";
}
