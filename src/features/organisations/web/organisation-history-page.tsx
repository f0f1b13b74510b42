import { Stack } from "@mantine/core";
import { addDays } from "#contract/dates.ts";
import { organisationKinds } from "#features/organisations/rules.ts";
import { ChangePanel } from "#web/change-log/change-panel.tsx";
import { formatRange } from "#web/format.ts";
import { usePlaceId } from "#web/place.ts";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { useOrganisationHistory } from "./hooks.ts";

type Line = NonNullable<ReturnType<typeof useOrganisationHistory>["data"]>["lines"][number];

const columns: Column<Line>[] = [
  {
    key: "when",
    title: "Thời gian",
    cell: (line) => formatRange(line.from, line.to && addDays(line.to, -1)) || "Từ trước đến nay",
    phone: "title",
    width: "14rem",
  },
  { key: "what", title: "Nội dung", cell: whatOf, phone: "plain" },
  { key: "decision", title: "Quyết định", cell: (line) => line.decision ?? "" },
];

/** The tab "Lịch sử": where the unit stood and what it was called, from when to when; and who wrote that down. */
export function OrganisationHistoryPage() {
  const place = usePlaceId();
  const { data, error, refetch } = useOrganisationHistory(place);
  return (
    <Stack gap="md">
      <Panel flush title="Vị trí và tên gọi qua các thời gian">
        <DataTable
          caption="Vị trí và tên gọi qua các thời gian"
          columns={columns}
          rows={data?.lines}
          rowKey={(line) => `${line.what}-${line.from}-${line.to}`}
          error={error}
          onRetry={() => void refetch()}
          empty={<Message title="Chưa có thay đổi nào được ghi" compact />}
        />
      </Panel>
      <ChangePanel kind="organisation" objectId={place} title="Ai đã đổi gì" />
    </Stack>
  );
}

function whatOf(line: Line): string {
  if (line.what === "place") {
    const kind = line.kind ? organisationKinds[line.kind].name : "";
    return line.parentName ? `${kind}, thuộc ${line.parentName}` : kind;
  }
  return [`Tên: ${line.name}`, line.symbol && `ký hiệu ${line.symbol}`, line.hostUnit && `đơn vị ${line.hostUnit}`]
    .filter(Boolean)
    .join(", ");
}
