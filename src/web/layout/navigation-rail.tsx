import { Menu } from "@mantine/core";
import { usePlaceId } from "../place.ts";
import { useSession } from "../session.ts";
import { AppLink } from "../ui/app-link.tsx";
import classes from "./navigation.module.css";
import { isCurrent, useCurrentPath } from "./navigation.tsx";
import { footItems, mainItems, type NavigationGroup, type NavigationItem, openItems } from "./navigation-items.ts";

/** The left side of wide work pages: icons with their word under them. */
export function NavigationRail() {
  const session = useSession();
  const main = openItems(mainItems, session);
  const foot = openItems(footItems, session);
  return (
    <ul className={classes.rail}>
      {[...main, ...foot].map((item, at) => (
        <li key={item.label} className={at === main.length ? classes.railFoot : undefined}>
          <RailEntry entry={item} />
        </li>
      ))}
    </ul>
  );
}

function RailEntry({ entry }: { entry: NavigationItem | NavigationGroup }) {
  if (!("items" in entry)) return <RailItem item={entry} short={entry.short} />;
  const [first] = entry.items;
  return first && entry.items.length === 1 ? <RailItem item={first} short={entry.short} /> : <RailGroup group={entry} />;
}

function RailItem({ item, short }: { item: NavigationItem; short: string }) {
  const place = usePlaceId();
  const here = isCurrent(item, useCurrentPath());
  return (
    <AppLink plain to={`/o/${place}/${item.path}`} className={classes.railItem} aria-current={here ? "page" : undefined}>
      <item.icon size={20} stroke={1.75} aria-hidden="true" />
      {short}
    </AppLink>
  );
}

function RailGroup({ group }: { group: NavigationGroup }) {
  const place = usePlaceId();
  const current = useCurrentPath();
  const holdsCurrent = group.items.some((item) => isCurrent(item, current));
  return (
    <Menu position="right-start" withinPortal>
      <Menu.Target>
        <button type="button" className={classes.railItem} data-holds-current={holdsCurrent || undefined}>
          <group.icon size={20} stroke={1.75} aria-hidden="true" />
          {group.short}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {group.items.map((item) => (
          <Menu.Item key={item.path} component={AppLink} plain to={`/o/${place}/${item.path}`}>
            {item.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
