import { Button, Chip, Group } from "@mantine/core";
import { IconChecklist, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import * as z from "zod/mini";
import { formatNumber } from "#web/format.ts";
import { useBelow, useFilters, usePlaceId } from "#web/place.ts";
import { DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { PlaceSwitch } from "#web/ui/place-switch.tsx";
import { SaveButton } from "#web/ui/save-button.tsx";
import { SearchField } from "#web/ui/search-field.tsx";
import type { TaskLine } from "../contract.ts";
import { CriteriaUsePanel } from "../criteria/web/criteria-use-panel.tsx";
import { GiveTaskDialog } from "./give-task-dialog.tsx";
import { useExportTasks, useTasks } from "./hooks.ts";
import { taskColumns } from "./task-table.tsx";

const Filters = z.object({
  xem: z._default(z.enum(["open", "overdue", "reported", "ended", "all"]), "open"),
  tim: z._default(z.string(), ""),
  trang: z._default(z.coerce.number().check(z.int(), z.positive()), 1),
});
const shows = { open: "Đang làm", overdue: "Quá hạn", reported: "Chờ kết luận", ended: "Đã kết thúc", all: "Tất cả" } as const;
const pageSize = 50;

/** The tasks given at the place in the header. */
export function TaskListPage() {
  const place = usePlaceId();
  const [below] = useBelow();
  const [filters, change] = useFilters(Filters);
  const [isGiving, setGiving] = useState(false);
  const asked = { organisationId: place, below, show: filters.xem, text: filters.tim };
  const { data, error, refetch } = useTasks({ ...asked, page: filters.trang, pageSize });
  const save = useExportTasks();
  const counts: Partial<Record<keyof typeof shows, number>> = { overdue: data?.overdue ?? 0, reported: data?.reported ?? 0 };
  return (
    <Page
      title="Nhiệm vụ"
      actions={
        <>
          <PlaceSwitch />
          <SaveButton loading={save.isPending} onClick={() => save.mutate(asked)} />
          {data?.can.includes("tasks.manage") && (
            <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setGiving(true)}>
              Giao nhiệm vụ
            </Button>
          )}
        </>
      }
    >
      <Panel flush>
        <Group gap="xs" p="sm" justify="space-between">
          <Chip.Group value={filters.xem} onChange={(xem) => change({ xem: String(xem) as "open", trang: "" })}>
            <Group gap={6}>
              {(Object.keys(shows) as (keyof typeof shows)[]).map((show) => (
                <Chip key={show} value={show}>
                  {shows[show]}
                  {counts[show] ? ` (${formatNumber(counts[show])})` : ""}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
          <SearchField label="Tìm trong nội dung" value={filters.tim} onChange={(tim) => change({ tim, trang: "" })} />
        </Group>
        <DataTable<TaskLine>
          caption="Nhiệm vụ đã giao"
          columns={taskColumns({ hrefOf: (task) => `/o/${place}/nhiem-vu/${task.id}`, showsPlace: below, showsAssignee: true })}
          rows={data?.rows}
          rowKey={(task) => task.id}
          error={error}
          onRetry={() => void refetch()}
          empty={<Nothing show={filters.xem} isNarrow={filters.tim !== ""} />}
          foot={<Pager page={filters.trang} pageSize={pageSize} count={data?.count ?? 0} onPage={(trang) => change({ trang })} />}
        />
      </Panel>
      {data && <CriteriaUsePanel place={place} mayKeep={data.can.includes("criteria.keep")} isAbove={below} />}
      {isGiving && <GiveTaskDialog place={place} onClose={() => setGiving(false)} />}
    </Page>
  );
}

function Nothing({ show, isNarrow }: { show: keyof typeof shows; isNarrow: boolean }) {
  if (isNarrow) return <Message icon={<IconChecklist />} title="Không có nhiệm vụ nào khớp" />;
  if (show === "overdue") return <Message icon={<IconChecklist />} title="Không có nhiệm vụ nào quá hạn" />;
  if (show === "reported") return <Message icon={<IconChecklist />} title="Không có báo cáo nào chờ kết luận" />;
  return (
    <Message icon={<IconChecklist />} title="Chưa có nhiệm vụ nào ở đây">
      Nhiệm vụ được giao từ kết luận của kỳ sinh hoạt, hoặc giao thẳng bằng nút “Giao nhiệm vụ”.
    </Message>
  );
}
