/**
 * How a slice adds pages: its web/routes.tsx exports a list made with `placePage`, `unitTab` or `plainPage`,
 * and router.tsx names that list. Every page is loaded when it is first opened.
 */

import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from "@tanstack/react-router";
import type { ComponentType } from "react";
import type { Permission } from "#contract/permissions.ts";
import { NotFoundPage, RouteErrorPage } from "./layout/message-pages.tsx";
import { sessionQuery } from "./session.ts";
import type { ShellParts } from "./shell-parts.ts";

interface PageContext {
  queryClient: QueryClient;
  parts: ShellParts;
}

interface Page {
  path: string;
  /** Shown in the title of the browser's tab. */
  title: string;
  /** `() => import("./member-list-page.tsx").then((file) => file.MemberListPage)` */
  load: () => Promise<ComponentType>;
  /** A wide work page (board, minutes, report): the navigation becomes a rail. */
  wide?: boolean;
}

interface Tab extends Page {
  permission: Permission;
}

export const rootRoute = createRootRouteWithContext<PageContext>()({ component: Outlet, notFoundComponent: NotFoundPage });

/** Everything behind sign-in: header, navigation, and a session. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "frame",
  beforeLoad: requireSession,
  component: lazyRouteComponent(() => import("./layout/frame.tsx"), "Frame"),
  errorComponent: RouteErrorPage,
  notFoundComponent: NotFoundPage,
});

/** Behind sign-in too, without header and navigation: pages that need the whole screen. */
export const bareRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "bare",
  beforeLoad: requireSession,
  component: lazyRouteComponent(() => import("./layout/bare-frame.tsx"), "BareFrame"),
  errorComponent: RouteErrorPage,
  notFoundComponent: NotFoundPage,
});

/** Pages about one place in the tree: /o/12/… */
export const placeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "o/$organisationId",
  errorComponent: RouteErrorPage,
  notFoundComponent: NotFoundPage,
});

/** The pages that slices gave for a place: the navigation shows no other. */
export function builtPaths(): ReadonlySet<string> {
  const children: unknown = placeRoute.children;
  if (!Array.isArray(children)) return new Set();
  return new Set(children.map((route: { options?: { path?: string } }) => route.options?.path ?? ""));
}

/** The page of a unit; its tabs come from slices with `unitTab`. */
export const unitRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: "don-vi",
  component: lazyRouteComponent(() => import("./layout/unit-frame.tsx"), "UnitFrame"),
  errorComponent: RouteErrorPage,
  notFoundComponent: NotFoundPage,
});

/** A page about the place in the header: /o/12/<path>. */
export function placePage(page: Page) {
  return createRoute({ getParentRoute: () => placeRoute, path: page.path, errorComponent: RouteErrorPage, ...shared(page) });
}

/** A tab on the page of a unit: /o/12/don-vi/<path>. */
export function unitTab(tab: Tab) {
  const route = shared(tab);
  return createRoute({
    getParentRoute: () => unitRoute,
    path: tab.path,
    errorComponent: RouteErrorPage,
    ...route,
    staticData: { ...route.staticData, tab: { path: tab.path, title: tab.title, permission: tab.permission } },
  });
}

/** A page about a place that takes the whole screen and brings its own head: /o/12/<path>. */
export function barePage(page: Page) {
  const path = `o/$organisationId/${page.path}`;
  return createRoute({ getParentRoute: () => bareRoute, path, errorComponent: RouteErrorPage, ...shared(page) });
}

/** A page behind sign-in that is about no place. */
export function plainPage(page: Page) {
  return createRoute({ getParentRoute: () => frameRoute, path: page.path, errorComponent: RouteErrorPage, ...shared(page) });
}

/** A page before sign-in, without header and navigation. */
export function openPage(page: Page) {
  return createRoute({ getParentRoute: () => rootRoute, path: page.path, errorComponent: RouteErrorPage, ...shared(page) });
}

async function requireSession({ context, location }: { context: PageContext; location: { href: string } }) {
  const { isSetUp, session } = await context.queryClient.ensureQueryData(sessionQuery(context.parts.loadSession));
  if (!isSetUp) throw redirect({ to: "/bat-dau" });
  if (!session) throw redirect({ to: "/dang-nhap", search: location.href === "/" ? {} : { tiep: location.href } });
  return { session };
}

function shared(page: Page) {
  return {
    component: lazyRouteComponent(async () => ({ default: await page.load() })),
    staticData: { title: page.title, wide: page.wide ?? false },
  };
}

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    title?: string;
    wide?: boolean;
    tab?: { path: string; title: string; permission: Permission };
  }
}
