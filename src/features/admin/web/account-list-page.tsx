import { Button } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import * as z from "zod/mini";
import { formatNumber } from "#web/format.ts";
import { useFilters, usePlaceId } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { DataTable } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { SearchField } from "#web/ui/search-field.tsx";
import type { AccountLine } from "../contract.ts";
import { AccountDialogs, type AccountTask } from "./account-dialog.tsx";
import { accountColumns } from "./account-table.tsx";
import { useAccounts } from "./hooks.ts";

const Filters = z.object({ text: z._default(z.string(), ""), page: z._default(z.coerce.number().check(z.int(), z.positive()), 1) });
const pageSize = 50;

/** Who may sign in, with which roles, from when to when. */
export function AccountListPage() {
  const [filters, change] = useFilters(Filters);
  const { data, error, refetch } = useAccounts({ text: filters.text, page: filters.page, pageSize });
  const [task, setTask] = useState<AccountTask | null>(null);
  const place = usePlaceId();
  const navigate = useNavigate();
  return (
    <Page
      title="Người dùng"
      beside={
        data && (
          <span className="quiet">
            {formatNumber(data.count)} tài khoản · <AppLink to={`/o/${place}/nguoi-dung/vai-tro`}>Vai trò và quyền</AppLink>
          </span>
        )
      }
      actions={
        <>
          <Button variant="default" onClick={() => void navigate({ to: `/o/${place}/nguoi-dung/theo-chuc-vu` })}>
            Cấp theo chức vụ
          </Button>
          <Button
            leftSection={<IconUserPlus size={18} aria-hidden="true" />}
            onClick={() => setTask({ kind: "create", organisationId: place })}
          >
            Thêm người dùng
          </Button>
        </>
      }
    >
      <Panel flush>
        <div style={{ padding: "0.75rem 1rem", borderBottom: "1px solid var(--line)" }}>
          <SearchField
            label="Tìm người dùng"
            placeholder="Tìm theo tên hoặc tên đăng nhập"
            value={filters.text}
            onChange={(text) => change({ text, page: "" })}
          />
        </div>
        <DataTable<AccountLine>
          caption="Người dùng và vai trò"
          columns={accountColumns(setTask)}
          rows={data?.rows}
          rowKey={(account) => account.id}
          error={error}
          onRetry={() => void refetch()}
          empty={
            <Message title={filters.text ? `Không có người dùng nào khớp “${filters.text}”` : "Chưa có người dùng nào"} compact>
              {filters.text ? "Thử tên ngắn hơn, hoặc xóa chữ đang tìm." : "Thêm người dùng đầu tiên ở nút phía trên."}
            </Message>
          }
          foot={
            <Pager page={filters.page} pageSize={pageSize} count={data?.count ?? 0} onPage={(page) => change({ page: String(page) })} />
          }
        />
      </Panel>
      {task && <AccountDialogs task={task} onClose={() => setTask(null)} />}
    </Page>
  );
}
