import { useMediaQuery } from "@mantine/hooks";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Message } from "#web/ui/message.tsx";
import type { Board } from "../contract.ts";
import { type BoardLine, moveInGrid, type Position } from "../rules.ts";
import { BoardLegendPanel } from "./board-legend-panel.tsx";
import { BoardRowTable } from "./board-row-table.tsx";
import classes from "./board-table.module.css";

interface Props {
  board: Board;
  lines: readonly BoardLine[];
  kind: "regular" | "thematic";
  /** The lines are what a filter found: each cell names its unit. */
  isFound: boolean;
  /** "12:2018-06": the box that is open. */
  selected: string;
  onToggle: (unit: number) => void;
  onOpen: (cell: number, month: number) => void;
  onMore: () => void;
}

const columns = 15;
const months = Array.from({ length: 12 }, (_, at) => at);

/** The grid: only the lines in view are on the page, arrow keys walk over all of them, print shows all. */
export function BoardTable({ board, lines, kind, isFound, selected, onToggle, onOpen, onMore }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const isPhone = useMediaQuery("(max-width: 47.99em)", undefined, { getInitialValueInEffect: false });
  const isPrinting = usePrinting();
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    // The first line is the total, which on a phone stands on two lines a month.
    estimateSize: (at) => (isPhone ? (at === 0 ? 184 : 156) : 37),
    overscan: 12,
  });
  const { focus, keyDown, setFocus } = useGridKeys(lines.length, (row) => virtual.scrollToIndex(row), scroller);
  const shown = isPrinting ? lines.map((_, at) => at) : virtual.getVirtualItems().map((item) => item.index);
  const before = isPrinting ? 0 : (virtual.getVirtualItems()[0]?.start ?? 0);
  const after = isPrinting ? 0 : virtual.getTotalSize() - (virtual.getVirtualItems().at(-1)?.end ?? 0);
  const last = shown.at(-1);
  const atEnd = last !== undefined && lines[last]?.kind === "wait" && lines[last]?.key === "more";
  useEffect(() => {
    if (atEnd) onMore();
  }, [atEnd, onMore]);
  return (
    <div className={classes.frame}>
      <div className={classes.scroller} ref={scroller}>
        {/* A grid is a table whose cells are walked with the arrow keys; rows not in view are named by their index. */}
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern of a data grid is a table with this role
          role="grid"
          aria-label={`Bảng kỳ sinh hoạt năm ${board.year}`}
          aria-rowcount={lines.length + 1}
          className={classes.table}
          onKeyDown={keyDown}
        >
          <colgroup>
            <col />
            <col style={{ width: "3.5rem" }} />
            <col style={{ width: "6.25rem" }} />
            {months.map((at) => (
              <col key={at} style={{ width: at < board.begun ? "3.25rem" : "1.75rem" }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">Đơn vị, chi bộ</th>
              <th scope="col">Thiếu</th>
              <th scope="col">Đã họp</th>
              {months.map((at) => (
                <th key={at} scope="col">
                  <abbr title={`Tháng ${at + 1}`} style={{ textDecoration: "none" }}>
                    {at < board.begun ? `T${at + 1}` : at + 1}
                  </abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 && <Space height={before} />}
            {shown.map((at) => {
              const line = lines[at];
              return (
                line && (
                  <BoardRowTable
                    key={line.key}
                    line={line}
                    at={at}
                    board={board}
                    kind={kind}
                    isFound={isFound}
                    selected={selected}
                    focusColumn={focus.row === at ? focus.column : null}
                    onFocus={setFocus}
                    onToggle={onToggle}
                    onOpen={onOpen}
                  />
                )
              );
            })}
            {after > 0 && <Space height={after} />}
          </tbody>
        </table>
        {lines.length === 1 && (
          <div className={classes.empty}>
            <Message title={isFound ? "Không có chi bộ nào khớp" : `Chưa có chi bộ nào phải họp trong năm ${board.year}`} compact>
              {isFound ? "Bỏ bớt điều kiện lọc, hoặc gõ ít chữ hơn." : "Chọn năm khác, hoặc ghi kỳ họp đầu tiên."}
            </Message>
          </div>
        )}
      </div>
      <BoardLegendPanel kind={kind} />
    </div>
  );
}

/** Empty space in place of the rows that are not in view. */
function Space({ height }: { height: number }) {
  return (
    <tr>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

/** True while the browser prints: then all lines are on the page. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting;
}

/** One cell of the grid takes part in the Tab order; arrow keys move it, Enter acts on what is inside. */
function useGridKeys(rows: number, scrollTo: (row: number) => void, scroller: React.RefObject<HTMLDivElement | null>) {
  const [focus, setFocus] = useState<Position>({ row: 0, column: 0 });
  const wanted = useRef(false);
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    const target = scroller.current?.querySelector<HTMLElement>(`[data-at="${focus.row}-${focus.column}"]`);
    (target?.querySelector<HTMLElement>("button") ?? target)?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  const keyDown = (event: KeyboardEvent) => {
    const next = moveInGrid(event.key, focus, { rows, columns }, 10);
    if (!next) return;
    event.preventDefault();
    wanted.current = true;
    scrollTo(next.row);
    setFocus(next);
  };
  return { focus, keyDown, setFocus };
}
