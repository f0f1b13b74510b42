import { ActionIcon, Button, NativeSelect, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { formatNumber } from "#web/format.ts";
import { Panel } from "#web/ui/panel.tsx";
import type { Column, Count, Filter, Layout, Row } from "../../rules.ts";
import { countNames, freeCode, without } from "../rules.ts";
import { ConditionsForm } from "./conditions-form.tsx";
import classes from "./lines-form.module.css";

export type Problems = Readonly<Record<string, string>>;
export type Axis = "rows" | "columns";

interface Props {
  axis: Axis;
  layout: Layout;
  problems: Problems;
  onChange: (layout: Layout) => void;
}

/** The rows or the columns of a layout, one line each: its name, what it counts, of whom. */
export function LinesForm({ axis, layout, problems, onChange }: Props) {
  const lines: readonly (Row | Column)[] = layout[axis];
  const set = (next: readonly (Row | Column)[]) => onChange({ ...layout, [axis]: next });
  const change = (at: number, line: Row | Column) => set(lines.map((one, place) => (place === at ? line : one)));
  const move = (at: number, to: number) => {
    const next = [...lines];
    next.splice(to, 0, ...next.splice(at, 1));
    set(next);
  };
  const word = axis === "rows" ? "dòng" : "cột";
  return (
    <Panel
      title={axis === "rows" ? "Các dòng" : "Các cột"}
      note={axis === "rows" ? "Ô ở chỗ dòng gặp cột phải đúng cả điều kiện của dòng và của cột." : undefined}
    >
      {problems[axis] && <p className="bad">{problems[axis]}</p>}
      <ol className={classes.lines}>
        {lines.map((line, at) => (
          <li key={line.code} className={classes.line} aria-label={`${word} ${at + 1}`}>
            <Line {...{ axis, line, at, problems }} onChange={(next) => change(at, next)} />
            <div className={classes.tools}>
              <Tool label={`Đưa ${word} ${at + 1} lên`} isOff={at === 0} onClick={() => move(at, at - 1)}>
                <IconArrowUp size={18} aria-hidden="true" />
              </Tool>
              <Tool label={`Đưa ${word} ${at + 1} xuống`} isOff={at === lines.length - 1} onClick={() => move(at, at + 1)}>
                <IconArrowDown size={18} aria-hidden="true" />
              </Tool>
              <Tool label={`Bỏ ${word} ${at + 1}`} onClick={() => onChange(without(layout, axis, line.code))}>
                <IconTrash size={18} aria-hidden="true" />
              </Tool>
            </div>
          </li>
        ))}
      </ol>
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden="true" />}
        disabled={lines.length >= (axis === "rows" ? 200 : 30)}
        onClick={() => set([...lines, axis === "rows" ? newRow(layout) : newColumn(layout)])}
      >
        Thêm {word}
      </Button>
    </Panel>
  );
}

const newRow = ({ rows }: Layout): Row => ({
  code: freeCode(rows, "dong"),
  label: "",
  level: 2,
  isHeading: false,
  where: [],
  count: "closing",
});
const newColumn = ({ columns }: Layout): Column => ({ code: freeCode(columns, "cot"), label: "", where: [], isTyped: false });

interface LineProps {
  axis: Axis;
  line: Row | Column;
  at: number;
  problems: Problems;
  onChange: (line: Row | Column) => void;
}

function Line({ axis, line, at, problems, onChange }: LineProps) {
  const own = `${axis}.${at}`;
  const hasProblem = Object.keys(problems).some((path) => path.startsWith(`${own}.where.`));
  const [isOpen, setOpen] = useState(false);
  const kind = kindOf(line);
  const takesWhere = kind !== "heading" && kind !== "typed" && kind !== "corrects";
  const isShown = takesWhere && (isOpen || hasProblem);
  const word = axis === "rows" ? "dòng" : "cột";
  return (
    <>
      <TextInput
        label={`Tên ${word} ${at + 1}`}
        maxLength={axis === "rows" ? 200 : 100}
        value={line.label}
        error={problems[`${own}.label`] ?? problems[`${own}.code`]}
        onChange={(event) => onChange({ ...line, label: event.currentTarget.value })}
      />
      <NativeSelect
        label="Ghi số gì"
        data={kindsOf(axis, line)}
        value={kind}
        onChange={(event) => onChange(asKind(line, event.currentTarget.value))}
      />
      {"isHeading" in line ? (
        <NativeSelect
          label="Bậc"
          data={["1", "2", "3"]}
          value={String(line.level)}
          onChange={(event) =>
            onChange({ ...line, level: event.currentTarget.value === "1" ? 1 : event.currentTarget.value === "2" ? 2 : 3 })
          }
        />
      ) : (
        <span />
      )}
      {takesWhere ? (
        <Button variant="subtle" className={classes.toggle ?? ""} aria-expanded={isShown} onClick={() => setOpen(!isOpen)}>
          {isShown ? "Thu gọn" : line.where.length === 0 ? "Thêm điều kiện" : `${formatNumber(line.where.length)} điều kiện`}
        </Button>
      ) : (
        <span />
      )}
      {isShown && (
        <div className={classes.conditions}>
          <ConditionsForm
            where={line.where}
            count={countOf(line)}
            problemAt={(place) => problems[`${own}.where.${place}`]}
            onChange={(where: Filter[]) => onChange({ ...line, where })}
          />
        </div>
      )}
    </>
  );
}

/** "by-row" is a column that counts what its row says. */
function kindOf(line: Row | Column): string {
  if ("isTyped" in line) return line.isTyped ? "typed" : (line.count ?? "by-row");
  if (line.isHeading) return "heading";
  if (line.corrects !== undefined) return "corrects";
  return line.count ?? "typed";
}

function countOf(line: Row | Column): Count | null {
  return line.count ?? null;
}

function kindsOf(axis: Axis, line: Row | Column): { value: string; label: string }[] {
  const counts = Object.entries(countNames).map(([value, label]) => ({ value, label }));
  const typed = { value: "typed", label: "Nhập tay, cộng từ cấp dưới" };
  if (axis === "columns") return [{ value: "by-row", label: "Số của dòng" }, typed, ...counts];
  const corrects = kindOf(line) === "corrects" ? [{ value: "corrects", label: "Chênh lệch với kỳ trước" }] : [];
  return [...counts, typed, { value: "heading", label: "Tiêu đề nhóm, không có số" }, ...corrects];
}

/** The line counting something else; conditions stay, the server and the form tell those that no longer fit. */
function asKind(line: Row | Column, kind: string): Row | Column {
  const count = Object.hasOwn(countNames, kind) ? { count: kind as Count } : {}; // a key of the table
  if ("isTyped" in line) {
    const { count: _, ...rest } = line;
    return { ...rest, isTyped: kind === "typed", where: kind === "typed" ? [] : line.where, ...count };
  }
  const { count: _, corrects: __, ...rest } = line;
  if (kind === "heading" || kind === "typed") return { ...rest, isHeading: kind === "heading", where: [] };
  return { ...line, isHeading: false, ...count };
}

function Tool({
  label,
  isOff = false,
  onClick,
  children,
}: {
  label: string;
  isOff?: boolean;
  onClick: () => void;
  children: React.ReactNode;
}) {
  return (
    <ActionIcon variant="subtle" color="stone" size={40} aria-label={label} disabled={isOff} onClick={onClick}>
      {children}
    </ActionIcon>
  );
}
