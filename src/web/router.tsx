/** The list of all slices' pages and what the shell gets from them: the client's composition root. */
import type { QueryClient } from "@tanstack/react-query";
import { type AnyRoute, createRoute, createRouter, redirect } from "@tanstack/react-router";
import { setPreferences } from "#features/admin/contract.ts";
import { getSession, signOut } from "#features/admin/sign-in/contract.ts";
import { signInPages } from "#features/admin/sign-in/web/routes.tsx";
import { adminOpenPages, adminPages, adminPlainPages } from "#features/admin/web/routes.tsx";
import { bookPages } from "#features/books/web/routes.tsx";
import { documentPages } from "#features/documents/web/routes.tsx";
import { figurePages, figureTabs } from "#features/figures/web/routes.tsx";
import { importPages } from "#features/imports/web/routes.tsx";
import { attendingPages } from "#features/meetings/attending/web/routes.tsx";
import { committeePages } from "#features/meetings/committee/web/routes.tsx";
import { followingPages } from "#features/meetings/following/web/routes.tsx";
import { handingInPages } from "#features/meetings/handing-in/web/routes.tsx";
import { livePages } from "#features/meetings/live/web/routes.tsx";
import { minutesPages } from "#features/meetings/minutes/web/routes.tsx";
import { NoticesBell } from "#features/meetings/notices/web/notices-panel.tsx";
import { preparationPages } from "#features/meetings/preparation/web/routes.tsx";
import { programmePages } from "#features/meetings/programmes/web/routes.tsx";
import { reminderPages } from "#features/meetings/reminders/web/routes.tsx";
import { scorePages } from "#features/meetings/scores/web/routes.tsx";
import { meetingPages, meetingTabs } from "#features/meetings/web/routes.tsx";
import { correctionPages } from "#features/members/corrections/web/routes.tsx";
import { readingPages } from "#features/members/readings/web/routes.tsx";
import { memberPages, memberPlainPages, memberTabs } from "#features/members/web/routes.tsx";
import { searchUnits, useOrganisation } from "#features/organisations/web/hooks.ts";
import { PlacePathPicker } from "#features/organisations/web/place-path-picker.tsx";
import { organisationLastTabs, organisationPages, organisationTabs } from "#features/organisations/web/routes.tsx";
import { UnitHeadingPanel } from "#features/organisations/web/unit-heading-panel.tsx";
import { holidayPages } from "#features/regulations/holidays/web/routes.tsx";
import { regulationPages } from "#features/regulations/web/routes.tsx";
import { reportDutyPages } from "#features/reports/duties/web/routes.tsx";
import { tableLayoutPages } from "#features/reports/tables/layouts/web/routes.tsx";
import { tablePages } from "#features/reports/tables/web/routes.tsx";
import { reportPages } from "#features/reports/web/routes.tsx";
import { requestPages } from "#features/requests/web/routes.tsx";
import { statementPages } from "#features/statements/web/routes.tsx";
import { criteriaPages } from "#features/tasks/criteria/web/routes.tsx";
import { taskPages, taskPlainPages } from "#features/tasks/web/routes.tsx";
import { call } from "./call.ts";
import { changeLogPages } from "./change-log/routes.tsx";
import { NotFoundPage } from "./layout/message-pages.tsx";
import { PageSkeleton } from "./layout/page-skeleton.tsx";
import { bareRoute, frameRoute, placeRoute, rootRoute, unitRoute } from "./pages.tsx";
import { readSearch, writeSearch } from "./place.ts";
import type { ShellParts } from "./shell-parts.ts";

/** Before sign-in. */
const openPages: AnyRoute[] = [...signInPages, ...adminOpenPages];
/** About the place in the header: /o/12/… */
const placePages: AnyRoute[] = [
  ...figurePages,
  ...meetingPages,
  ...minutesPages,
  ...programmePages,
  ...preparationPages,
  ...committeePages,
  ...scorePages,
  ...followingPages,
  ...handingInPages,
  ...attendingPages,
  ...reminderPages,
  ...organisationPages,
  ...memberPages,
  ...readingPages,
  ...correctionPages,
  ...taskPages,
  ...criteriaPages,
  ...documentPages,
  ...bookPages,
  ...importPages,
  ...regulationPages,
  ...holidayPages,
  ...adminPages,
  ...statementPages,
  ...reportPages,
  ...reportDutyPages,
  ...requestPages,
  ...tablePages,
  ...tableLayoutPages,
  ...changeLogPages,
];
/** Tabs on the page of a unit, from left to right. */
const unitTabs: AnyRoute[] = [...figureTabs, ...meetingTabs, ...organisationTabs, ...memberTabs, ...organisationLastTabs];
/** Behind sign-in, on the whole screen. */
const barePages: AnyRoute[] = livePages;
/** Behind sign-in, about no place. */
const plainPages: AnyRoute[] = [...memberPlainPages, ...taskPlainPages, ...adminPlainPages];

