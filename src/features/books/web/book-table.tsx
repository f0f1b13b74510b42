import { NativeSelect } from "@mantine/core";
import { IconBooks } from "@tabler/icons-react";
import { useState } from "react";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { EnteredRow } from "../contract.ts";
import { type BookPart, type BookRow, cellText, numberText, totalsOf } from "../rules.ts";
import classes from "./book-table.module.css";

interface Props {
  part: BookPart;
  note: string;
  entered: readonly EnteredRow[];
  /** Given where rows may be corrected. */
  onOpen?: (row: EnteredRow) => void;
}

/** A part of a book as a table; rows that begin with a day can be narrowed to a month. */
export function BookTable({ part, note, entered, onOpen }: Props) {
  const [month, setMonth] = useState("");
  const hasDays = part.columns[0]?.type === "day";
  const rows = part.rows.filter(({ values }) => month === "" || String(values[0]).slice(5, 7) === month);
  const totals = totalsOf(part.columns, rows);
  const total = Object.fromEntries(
    part.columns.map(({ code }, at) => [
      code,
      totals[at] === null || totals[at] === undefined ? (at === 0 ? "Cộng" : "") : numberText(totals[at]),
    ]),
  );
  return (
    <Panel title={part.title} note={note} flush aside={hasDays && <MonthChoice value={month} onChange={setMonth} />}>
      <div className={classes.rows}>
        <DataTable<BookRow>
          caption={part.title}
          dense
          columns={columnsOf(part, (row) => {
            const found = onOpen && entered.find(({ id }) => `row:${id}` === row.key);
            return found ? () => onOpen(found) : null;
          })}
          rows={rows}
          rowKey={(row) => row.key}
          {...(totals.some((sum) => sum !== null) && rows.length > 0 && { total })}
          empty={<Message icon={<IconBooks />} title={month === "" ? "Sổ chưa có dòng nào" : "Tháng này không có dòng nào"} />}
        />
      </div>
    </Panel>
  );
}

function columnsOf(part: BookPart, openOf: (row: BookRow) => (() => void) | null): Column<BookRow>[] {
  return part.columns.map((column, at) => ({
    key: column.code,
    title: column.title,
    isNumber: column.type === "amount" || column.type === "number",
    phone: at === 0 ? "title" : "line",
    cell: (row) => {
      const text = cellText(row.values[at] ?? null, column.type);
      const open = at === 0 ? openOf(row) : null;
      if (!open) return text && <span className={classes.text}>{text}</span>;
      return (
        <button type="button" className="link" onClick={open} aria-label={`Sửa dòng ngày ${text}`}>
          {text}
        </button>
      );
    },
  }));
}

function MonthChoice({ value, onChange }: { value: string; onChange: (month: string) => void }) {
  const months = Array.from({ length: 12 }, (_, at) => ({ value: String(at + 1).padStart(2, "0"), label: `Tháng ${at + 1}` }));
  return (
    <NativeSelect
      aria-label="Lọc theo tháng"
      value={value}
      data={[{ value: "", label: "Cả kỳ" }, ...months]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
