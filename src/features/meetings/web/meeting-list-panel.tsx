import { Button, Chip, Group } from "@mantine/core";
import { IconCircleCheck, IconNotebook } from "@tabler/icons-react";
import * as z from "zod/mini";
import { formatNumber } from "#web/format.ts";
import { useFilters, usePeriod } from "#web/place.ts";
import { DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { Segments } from "#web/ui/place-switch.tsx";
import type { MeetingLine } from "../contract.ts";
import { stateNames } from "../rules.ts";
import { useMeetings } from "./hooks.ts";
import { meetingColumns } from "./meeting-table.tsx";

const Filters = z.object({
  bb: z._default(z.enum(["", "draft", "submitted", "returned", "accepted", "correcting"]), ""),
  loai: z._default(z.enum(["", "regular", "thematic"]), ""),
  trang: z._default(z.coerce.number().check(z.int(), z.positive()), 1),
});

const pageSize = 50;

/** The sittings of a place in a period, with filters by state and kind. Those that wait for review come oldest first. */
export function MeetingListPanel({ place, below, showsCell }: { place: number; below: boolean; showsCell: boolean }) {
  const [filters, change] = useFilters(Filters);
  const [period] = usePeriod();
  const { data, error, refetch } = useMeetings({
    organisationId: place,
    below,
    period,
    ...(filters.bb && { state: filters.bb }),
    ...(filters.loai && { kind: filters.loai }),
    oldestFirst: filters.bb === "submitted",
    page: filters.trang,
    pageSize,
  });
  return (
    <Panel flush>
      <Group gap="xs" p="sm" justify="space-between">
        <Chip.Group value={filters.bb} onChange={(bb) => change({ bb: String(bb) as "", trang: "" })}>
          <Group gap={6}>
            <Chip value="">Tất cả</Chip>
            {(["submitted", "returned", "draft", "correcting", "accepted"] as const).map((state) => (
              <Chip key={state} value={state}>
                {stateNames[state]}
                {state === "submitted" && data && data.waiting > 0 ? ` (${formatNumber(data.waiting)})` : ""}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        <Segments
          label="Loại sinh hoạt"
          value={filters.loai}
          onChange={(loai) => change({ loai, trang: "" })}
          data={[
            { value: "", label: "Mọi loại" },
            { value: "regular", label: "Thường kỳ" },
            { value: "thematic", label: "Chuyên đề" },
          ]}
        />
      </Group>
      <DataTable<MeetingLine>
        caption="Các kỳ sinh hoạt"
        columns={meetingColumns(showsCell)}
        rows={data?.rows}
        rowKey={(line) => line.id}
        error={error}
        onRetry={() => void refetch()}
        empty={<Nothing state={filters.bb} onAll={() => change({ bb: "", loai: "", trang: "" })} />}
        foot={<Pager page={filters.trang} pageSize={pageSize} count={data?.count ?? 0} onPage={(trang) => change({ trang })} />}
      />
    </Panel>
  );
}

function Nothing({ state, onAll }: { state: string; onAll: () => void }) {
  const all = (
    <Button variant="default" onClick={onAll}>
      Xem tất cả
    </Button>
  );
  if (state === "submitted") return <Message icon={<IconCircleCheck />} title="Không còn biên bản chờ kiểm tra" actions={all} />;
  if (state !== "") return <Message icon={<IconNotebook />} title="Không có biên bản nào ở tình trạng này" actions={all} />;
  return (
    <Message icon={<IconNotebook />} title="Chưa có kỳ sinh hoạt nào trong kỳ này">
      Chọn kỳ khác ở trên, hoặc ghi kỳ sinh hoạt đầu tiên từ trang của chi bộ.
    </Message>
  );
}
