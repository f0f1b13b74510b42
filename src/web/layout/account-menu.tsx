import { Menu, Switch } from "@mantine/core";
import { IconLogout, IconUserCog } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { roleNames } from "#contract/permissions.ts";
import { type Session, type SessionAnswer, sessionKey, useSession } from "../session.ts";
import { useShellParts } from "../shell-parts.ts";
import { AppLink } from "../ui/app-link.tsx";
import classes from "./account-menu.module.css";

/** Who is signed in: larger type, own settings, sign out. */
export function AccountMenu() {
  const session = useSession();
  const { signOut } = useShellParts();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const leave = useMutation({
    mutationFn: signOut,
    onSettled: async () => {
      queryClient.clear();
      await navigate({ to: "/dang-nhap" });
    },
  });
  return (
    <Menu position="bottom-end" width={280} withinPortal>
      <Menu.Target>
        <button type="button" className={classes.button}>
          <span className={classes.initials} aria-hidden="true">
            {initials(session.account.displayName)}
          </span>
          <span className={classes.who}>
            <span className={classes.name}>{session.account.displayName}</span>
            <span className={classes.role}>{roleLine(session)}</span>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <LargeTypeItem isLarge={session.account.largeType} />
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

function LargeTypeItem({ isLarge }: { isLarge: boolean }) {
  const change = useLargeTypeSetting();
  return (
    <Menu.Item
      closeMenuOnClick={false}
      role="menuitemcheckbox"
      aria-checked={isLarge}
      onClick={() => change(!isLarge)}
      rightSection={<Switch checked={isLarge} readOnly tabIndex={-1} aria-hidden="true" size="sm" />}
    >
      Chữ lớn hơn
    </Menu.Item>
  );
}

/** Changes the size of type at once and remembers it with the account. */
export function useLargeTypeSetting(): (largeType: boolean) => void {
  const { saveLargeType } = useShellParts();
  const queryClient = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: saveLargeType,
    onMutate: (largeType) =>
      queryClient.setQueryData<SessionAnswer>(sessionKey, (before) =>
        before?.session ? { ...before, session: { ...before.session, account: { ...before.session.account, largeType } } } : before,
      ),
  });
  return mutate;
}

function roleLine(session: Session): string {
  const [first] = session.roles;
  return first ? `${roleNames[first.role]}` : "Chưa giữ vai trò nào";
}

/** "Lê Thị Ánh" → "LA": first letters of the first and last word. */
function initials(name: string): string {
  const words = name.split(" ");
  return [words.at(0), words.length > 1 ? words.at(-1) : ""]
    .map((word) => word?.normalize("NFD").charAt(0) ?? "")
    .join("")
    .toUpperCase();
}
