import { IconChecklist, IconMenu2 } from "@tabler/icons-react";
import { usePlaceId } from "../place.ts";
import { useSession } from "../session.ts";
import { AppLink } from "../ui/app-link.tsx";
import classes from "./navigation.module.css";
import { isCurrent, useCurrentPath } from "./navigation.tsx";
import { mainItems, openItems } from "./navigation-items.ts";

/** On phones: the three most used pages and the rest behind "Khác". Who sees no list of everybody's tasks has the own ones here. */
export function FootBar({ onMore }: { onMore: () => void }) {
  const session = useSession();
  const place = usePlaceId();
  const current = useCurrentPath();
  const all = openItems(mainItems, session).flatMap((item) => ("items" in item ? item.items : [item]));
  const hasOwn = session.account.memberId !== null && !session.permissions.includes("tasks.see");
  const wanted = ["hom-nay", "tong-quan", "bien-ban", "dang-vien", "cay-to-chuc", "bang-ky"];
  const shown = wanted.flatMap((path) => all.find((item) => item.path === path) ?? []).slice(0, hasOwn ? 2 : 3);
  return (
    <nav className={classes.footBar} aria-label="Trang hay dùng">
      {shown.map((item) => (
        <AppLink
          key={item.path}
          plain
          to={`/o/${place}/${item.path}`}
          className={classes.footBarItem}
          aria-current={isCurrent(item, current) ? "page" : undefined}
        >
          <item.icon size={22} stroke={1.75} aria-hidden="true" />
          {item.short}
        </AppLink>
      ))}
      {hasOwn && (
        <AppLink
          plain
          to="/viec-cua-toi"
          className={classes.footBarItem}
          aria-current={current.startsWith("/viec-cua-toi") ? "page" : undefined}
        >
          <IconChecklist size={22} stroke={1.75} aria-hidden="true" />
          Việc của tôi
        </AppLink>
      )}
      <button type="button" className={classes.footBarItem} onClick={onMore}>
        <IconMenu2 size={22} stroke={1.75} aria-hidden="true" />
        Khác
      </button>
    </nav>
  );
}
