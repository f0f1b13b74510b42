import { Outlet } from "@tanstack/react-router";
import { unitRoute } from "../pages.tsx";
import { usePlaceId } from "../place.ts";
import { useSession } from "../session.ts";
import { useShellParts } from "../shell-parts.ts";
import { AppLink } from "../ui/app-link.tsx";
import { useCurrentPath } from "./navigation.tsx";
import classes from "./unit-frame.module.css";

/** The page of a unit: its heading, the tabs that slices gave, and the open tab. */
export function UnitFrame() {
  const { UnitHeading } = useShellParts();
  const { permissions } = useSession();
  const place = usePlaceId();
  const current = useCurrentPath().replace(/^don-vi\/?/, "");
  const tabs = tabsOf(unitRoute.children).filter((tab) => permissions.includes(tab.permission));
  return (
    <div className={classes.unit}>
      <UnitHeading organisationId={place} />
      <nav className={classes.tabs} aria-label="Các phần của đơn vị">
        {tabs.map((tab) => (
          <AppLink
            key={tab.path}
            plain
            to={`/o/${place}/don-vi/${tab.path}`}
            className={classes.tab}
            aria-current={tab.path === current ? "page" : undefined}
          >
            {tab.title}
          </AppLink>
        ))}
      </nav>
      <Outlet />
    </div>
  );
}

type Tab = NonNullable<import("@tanstack/react-router").StaticDataRouteOption["tab"]>;

/** The tabs in the order in which router.tsx lists the slices' routes. */
function tabsOf(children: unknown): Tab[] {
  if (!Array.isArray(children)) return [];
  return children.flatMap((route: { options?: { staticData?: { tab?: Tab } } }) => route.options?.staticData?.tab ?? []);
}
