import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { addDays } from "#contract/dates.ts";
import { roleNames } from "#contract/permissions.ts";
import { formatRange } from "#web/format.ts";
import { usePlaceId } from "#web/place.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import type { Column } from "#web/ui/data-table.tsx";
import { NoteBadge, StateBadge } from "#web/ui/state-badge.tsx";
import type { AccountLine } from "../contract.ts";
import type { AccountTask } from "./account-dialog.tsx";

/** Columns of the list of accounts; the last one holds what can be done. */
export function accountColumns(start: (task: AccountTask) => void): Column<AccountLine>[] {
  return [
    { key: "name", title: "Họ và tên", cell: (account) => <span style={{ fontWeight: 500 }}>{account.displayName}</span>, phone: "title" },
    { key: "user", title: "Tên đăng nhập", cell: (account) => account.userName },
    { key: "roles", title: "Vai trò", cell: (account) => <Roles account={account} start={start} />, phone: "plain" },
    { key: "state", title: "Tình trạng", cell: (account) => <State account={account} />, phone: "plain" },
    {
      key: "do",
      title: <span className="visually-hidden">Việc có thể làm</span>,
      cell: (account) => !account.endedAt && <Tasks account={account} start={start} />,
      phone: "side",
      width: "3.5rem",
    },
  ];
}

function Roles({ account, start }: { account: AccountLine; start: (task: AccountTask) => void }) {
  if (account.roles.length === 0) return <span className="meta">Chưa giữ vai trò nào</span>;
  return (
    <ul style={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: "0.25rem" }}>
      {account.roles.map((held) => (
        <li key={held.id}>
          {roleNames[held.role]}, {held.organisationName}{" "}
          <span className="meta">
            {formatRange(held.from, held.to && addDays(held.to, -1))}
            {!held.to && !account.endedAt && (
              <>
                {" · "}
                <button
                  type="button"
                  className="link"
                  aria-label={`Kết thúc vai trò ${roleNames[held.role]} của ${account.displayName}`}
                  onClick={() => start({ kind: "end-role", account, roleId: held.id })}
                >
                  kết thúc
                </button>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function State({ account }: { account: AccountLine }) {
  if (account.endedAt) return <NoteBadge>Đã kết thúc</NoteBadge>;
  if (account.isLocked) return <StateBadge state="waiting">Tạm khóa do nhập sai</StateBadge>;
  const door = account.mustChangePassword ? "chưa đặt mật khẩu của mình" : account.hasSecondFactor ? "có bước thứ hai" : null;
  return (
    <>
      <span style={{ whiteSpace: "nowrap" }}>Đang dùng</span>
      {door && <div className="meta">{door}</div>}
    </>
  );
}

function Tasks({ account, start }: { account: AccountLine; start: (task: AccountTask) => void }) {
  const place = usePlaceId();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="stone" size={40} aria-label={`Việc với tài khoản ${account.displayName}`}>
          <IconDots size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => start({ kind: "grant", account })}>Giao thêm vai trò</Menu.Item>
        <Menu.Item onClick={() => start({ kind: "lend", account })}>Giao quyền khi vắng</Menu.Item>
        <Menu.Item component={AppLink} plain to={`/o/${place}/nguoi-dung/${account.id}/quyen`}>
          Người này thấy gì
        </Menu.Item>
        {account.isLocked && <Menu.Item onClick={() => start({ kind: "unlock", account })}>Mở khóa</Menu.Item>}
        <Menu.Item onClick={() => start({ kind: "reset", account })}>Đặt lại mật khẩu</Menu.Item>
        {account.hasSecondFactor && (
          <Menu.Item onClick={() => start({ kind: "reset-second-factor", account })}>Đặt lại bước thứ hai</Menu.Item>
        )}
        <Menu.Item onClick={() => start({ kind: "end-sessions", account })}>Đăng xuất khỏi mọi máy</Menu.Item>
        <Menu.Item onClick={() => start({ kind: "history", account })}>Lịch sử</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => start({ kind: "end", account })}>Kết thúc tài khoản</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
