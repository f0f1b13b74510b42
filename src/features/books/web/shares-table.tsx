import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { FeeBook } from "../contract.ts";
import { numberText } from "../rules.ts";

type Share = FeeBook["shares"][number];

const columns: readonly Column<Share>[] = [
  { key: "month", title: "Tháng", phone: "title", cell: ({ month }) => `Tháng ${Number(month.slice(5, 7))}` },
  { key: "collected", title: "Đã thu", isNumber: true, phone: "line", cell: ({ collected }) => numberText(collected) },
  {
    key: "kept",
    title: "Để lại chi bộ",
    isNumber: true,
    phone: "line",
    cell: ({ kept, keptPercent }) => `${numberText(kept)} (${keptPercent} %)`,
  },
  { key: "paid-up", title: "Nộp cấp trên", isNumber: true, phone: "line", cell: ({ paidUp }) => numberText(paidUp) },
];

/** Part II: what was collected each month, what stays and what goes up. */
export function SharesTable({ book: { shares } }: { book: FeeBook }) {
  const sum = (part: "collected" | "kept" | "paidUp") => numberText(shares.reduce((total, share) => total + share[part], 0));
  return (
    <Panel
      title="Phần II. Thu, để lại, nộp cấp trên"
      note="Phần để lại theo quy định áp dụng; mức cài sẵn chưa đối chiếu được, đặt lại ở trang Quy định."
      flush
    >
      <DataTable<Share>
        caption="Thu, để lại, nộp cấp trên"
        dense
        columns={columns}
        rows={shares}
        rowKey={({ month }) => month}
        total={{ month: "Cả năm", collected: sum("collected"), kept: sum("kept"), "paid-up": sum("paidUp") }}
        empty={null}
      />
    </Panel>
  );
}
