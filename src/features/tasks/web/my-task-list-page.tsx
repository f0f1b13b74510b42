import { Chip, Group } from "@mantine/core";
import { IconChecklist } from "@tabler/icons-react";
import * as z from "zod/mini";
import { useFilters } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { TaskLine } from "../contract.ts";
import { MyCriteriaPanel } from "../criteria/web/my-criteria-panel.tsx";
import { useMyTasks } from "./hooks.ts";
import { taskColumns } from "./task-table.tsx";

const Filters = z.object({
  xem: z._default(z.enum(["open", "ended"]), "open"),
  trang: z._default(z.coerce.number().check(z.int(), z.positive()), 1),
});
const pageSize = 50;

/** What the signed-in member answers for or helps with. */
export function MyTaskListPage() {
  const { account } = useSession();
  const [filters, change] = useFilters(Filters);
  const { data, error, refetch } = useMyTasks({ show: filters.xem, page: filters.trang, pageSize });
  return (
    <Page title="Việc của tôi" subtitle={account.displayName}>
      <Panel flush>
        <Group gap={6} p="sm">
          <Chip.Group value={filters.xem} onChange={(xem) => change({ xem: String(xem) as "open", trang: "" })}>
            <Chip value="open">Đang làm</Chip>
            <Chip value="ended">Đã kết thúc</Chip>
          </Chip.Group>
        </Group>
        <DataTable<TaskLine>
          caption="Việc của tôi"
          columns={taskColumns({ hrefOf: (task) => `/viec-cua-toi/${task.id}`, showsPlace: true, showsAssignee: false })}
          rows={data?.rows}
          rowKey={(task) => task.id}
          error={error}
          onRetry={() => void refetch()}
          empty={<Nothing isLinked={account.memberId !== null} isOpen={filters.xem === "open"} />}
          foot={<Pager page={filters.trang} pageSize={pageSize} count={data?.count ?? 0} onPage={(trang) => change({ trang })} />}
        />
      </Panel>
      {account.memberId !== null && <MyCriteriaPanel />}
    </Page>
  );
}

function Nothing({ isLinked, isOpen }: { isLinked: boolean; isOpen: boolean }) {
  if (!isLinked) {
    return (
      <Message icon={<IconChecklist />} title="Tài khoản này chưa gắn với đảng viên nào">
        Nhiệm vụ giao cho đảng viên hiện ở đây khi quản trị gắn tài khoản với hồ sơ đảng viên.
      </Message>
    );
  }
  return <Message icon={<IconChecklist />} title={isOpen ? "Không còn việc nào đang chờ đồng chí" : "Chưa có việc nào kết thúc"} />;
}
