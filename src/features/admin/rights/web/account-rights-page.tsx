import { permissionNames, roleNames } from "#contract/permissions.ts";
import { formatDay, formatNumber } from "#web/format.ts";
import { useIdParam, usePlaceId } from "#web/place.ts";
import { type Column, DataTable, Failed, Waiting } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { AccountRights } from "../contract.ts";
import classes from "./account-rights-page.module.css";
import { useAccountRights } from "./hooks.ts";

type Held = AccountRights["permissions"][number];

const columns: Column<Held>[] = [
  { key: "what", title: "Được làm", cell: ({ permission }) => permissionNames[permission], phone: "title" },
  {
    key: "where",
    title: "Ở đâu",
    cell: ({ places }) => places.map(({ name, below }) => (below ? `${name} và cấp dưới` : name)).join("; "),
    phone: "plain",
  },
];

/** What would this person see: roles, reach and counts; never what is behind them. */
export function AccountRightsPage() {
  const place = usePlaceId();
  const { data, error, refetch } = useAccountRights(useIdParam("accountId"));
  const back = { to: `/o/${place}/nguoi-dung`, label: "Người dùng" };
  if (!data)
    return (
      <Page title="Người này thấy gì" back={back}>
        <Panel flush>{error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />}</Panel>
      </Page>
    );
  return (
    <Page title={`${data.displayName} thấy gì`} back={back} subtitle="Phạm vi và số lượng tính hôm nay, không kèm dữ liệu cá nhân.">
      <Reach counts={data.counts} />
      <Panel title="Vai trò đang giữ">
        <ul className={classes.roles}>
          {data.roles.map((held) => (
            <li key={`${held.role}-${held.organisationName}-${held.actingFor}`}>
              {roleNames[held.role]}, {held.organisationName}
              {held.actingFor && `, thay mặt ${held.actingFor}`}
              {held.lastDay && <span className="meta"> đến hết {formatDay(held.lastDay)}</span>}
            </li>
          ))}
        </ul>
        {data.roles.length === 0 && "Hôm nay không giữ vai trò nào."}
      </Panel>
      <Panel title="Quyền" flush>
        <DataTable<Held>
          caption="Quyền và nơi có quyền"
          columns={columns}
          rows={data.permissions}
          rowKey={({ permission }) => permission}
          empty={<Message title="Chưa có quyền nào" compact />}
        />
      </Panel>
    </Page>
  );
}

function Reach({ counts }: { counts: AccountRights["counts"] }) {
  const parts: [string, number][] = [
    ["Tổ chức đảng thấy được", counts.organisations],
    ["trong đó chi bộ", counts.cells],
    ["Đảng viên thấy tên", counts.members],
    ["Hồ sơ mở được", counts.files],
  ];
  return (
    <dl className={classes.counts}>
      {parts.map(([label, count]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{formatNumber(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
