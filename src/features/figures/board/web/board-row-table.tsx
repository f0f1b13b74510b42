import { IconChevronDown, IconChevronRight, IconHourglassEmpty } from "@tabler/icons-react";
import { memo, type ReactNode } from "react";
import { formatDay, formatNumber } from "#web/format.ts";
import type { Board, BoardCell, Box, MonthTally } from "../contract.ts";
import { type BoardLine, nameInside, type Position, shortUnit } from "../rules.ts";
import classes from "./board-table.module.css";

interface Props {
  line: BoardLine;
  at: number;
  board: Board;
  kind: "regular" | "thematic";
  isFound: boolean;
  selected: string;
  /** The column that takes part in the Tab order, when it is in this row. */
  focusColumn: number | null;
  onFocus: (position: Position) => void;
  onToggle: (unit: number) => void;
  onOpen: (cell: number, month: number) => void;
}

const months = Array.from({ length: 12 }, (_, at) => at);

/** A line of the board. */
export const BoardRowTable = memo(function BoardRowTable(props: Props) {
  const { line, at, board } = props;
  if (line.kind === "wait") {
    return (
      <tr aria-rowindex={at + 2} data-line>
        <td className={classes.name} colSpan={15} data-at={`${at}-0`}>
          Đang lấy các chi bộ
        </td>
      </tr>
    );
  }
  const { name, missing, due, held } = tallyOf(line);
  const label = (month: number) => `${name}, tháng ${month + 1}`;
  const regular = props.kind === "regular";
  return (
    <tr aria-rowindex={at + 2} data-line className={line.kind === "total" ? classes.total : undefined}>
      <Cell {...props} column={0} className={classes.name} inside={line.kind === "cell" && line.isInside}>
        <Name {...props} />
      </Cell>
      <Cell {...props} column={1} word="Thiếu" className={`${classes.count} ${missing > 0 ? classes.short : ""}`}>
        {formatNumber(missing)}
      </Cell>
      <Cell {...props} column={2} word="Đã họp" className={classes.count}>
        {formatNumber(held)}/{formatNumber(due)}
      </Cell>
      {months.map((month) => {
        const isBegun = month < board.begun;
        const content =
          line.kind === "cell" ? (
            <BoxButton
              {...props}
              cell={line.cell}
              month={month}
              box={line.cell.boxes[month] ?? null}
              label={label(month)}
              isFocusable={props.focusColumn === month + 3}
            />
          ) : (
            <Tally
              tally={(line.kind === "total" ? line.board : line.unit).months[month]}
              isTotal={line.kind === "total"}
              isBegun={isBegun}
              isRegular={regular}
            />
          );
        return (
          <Cell
            key={month}
            {...props}
            column={month + 3}
            month={month + 1}
            hasButton={line.kind === "cell" && line.cell.boxes[month] !== null}
          >
            {content}
          </Cell>
        );
      })}
    </tr>
  );
});

function tallyOf(line: Exclude<BoardLine, { kind: "wait" }>): { name: string; missing: number; due: number; held: number } {
  if (line.kind === "total") return line.board;
  return line.kind === "unit" ? line.unit : line.cell;
}

interface CellProps extends Pick<Props, "at" | "focusColumn" | "onFocus"> {
  column: number;
  className?: string | undefined;
  inside?: boolean;
  month?: number;
  /** Before the number on phones, where there is no head. */
  word?: string;
  /** The button inside takes the focus instead. */
  hasButton?: boolean;
  children: ReactNode;
}

function Cell({ at, focusColumn, onFocus, column, className, inside = false, month, word, hasButton = false, children }: CellProps) {
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a td inside role="grid" is a gridcell; stated because phones lay it out as a block
      role="gridcell"
      className={className}
      data-at={`${at}-${column}`}
      data-inside={inside || undefined}
      data-label={word}
      data-month={month ? `T${month}` : undefined}
      tabIndex={hasButton ? undefined : focusColumn === column ? 0 : -1}
      onFocus={() => onFocus({ row: at, column })}
    >
      {children}
    </td>
  );
}

