import { IconBooks } from "@tabler/icons-react";
import type { OutputOf } from "#contract/endpoint.ts";
import { formatDay } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { NoCells } from "#web/ui/no-cells.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { listClosings } from "../contract.ts";

type Row = OutputOf<typeof listClosings>["rows"][number];

interface Props {
  year: number;
  rows: readonly Row[] | undefined;
  error: Error | null;
  onRetry: () => void;
}

/** The cells of a place, each with the books that it closed. */
export function ClosingsTable({ year, rows, error, onRetry }: Props) {
  return (
    <Panel flush>
      <DataTable<Row>
        caption={`Sổ đã khóa của năm ${year}`}
        columns={columnsOf(year)}
        rows={rows}
        rowKey={(row) => row.organisationId}
        error={error}
        onRetry={onRetry}
        empty={<NoCells icon={<IconBooks />} when="trong năm này" />}
      />
    </Panel>
  );
}

function columnsOf(year: number): Column<Row>[] {
  return [
    {
      key: "cell",
      title: "Chi bộ",
      phone: "title",
      cell: (row) => <AppLink to={`/o/${row.organisationId}/so-sach?nam=${year}`}>{row.name}</AppLink>,
    },
    { key: "count", title: "Đã khóa", isNumber: true, phone: "side", cell: (row) => row.books.length || "–" },
    { key: "books", title: "Sổ", phone: "plain", cell: (row) => row.books.map(bookText).join("; ") },
  ];
}

function bookText({ name, edition, closedAt }: Row["books"][number]): string {
  return `${name} (${edition > 1 ? `lần ${edition}, ` : ""}${formatDay(closedAt.slice(0, 10))})`;
}
