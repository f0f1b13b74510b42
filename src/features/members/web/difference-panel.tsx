import { isRealDate } from "#contract/dates.ts";
import { formatDay } from "#web/format.ts";
import { DataTable } from "#web/ui/data-table.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { MemberDetail } from "../contract.ts";
import { fieldNames } from "../words/rules.ts";

/** Field by field: what stands in the register now, and what would be saved over it. */
export function DifferencePanel({ current, mine }: { current: MemberDetail; mine: Record<string, unknown> }) {
  const theirs = current as Record<string, unknown>;
  const rows = Object.keys(mine)
    .filter((field) => mine[field] !== undefined && shown(mine[field]) !== shown(theirs[field]))
    .map((field) => ({ field, theirs: shown(theirs[field]), mine: shown(mine[field]) }));
  return (
    <Panel title="Chỗ khác nhau" flush>
      <DataTable
        caption="Chỗ khác nhau giữa hai bản"
        rows={rows}
        rowKey={(row) => row.field}
        empty={<p style={{ padding: "0 1rem" }}>Hai bản giống nhau.</p>}
        columns={[
          { key: "field", title: "Mục", cell: (row) => fieldNames[row.field] ?? row.field, phone: "title" },
          { key: "theirs", title: "Trong sổ", cell: (row) => row.theirs || "trống", phone: "line" },
          { key: "mine", title: "Sẽ lưu", cell: (row) => row.mine || "trống", phone: "line" },
        ]}
      />
    </Panel>
  );
}

function shown(value: unknown): string {
  if (typeof value !== "string") return "";
  return isRealDate(value) ? formatDay(value) : value;
}
