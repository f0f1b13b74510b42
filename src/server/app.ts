import type { FastifyInstance } from "fastify";
import { accountMailTask, mailJobKind } from "#features/admin/post-accounts/server/jobs.ts";
import { postAccountRoutes } from "#features/admin/post-accounts/server/routes.ts";
import { adminRoutes } from "#features/admin/server/routes.ts";
import { signInRoutes } from "#features/admin/sign-in/server/routes.ts";
import { accountWords } from "#features/admin/words/rules.ts";
import { bookRoutes } from "#features/books/server/routes.ts";
import { unpaidFees } from "#features/books/server/warn-of-unpaid.ts";
import { bookRowWords, bookWords, feeWords } from "#features/books/words/rules.ts";
import { copyRoutes } from "#features/documents/copies/server/routes.ts";
import { fileWordsKind, readFileWords } from "#features/documents/files/server/jobs.ts";
import { documentFileRoutes } from "#features/documents/files/server/routes.ts";
import { numberRoutes } from "#features/documents/numbers/server/routes.ts";
import { documentRoutes } from "#features/documents/server/routes.ts";
import { documentTemplateRoutes } from "#features/documents/templates/server/routes.ts";
import { termRoutes } from "#features/documents/terms/server/routes.ts";
import { documentTemplateWords, documentWords, numberWords, termWords } from "#features/documents/words/rules.ts";
import { keepRollups } from "#features/figures/server/jobs.ts";
import { figureRoutes } from "#features/figures/server/routes.ts";
import { importTask } from "#features/imports/server/jobs.ts";
import { importRoutes } from "#features/imports/server/routes.ts";
import { importWords } from "#features/imports/words/rules.ts";
import { attendingRoutes } from "#features/meetings/attending/server/routes.ts";
import { calendarRoutes } from "#features/meetings/calendars/server/routes.ts";
import { calendarWords } from "#features/meetings/calendars/words/rules.ts";
import { committeeRoutes } from "#features/meetings/committee/server/routes.ts";
import { followingRoutes } from "#features/meetings/following/server/routes.ts";
import { gapRoutes } from "#features/meetings/gaps/server/routes.ts";
import { handingInRoutes } from "#features/meetings/handing-in/server/routes.ts";
import { liveRoutes } from "#features/meetings/live/server/routes.ts";
import { minutesRoutes } from "#features/meetings/minutes/server/routes.ts";
import { remindOfMinutes } from "#features/meetings/notices/server/jobs.ts";
import { noticeRoutes } from "#features/meetings/notices/server/routes.ts";
import { paperRoutes } from "#features/meetings/paper/server/routes.ts";
import { preparationRoutes } from "#features/meetings/preparation/server/routes.ts";
import { committeeMeetingWords, plannedMeetingWords } from "#features/meetings/preparation/words/rules.ts";
import { programmeRoutes } from "#features/meetings/programmes/server/routes.ts";
import { programmeWords } from "#features/meetings/programmes/words/rules.ts";
import { reminderRoutes } from "#features/meetings/reminders/server/routes.ts";
import { scoreRoutes } from "#features/meetings/scores/server/routes.ts";
import { attendanceData } from "#features/meetings/server/own-attendance.ts";
import { meetingRoutes } from "#features/meetings/server/routes.ts";
import { meetingWords } from "#features/meetings/words/rules.ts";
import { endPostsOfOrganisation } from "#features/members/posts/server/writes.ts";
import { forgetReadings } from "#features/members/readings/server/jobs.ts";
import { memberRoutes } from "#features/members/server/routes.ts";
import { memberWords } from "#features/members/words/rules.ts";
import { organisationRoutes } from "#features/organisations/server/routes.ts";
import { organisationWords } from "#features/organisations/words/rules.ts";
import { holidayRoutes } from "#features/regulations/holidays/server/routes.ts";
import { regulationRoutes } from "#features/regulations/server/routes.ts";
import { regulationWords } from "#features/regulations/words/rules.ts";
import { reportAppendixRoutes } from "#features/reports/appendix/server/routes.ts";
import { reportCorrectionRoutes } from "#features/reports/corrections/server/routes.ts";
import { openDueReports } from "#features/reports/duties/server/jobs.ts";
import { reportDutyRoutes } from "#features/reports/duties/server/routes.ts";
import { reportStepRoutes } from "#features/reports/handing-in/server/routes.ts";
import { reportRoutes } from "#features/reports/server/routes.ts";
import { templateTags } from "#features/reports/server/template-tags.ts";
import { tableLayoutRoutes } from "#features/reports/tables/layouts/server/routes.ts";
import { tableRoutes } from "#features/reports/tables/server/routes.ts";
import { reportTypeRoutes } from "#features/reports/types/server/routes.ts";
import { reportDutyWords, reportTypeWords, reportWords, tableLayoutWords, tableWords } from "#features/reports/words/rules.ts";
import { reportWritingRoutes } from "#features/reports/writing/server/routes.ts";
import { remindOfRequests } from "#features/requests/server/jobs.ts";
import { requestRoutes } from "#features/requests/server/routes.ts";
import { requestAnswerWords, requestWords } from "#features/requests/words/rules.ts";
import { findOpenProposals } from "#features/statements/server/find-open-proposals.ts";
import { statementRoutes } from "#features/statements/server/routes.ts";
import { statementThemeWords, statementWords } from "#features/statements/words/rules.ts";
import { criteriaRoutes } from "#features/tasks/criteria/server/routes.ts";
import { criteriaWords } from "#features/tasks/criteria/words/rules.ts";
import { taskRoutes } from "#features/tasks/server/routes.ts";
import { taskWords } from "#features/tasks/words/rules.ts";
import { changeLogRoutes } from "./change-log/routes.ts";
import type { Config } from "./config.ts";
import type { Database } from "./db/connect.ts";
import { speakVietnamese } from "./http/errors.ts";
import type { Routes } from "./http/handle.ts";
import { refuseUnknown, serveHealth } from "./http/health.ts";
import { openHttp } from "./http/open-http.ts";
import { serveReference } from "./http/reference.ts";
import { serveWeb } from "./http/web.ts";
import { jobRoutes } from "./jobs/routes.ts";
import type { JobTask, NightlyTask } from "./jobs/worker.ts";
import { openStreams } from "./streams/rooms.ts";

