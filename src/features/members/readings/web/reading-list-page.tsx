import { Button, Select } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import * as z from "zod/mini";
import { isRealDate } from "#contract/dates.ts";
import { formatNumber } from "#web/format.ts";
import { useBelow, useFilters, usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PlaceSwitch } from "#web/ui/place-switch.tsx";
import { SearchField } from "#web/ui/search-field.tsx";
import type { PlaceReading } from "../contract.ts";
import { type ReadingKind, readingKinds } from "../rules.ts";
import { useExportReadings, useReadings } from "./hooks.ts";
import classes from "./reading-list-page.module.css";
import { ReadingTable } from "./reading-table.tsx";

const day = z._default(z.string().check(z.refine((text) => text === "" || isRealDate(text))), "");
const Filters = z.object({ tu: day, den: day, ai: z._default(z.string(), ""), viec: z._default(z.string(), "") });

/** The reading log of the place in the header. */
export function ReadingListPage() {
  const organisationId = usePlaceId();
  const { today } = useSession();
  const [below] = useBelow();
  const [filters, change] = useFilters(Filters);
  const kind = (Object.keys(readingKinds) as ReadingKind[]).find((one) => one === filters.viec); // keys of the table
  const asked = { organisationId, below, from: filters.tu || null, to: filters.den || null, by: filters.ai, ...(kind && { kind }) };
  const readings = useReadings(asked);
  const save = useExportReadings();
  return (
    <Page
      title="Nhật ký xem hồ sơ"
      subtitle="Ai đã mở hồ sơ, xem số đang che hoặc lấy danh sách đảng viên, và để làm gì"
      actions={
        <>
          <PlaceSwitch />
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden="true" />}
            loading={save.isPending}
            onClick={() => save.mutate(asked)}
          >
            Xuất .xlsx
          </Button>
        </>
      }
    >
      <Panel flush>
        <search className={classes.filters}>
          <SearchField
            label="Người xem"
            placeholder="Tìm theo người xem"
            value={filters.ai}
            width="100%"
            onChange={(ai) => change({ ai })}
          />
          <Select
            label="Việc"
            value={filters.viec}
            data={[{ value: "", label: "Tất cả" }, ...Object.entries(readingKinds).map(([value, label]) => ({ value, label }))]}
            onChange={(viec) => change({ viec: viec ?? "" })}
          />
          <DateField label="Từ ngày" latest={today} value={filters.tu || null} onChange={(tu) => change({ tu: tu ?? "" })} />
          <DateField label="Đến ngày" latest={today} value={filters.den || null} onChange={(den) => change({ den: den ?? "" })} />
        </search>
        <ReadingTable<PlaceReading>
          caption="Nhật ký xem hồ sơ"
          readings={readings}
          more={[
            { key: "people", title: "Xem ai", cell: (line) => <People line={line} place={organisationId} />, phone: "line" },
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