function Name({ line, isFound, onToggle }: Props): ReactNode {
  if (line.kind === "total") {
    return (
      <>
        Cộng <span className="meta">{formatNumber(line.board.cells)} chi bộ</span>
      </>
    );
  }
  if (line.kind === "unit") {
    const { unit, isOpen } = line;
    return (
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={isOpen}
        onClick={() => onToggle(unit.id)}
        tabIndex={-1}
        title={unit.name}
      >
        {isOpen ? <IconChevronDown size={16} aria-hidden="true" /> : <IconChevronRight size={16} aria-hidden="true" />}
        <span>{shortUnit(unit.name)}</span>
      </button>
    );
  }
  if (line.kind === "wait") return null;
  const { cell, isInside } = line;
  const withUnit = isFound && cell.unitName !== null;
  const shown = (isInside || withUnit) && cell.unitName ? nameInside(cell.name, cell.unitName) : shortUnit(cell.name);
  const beside = withUnit && cell.unitName ? shortUnit(cell.unitName) : `${formatNumber(cell.members)} ĐV`;
  return (
    <span title={isFound && cell.unitName ? `${cell.name}, ${cell.unitName}` : cell.name}>
      {shown} <span className="meta">· {beside}</span>
    </span>
  );
}

/** A folded unit shows 5/7, red when short; the total shows what was held and what is missing. */
function Tally({
  tally,
  isTotal,
  isBegun,
  isRegular,
}: {
  tally: MonthTally | undefined;
  isTotal: boolean;
  isBegun: boolean;
  isRegular: boolean;
}): ReactNode {
  if (!isBegun || !tally) return <span className={classes.dot}>·</span>;
  const missing = tally.due - tally.held;
  if (!isRegular) return formatNumber(tally.held);
  if (isTotal && tally.due === 0) return <span className={classes.dot}>–</span>;
  if (isTotal) {
    return (
      <>
        {formatNumber(tally.held)}
        {missing > 0 && <span className={classes.minus}>−{formatNumber(missing)}</span>}
      </>
    );
  }
  if (tally.due === 0) return <span className={classes.dot}>–</span>;
  return (
    <span className={missing > 0 ? classes.short : undefined}>
      {formatNumber(tally.held)}/{formatNumber(tally.due)}
    </span>
  );
}

interface BoxProps extends Pick<Props, "board" | "selected" | "onOpen"> {
  cell: BoardCell;
  month: number;
  box: Box | null;
  label: string;
  isFocusable: boolean;
}

function BoxButton({ board, selected, onOpen, cell, month, box, label, isFocusable }: BoxProps): ReactNode {
  if (!box) return <span className={classes.dot}>·</span>;
  const isSelected = selected === `${cell.id}:${board.year}-${String(month + 1).padStart(2, "0")}`;
  const day = box.heldOn?.slice(8) ?? "";
  return (
    <button
      type="button"
      className={classes.box}
      data-state={box.state}
      data-thematic={box.thematic || undefined}
      data-reason={box.hasReason || undefined}
      data-selected={isSelected || undefined}
      aria-label={`${label}, ${describe(box)}`}
      title={box.hasReason ? "Có lý do" : undefined}
      tabIndex={isFocusable ? 0 : -1}
      onClick={() => onOpen(cell.id, month)}
    >
      {box.state === "missing" ? (
        <>
          <span className={classes.notPrint}>thiếu</span>
          <span className={classes.onlyPrint}>×</span>
        </>
      ) : (
        <span className={classes.mark}>
          {box.state === "waiting" && <IconHourglassEmpty size={13} aria-hidden="true" />}
          {box.state === "open" ? "–" : day}
          {box.thematic && <span className={classes.onlyPrint}> CĐ</span>}
        </span>
      )}
    </button>
  );
}

const stateWords = {
  held: "đã họp",
  waiting: "đã họp, chờ kiểm tra",
  returned: "đã họp, biên bản trả lại",
  missing: "thiếu kỳ",
  open: "chưa họp, tháng chưa hết",
};

function describe(box: Box): string {
  const when = box.heldOn ? ` ngày ${formatDay(box.heldOn)}` : "";
  const thematic = box.thematic ? ", có chuyên đề" : "";
  return `${stateWords[box.state]}${when}${thematic}${box.hasReason ? ", có lý do" : ""}`;
}
