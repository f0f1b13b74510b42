import { Outlet, useMatches } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { usePlaceId } from "../place.ts";
import { Notices } from "../ui/notices.tsx";
import { FootBar } from "./foot-bar.tsx";
import classes from "./frame.module.css";
import { Header } from "./header.tsx";
import { useLargeType } from "./large-type.ts";
import { Navigation } from "./navigation.tsx";
import { OfflineLine } from "./offline-line.tsx";

const NavigationRail = lazy(() => import("./navigation-rail.tsx").then((file) => ({ default: file.NavigationRail })));
const NavigationDrawer = lazy(() => import("./navigation-drawer.tsx").then((file) => ({ default: file.NavigationDrawer })));
const SearchDialog = lazy(() => import("./search-dialog.tsx").then((file) => ({ default: file.SearchDialog })));

/** What stands around every page behind sign-in. */
export function Frame() {
  const wide = useMatches({ select: (matches) => matches.some((match) => match.staticData.wide === true) });
  const [drawer, setDrawer] = useState(false);
  const [search, setSearch] = useState(false);
  useSearchKey(() => setSearch(true));
  useLargeType();
  return (
    <div className={classes.frame} data-wide={wide || undefined}>
      <a className="skip-link" href="#main">
        Đến nội dung chính
      </a>
      <Header wide={wide} onMenu={() => setDrawer(true)} onSearch={() => setSearch(true)} />
      <nav className={classes.navigation} aria-label="Các phần của chương trình">
        <Suspense>{wide ? <NavigationRail /> : <Navigation />}</Suspense>
      </nav>
      <main id="main" className={classes.main} tabIndex={-1}>
        <OfflineLine />
        <Outlet key={usePlaceId()} />
      </main>
      <div className={classes.footBar}>
        <FootBar onMore={() => setDrawer(true)} />
      </div>
      <Suspense>
        {drawer && <NavigationDrawer onClose={() => setDrawer(false)} />}
        {search && <SearchDialog onClose={() => setSearch(false)} />}
      </Suspense>
      <Notices />
    </div>
  );
}

function useSearchKey(open: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      open();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  });
}
