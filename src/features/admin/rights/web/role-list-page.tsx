import { Select } from "@mantine/core";
import * as z from "zod/mini";
import { permissionNames, roleNames } from "#contract/permissions.ts";
import { useFilters, usePlaceId } from "#web/place.ts";
import { type Column, DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { RoleRights } from "../contract.ts";
import { useRoles } from "./hooks.ts";
import { reachNames } from "./messages.ts";

const Filters = z.object({ vaiTro: z._default(z.string(), "cell-secretary") });
type Right = RoleRights["rights"][number];

const columns: Column<Right>[] = [
  { key: "what", title: "Được làm", cell: ({ permission }) => permissionNames[permission], phone: "title" },
  { key: "reach", title: "Phạm vi", cell: ({ reach }) => reachNames[reach], phone: "plain" },
];

/** What a role may do and how far: the table that the program works by. */
export function RoleListPage() {
  const [{ vaiTro }, change] = useFilters(Filters);
  const { data, error, refetch } = useRoles();
  const place = usePlaceId();
  const chosen = data?.rows.find(({ role }) => role === vaiTro) ?? data?.rows[0];
  return (
    <Page
      title="Vai trò và quyền"
      subtitle="Vai trò giữ tại một đơn vị, từ ngày đến ngày; phạm vi tính từ đơn vị ấy."
      back={{ to: `/o/${place}/nguoi-dung`, label: "Người dùng" }}
    >
      <Panel flush>
        <div style={{ padding: "0.75rem 1rem", borderBottom: "1px solid var(--line)" }}>
          <Select
            maw={420}
            label="Vai trò"
            data={(data?.rows ?? []).map(({ role }) => ({ value: role, label: roleNames[role] }))}
            value={chosen?.role ?? null}
            allowDeselect={false}
            onChange={(role) => role && change({ vaiTro: role })}
          />
        </div>
        <DataTable<Right>
          caption={`Quyền của vai trò ${chosen ? roleNames[chosen.role] : ""}`}
          columns={columns}
          rows={chosen?.rights}
          rowKey={({ permission }) => permission}
          error={error}
          onRetry={() => void refetch()}
          empty={<Message title="Vai trò này chưa có quyền nào" compact />}
        />
      </Panel>
    </Page>
  );
}
