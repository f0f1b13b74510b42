import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { formatMoment } from "#web/format.ts";
import { Panel } from "#web/ui/panel.tsx";
import type { BookDetail, Closing } from "../contract.ts";
import classes from "./closings-panel.module.css";
import { PrintDialog } from "./print-dialog.tsx";

const whatWords = { added: "thêm dòng", gone: "bỏ dòng", changed: "" } as const;

/** The closings of a book, each to be printed, and what differs today from the last one. */
export function ClosingsPanel({ book }: { book: BookDetail }) {
  const [printed, setPrinted] = useState<Closing | null>(null);
  if (book.closings.length === 0) return null;
  return (
    <Panel title="Đã khóa">
      <ul className={classes.list}>
        {book.closings.map((closing) => (
          <li key={closing.id} className={classes.closing}>
            <div>
              <strong>Lần {closing.edition}</strong>, {formatMoment(closing.closedAt)}, {closing.closedBy}
              {closing.reason && <>. {closing.reason}</>}
              <div className="meta">
                {closing.rows} dòng, mã kiểm tra {closing.code}
              </div>
            </div>
            <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden="true" />} onClick={() => setPrinted(closing)}>
              In lần {closing.edition}
            </Button>
          </li>
        ))}
      </ul>
      {book.differences.length > 0 && <Differences book={book} />}
      {printed && <PrintDialog closing={printed} isPersonal={book.isPersonal} can={book.can} onClose={() => setPrinted(null)} />}
    </Panel>
  );
}

function Differences({ book }: { book: BookDetail }) {
  return (
    <>
      <h3 className={classes.heading}>Sửa sau lần khóa cuối</h3>
      <ul className={classes.list}>
        {book.differences.map((one) => (
          <li key={`${one.part} ${one.row} ${one.column ?? one.what}`}>
            {one.row}: {one.column === null ? whatWords[one.what] : changeText(one)}
          </li>
        ))}
      </ul>
    </>
  );
}

function changeText({ column, before, after }: BookDetail["differences"][number]): string {
  if (before === null && after === null) return `${column} đã sửa`;
  return `${column} “${before || "trống"}” → “${after || "trống"}”`;
}
