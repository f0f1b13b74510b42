import { Menu } from "@mantine/core";
import { IconChecklist, IconId, IconLogout, IconUserCog } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { roleNames } from "#contract/permissions.ts";
import { formatDay } from "../format.ts";
import { useSession } from "../session.ts";
import { useShellParts } from "../shell-parts.ts";
import { AppLink } from "../ui/app-link.tsx";
import { AccountButton } from "./account-menu.tsx";
import { useLargeTypeSetting } from "./large-type.ts";

/** The menu behind the name in the header. */
export function AccountMenuList() {
  const session = useSession();
  const { signOut } = useShellParts();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const leave = useMutation({
    mutationFn: signOut,
    onSettled: async () => {
      await navigate({ to: "/dang-nhap" });
      queryClient.clear();
      // What was typed and not saved is personal too; the next one at this machine finds nothing.
      localStorage.clear();
      sessionStorage.clear();
    },
  });
  return (
    <Menu position="bottom-end" width={280} withinPortal>
      <Menu.Target>
        <AccountButton />
      </Menu.Target>
      <Menu.Dropdown>
        <LentRoles />
        <LargeTypeItem isLarge={session.account.largeType} />
        {session.account.memberId !== null && (
          <>
            <Menu.Item component={AppLink} plain to="/viec-cua-toi" leftSection={<IconChecklist size={18} aria-hidden="true" />}>
              Việc của tôi
            </Menu.Item>
            <Menu.Item component={AppLink} plain to="/ho-so-cua-toi" leftSection={<IconId size={18} aria-hidden="true" />}>
              Hồ sơ của tôi
            </Menu.Item>
          </>
        )}
        <Menu.Item component={AppLink} plain to="/cai-dat" leftSection={<IconUserCog size={18} aria-hidden="true" />}>
          Thiết lập của tôi
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden="true" />} onClick={() => leave.mutate()}>
          Đăng xuất
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** For whom this person acts now, and how long. */
function LentRoles() {
  const { roles } = useSession();
  const lent = roles.filter((held) => held.actingFor !== null);
  if (lent.length === 0) return null;
  return (
    <>
      {lent.map((held) => (
        <Menu.Label key={`${held.role}-${held.organisationId}`}>
          Thay mặt {held.actingFor}: {roleNames[held.role]}, {held.organisationName}
          {held.lastDay && `, đến hết ${formatDay(held.lastDay)}`}
        </Menu.Label>
      ))}
      <Menu.Divider />
    </>
  );
}

function LargeTypeItem({ isLarge }: { isLarge: boolean }) {
  const change = useLargeTypeSetting();
  return (
    <Menu.CheckboxItem checked={isLarge} onChange={change}>
      Chữ lớn hơn
    </Menu.CheckboxItem>
  );
}