/** How each slice calls its objects and their changes. */
const changeWords = [
  organisationWords,
  memberWords,
  meetingWords,
  reportWords,
  reportTypeWords,
  reportDutyWords,
  tableWords,
  tableLayoutWords,
  accountWords,
  regulationWords,
  importWords,
  taskWords,
  criteriaWords,
  programmeWords,
  plannedMeetingWords,
  committeeMeetingWords,
  calendarWords,
  bookWords,
  bookRowWords,
  feeWords,
  documentWords,
  numberWords,
  termWords,
  documentTemplateWords,
  statementWords,
  statementThemeWords,
  requestWords,
  requestAnswerWords,
];

/** Every slice's endpoints: the server's table of contents. */
const slices = [
  signInRoutes,
  postAccountRoutes,
  adminRoutes,
  (routes: Routes) => organisationRoutes(routes, endPostsOfOrganisation),
  regulationRoutes,
  holidayRoutes,
  (routes: Routes) => memberRoutes(routes, [attendanceData]),
  meetingRoutes,
  paperRoutes,
  attendingRoutes,
  gapRoutes,
  (routes: Routes) => followingRoutes(routes, [unpaidFees]),
  handingInRoutes,
  minutesRoutes,
  reminderRoutes,
  noticeRoutes,
  scoreRoutes,
  programmeRoutes,
  (routes: Routes) => preparationRoutes(routes, [findOpenProposals]),
  (routes: Routes) => liveRoutes(routes, [findOpenProposals]),
  committeeRoutes,
  calendarRoutes,
  taskRoutes,
  criteriaRoutes,
  documentRoutes,
  documentFileRoutes,
  copyRoutes,
  numberRoutes,
  termRoutes,
  (routes: Routes) => documentTemplateRoutes(routes, templateTags),
  bookRoutes,
  figureRoutes,
  statementRoutes,
  reportRoutes,
  reportWritingRoutes,
  reportCorrectionRoutes,
  reportTypeRoutes,
  tableRoutes,
  reportAppendixRoutes,
  reportDutyRoutes,
  reportStepRoutes,
  requestRoutes,
  importRoutes,
  tableLayoutRoutes,
  jobRoutes,
  (routes: Routes) => changeLogRoutes(routes, changeWords),
];

/** Long work by kind: what the worker runs. */
export const jobTasks: Readonly<Record<string, JobTask>> = {
  import: importTask,
  [mailJobKind]: accountMailTask,
  [fileWordsKind]: readFileWords,
};
/** What runs every night. */
export const nightlyTasks: readonly NightlyTask[] = [forgetReadings, openDueReports, remindOfMinutes, remindOfRequests];
/** What is looked after every minute. */
export const minuteTasks: readonly NightlyTask[] = [keepRollups];

export interface App {
  readonly http: FastifyInstance;
  readonly routes: Routes;
}

/** Puts the application together. `clock` is the only source of time, so that tests need no fake timers. */
export async function buildApp(config: Config, db: Database, clock: () => Date): Promise<App> {
  speakVietnamese();
  const http = await openHttp(config);
  const streams = openStreams({ db, config, clock, failed: (error) => http.log.error({ err: error }, "stream failed") });
  http.addHook("preClose", streams.close);
  const routes: Routes = { app: http, db, config, clock, streams, endpoints: [] };
  for (const slice of slices) slice(routes);
  await serveReference(routes);
  serveHealth(routes);
  refuseUnknown(routes);
  await serveWeb(http, config);
  return { http, routes };
}