export const shellParts: ShellParts = {
  loadSession: () => call(getSession, {}),
  signOut: () => call(signOut, {}),
  saveLargeType: (largeType) => call(setPreferences, { largeType }),
  PlacePath: PlacePathPicker,
  useIsCell: (organisationId) => useOrganisation(organisationId).data?.isCell,
  UnitHeading: UnitHeadingPanel,
  Notices: NoticesBell,
  searches: [
    {
      name: "Đảng viên",
      find: (...asked) => import("#features/members/web/hooks.ts").then((file) => file.searchMembers(...asked)),
    },
    // The path in the header brings these hooks along anyway.
    { name: "Đơn vị", find: searchUnits },
  ],
  waiting: {
    "de-nghi-sua": {
      title: "Đề nghị sửa hồ sơ",
      permission: "members.manage",
      count: (place) => import("#features/members/corrections/web/hooks.ts").then((file) => file.countCorrections(place)),
    },
    "yeu-cau": {
      title: "Yêu cầu phải trả lời",
      permission: "statements.write",
      count: (place) => import("#features/requests/web/hooks.ts").then((file) => file.countOwedAnswers(place)),
    },
  },
  loadChangeWords: () =>
    Promise.all([
      import("#features/organisations/words/rules.ts").then((file) => file.organisationWords),
      import("#features/members/words/rules.ts").then((file) => file.memberWords),
      import("#features/meetings/words/rules.ts").then((file) => file.meetingWords),
      import("#features/meetings/programmes/words/rules.ts").then((file) => file.programmeWords),
      import("#features/meetings/preparation/words/rules.ts").then((file) => file.plannedMeetingWords),
      import("#features/meetings/preparation/words/rules.ts").then((file) => file.committeeMeetingWords),
      import("#features/meetings/calendars/words/rules.ts").then((file) => file.calendarWords),
      import("#features/tasks/words/rules.ts").then((file) => file.taskWords),
      import("#features/tasks/criteria/words/rules.ts").then((file) => file.criteriaWords),
      import("#features/documents/words/rules.ts").then((file) => file.documentWords),
      import("#features/documents/words/rules.ts").then((file) => file.numberWords),
      import("#features/documents/words/rules.ts").then((file) => file.termWords),
      import("#features/documents/words/rules.ts").then((file) => file.documentTemplateWords),
      import("#features/books/words/rules.ts").then((file) => file.bookWords),
      import("#features/books/words/rules.ts").then((file) => file.bookRowWords),
      import("#features/books/words/rules.ts").then((file) => file.feeWords),
      import("#features/statements/words/rules.ts").then((file) => file.statementWords),
      import("#features/statements/words/rules.ts").then((file) => file.statementThemeWords),
      import("#features/requests/words/rules.ts").then((file) => file.requestWords),
      import("#features/requests/words/rules.ts").then((file) => file.requestAnswerWords),
      import("#features/reports/words/rules.ts").then((file) => file.reportWords),
      import("#features/reports/words/rules.ts").then((file) => file.reportTypeWords),
      import("#features/reports/words/rules.ts").then((file) => file.reportDutyWords),
      import("#features/reports/words/rules.ts").then((file) => file.tableWords),
      import("#features/reports/words/rules.ts").then((file) => file.tableLayoutWords),
      import("#features/admin/words/rules.ts").then((file) => file.accountWords),
      import("#features/regulations/words/rules.ts").then((file) => file.regulationWords),
      import("#features/imports/words/rules.ts").then((file) => file.importWords),
    ]),
};

const homeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/",
  beforeLoad: ({ context }) => {
    const { home, permissions } = context.session;
    if (!home) throw redirect({ to: "/cai-dat" });
    throw redirect({ to: `/o/${home.organisationId}/${firstPage(home, permissions)}` });
  },
});

/** An address that names the place and no page: typed by hand, or cut short. */
const placeHomeRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: "/",
  beforeLoad: ({ context, params: { organisationId } }) => {
    const { home, permissions } = context.session;
    const isCell = home?.isCell === true && String(home.organisationId) === organisationId;
    throw redirect({ to: `/o/${organisationId}/${firstPage({ isCell }, permissions)}` });
  },
});

/** An office begins with its figures, a cell's people with their cell. */
function firstPage(home: { isCell: boolean }, permissions: readonly string[]): string {
  if (home.isCell && permissions.includes("meetings.see") && !permissions.includes("meetings.review")) return "hom-nay";
  return permissions.includes("figures.see") ? "tong-quan" : "cay-to-chuc";
}

export function makeRouter(queryClient: QueryClient, parts: ShellParts) {
  const place = placeRoute.addChildren([placeHomeRoute, unitRoute.addChildren(unitTabs), ...placePages]);
  return createRouter({
    routeTree: rootRoute.addChildren([
      frameRoute.addChildren([homeRoute, place, ...plainPages]),
      bareRoute.addChildren(barePages),
      ...openPages,
    ]),
    context: { queryClient, parts },
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    defaultPreload: "intent",
    defaultPendingMs: 300,
    defaultPendingComponent: PageSkeleton,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
}
