import { formatNumber } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { LogFilters, useLogFilters } from "#web/ui/log-filters.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PlaceSwitch } from "#web/ui/place-switch.tsx";
import { SaveButton } from "#web/ui/save-button.tsx";
import type { PlaceReading } from "../contract.ts";
import { type ReadingKind, readingKinds } from "../rules.ts";
import { useExportReadings, useReadings } from "./hooks.ts";
import { ReadingTable } from "./reading-table.tsx";

/** The reading log of the place in the header. */
export function ReadingListPage() {
  const { asked, filters, change } = useLogFilters(Object.keys(readingKinds) as ReadingKind[]); // keys of the table
  const readings = useReadings(asked);
  const save = useExportReadings();
  return (
    <Page
      title="Nhật ký xem hồ sơ"
      subtitle="Ai đã mở hồ sơ, xem số đang che hoặc lấy danh sách đảng viên, và để làm gì"
      actions={
        <>
          <PlaceSwitch />
          <SaveButton loading={save.isPending} onClick={() => save.mutate(asked)} />
        </>
      }
    >
      <Panel flush>
        <LogFilters
          filters={filters}
          change={change}
          who="Người xem"
          what="Việc"
          kinds={Object.entries(readingKinds).map(([value, label]) => ({ value, label }))}
        />
        <ReadingTable<PlaceReading>
          caption="Nhật ký xem hồ sơ"
          readings={readings}
          more={[
            { key: "people", title: "Xem ai", cell: (line) => <People line={line} place={asked.organisationId} />, phone: "line" },
            { key: "place", title: "Nơi", cell: (line) => line.place, phone: "line" },
          ]}
          empty="Không có lần xem nào theo bộ lọc này"
        />
      </Panel>
    </Page>
  );
}

/** Names where they belong to the place; a longer list is told by its length. */
function People({ line, place }: { line: PlaceReading; place: number }) {
  const [only] = line.people;
  if (line.count === 1 && only) return <AppLink to={`/o/${place}/dang-vien/${only.id}`}>{only.fullName}</AppLink>;
  const names = line.people.map((person) => person.fullName).join(", ");
  return line.count > 1 ? `${formatNumber(line.count)} người${names && `: ${names}${line.count > line.people.length ? "…" : ""}`}` : names;
}
