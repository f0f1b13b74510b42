import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { usePlaceId } from "../place.ts";
import { useSession } from "../session.ts";
import { AppLink } from "../ui/app-link.tsx";
import { useWaiting } from "../waiting.ts";
import classes from "./navigation.module.css";
import { footItems, mainItems, type NavigationGroup, type NavigationItem, openItems } from "./navigation-items.ts";

/** The left side in full width: items and groups that open. */
export function Navigation() {
  const session = useSession();
  return (
    <div className={classes.navigation}>
      <List items={openItems(mainItems, session)} />
      <div className={classes.foot}>
        <List items={openItems(footItems, session)} />
      </div>
    </div>
  );
}

function List({ items }: { items: (NavigationItem | NavigationGroup)[] }) {
  return (
    <ul className={classes.list}>
      {items.map((item) => (
        <li key={item.label}>{"items" in item ? <Group group={item} /> : <Item item={item} />}</li>
      ))}
    </ul>
  );
}

function Group({ group }: { group: NavigationGroup }) {
  const current = useCurrentPath();
  const holdsCurrent = group.items.some((item) => isCurrent(item, current));
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const open = isOpen ?? holdsCurrent;
  return (
    <>
      <button
        type="button"
        className={classes.item}
        data-holds-current={(holdsCurrent && !open) || undefined}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <group.icon size={20} stroke={1.75} aria-hidden="true" />
        <span className={classes.label}>{group.label}</span>
        {open ? <IconChevronDown size={16} aria-hidden="true" /> : <IconChevronRight size={16} aria-hidden="true" />}
      </button>
      {open && (
        <ul className={classes.list}>
          {group.items.map((item) => (
            <li key={item.path}>
              <Item item={item} nested />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Item({ item, nested = false }: { item: NavigationItem; nested?: boolean }) {
  const place = usePlaceId();
  const here = isCurrent(item, useCurrentPath());
  const waits = useWaiting(place).find((work) => work.path === item.path);
  return (
    <AppLink
      plain
      to={`/o/${place}/${item.path}`}
      className={classes.item}
      data-nested={nested || undefined}
      aria-current={here ? "page" : undefined}
    >
      {!nested && <item.icon size={20} stroke={1.75} aria-hidden="true" />}
      <span className={classes.label}>{item.label}</span>
      {waits && (
        <span className={classes.count} title={`${waits.count} đang chờ`}>
          {waits.count}
        </span>
      )}
    </AppLink>
  );
}

/** What follows /o/<place>/ in the address of the open page. */
export function useCurrentPath(): string {
  return useLocation({ select: (location) => location.pathname }).replace(/^\/o\/\d+\//, "");
}

export function isCurrent(item: NavigationItem, path: string): boolean {
  if (item.path === "cay-to-chuc" && path.startsWith("don-vi")) return true;
  return path === item.path || path.startsWith(`${item.path}/`);
}
