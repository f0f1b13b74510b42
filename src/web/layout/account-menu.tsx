import type { ComponentProps } from "react";
import { roleNames } from "#contract/permissions.ts";
import { type Session, useSession } from "../session.ts";
import { onDemand } from "../ui/on-demand.tsx";
import classes from "./account-menu.module.css";

/** Who is signed in: larger type, own settings, sign out. */
export const AccountMenu = onDemand(AccountButton, () => import("./account-menu-list.tsx").then((file) => file.AccountMenuList));

export function AccountButton(props: ComponentProps<"button">) {
  const session = useSession();
  return (
    <button type="button" aria-haspopup="menu" {...props} className={classes.button}>
      <span className={classes.initials} aria-hidden="true">
        {initials(session.account.displayName)}
      </span>
      <span className={classes.who}>
        <span className={classes.name}>{session.account.displayName}</span>
        <span className={classes.role}>{roleLine(session)}</span>
      </span>
    </button>
  );
}

function roleLine(session: Session): string {
  const lent = session.roles.find((held) => held.actingFor !== null);
  if (lent) return `Đang thay mặt ${lent.actingFor}`;
  const [first] = session.roles;
  return first ? roleNames[first.role] : "Chưa giữ vai trò nào";
}

/** "Lê Thị Ánh" → "LA": first letters of the first and last word. */
function initials(name: string): string {
  const words = name.split(" ");
  return [words.at(0), words.length > 1 ? words.at(-1) : ""]
    .map((word) => word?.normalize("NFD").charAt(0) ?? "")
    .join("")
    .toUpperCase();
}
