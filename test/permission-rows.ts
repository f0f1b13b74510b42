// One row per endpoint: the permission that guards it, written down a second time on purpose, and an input that would
// pass the schema. A new endpoint without a row fails test/permissions.test.ts.
import type { EndpointPermission } from "#contract/endpoint.ts";
import type { PlaceObjects } from "./permission-objects.ts";

export interface PermissionRow {
  permission: EndpointPermission;
  /** An input about the place: whole enough to get past the schema. */
  input(place: PlaceObjects): Record<string, unknown>;
}

const on = "2026-06-01";
const at = (place: PlaceObjects) => ({ organisationId: place.organisationId });
const inPeriod = (place: PlaceObjects) => ({ ...at(place), period: "2026-H1" });
const ofFigure = (place: PlaceObjects) => ({ ...inPeriod(place), code: "meetings.missing" });
const ofReport = (place: PlaceObjects) => ({ reportId: place.reportId });
const ofReportStep = (place: PlaceObjects) => ({ ...ofReport(place), version: 99 });
const ofTable = (place: PlaceObjects) => ({ tableId: place.tableId });
const ofTableChange = (place: PlaceObjects) => ({ ...ofTable(place), version: 99 });
const ofDuty = (place: PlaceObjects) => ({ dutyId: place.dutyId });
const inYear = (place: PlaceObjects) => ({ ...at(place), year: 2026 });
const inMonth = (place: PlaceObjects) => ({ ...at(place), month: "2026-06" });
const ofProgramme = (place: PlaceObjects) => ({ ...inYear(place), version: 99, reason: "thử" });
const ofBook = (place: PlaceObjects) => ({ ...at(place), code: "chi-uy", period: "2026" });
const stated = { period: "2026-H1", kind: "proposal", text: "Đề nghị" };
const ofStatement = (place: PlaceObjects) => ({ statementId: place.statementId, version: 99 });
const ofRequest = (place: PlaceObjects) => ({ requestId: place.requestId });
const ofRequestStep = (place: PlaceObjects) => ({ ...ofRequest(place), version: 99 });
const ofAnswer = (place: PlaceObjects) => ({ answerId: place.answerId, version: 99, answers: {} });
const asking = { title: "Khảo sát", asks: "children", questions: [{ kind: "yes-no", label: "Có phòng họp riêng" }] };
const ofTheme = (place: PlaceObjects) => ({ themeId: place.themeId, version: 99 });
const ofDocument = (place: PlaceObjects) => ({ documentId: place.documentId });
const ofDocumentFile = (place: PlaceObjects) => ({ ...ofDocument(place), fileId: place.fileId });
const ofFamily = (place: PlaceObjects) => ({ ...at(place), family: "report" });
/** No template is there: inside its place that is for the action to say. */
const ofTemplate = (place: PlaceObjects) => ({ ...at(place), templateId: 1 });
const ofBookRow = (place: PlaceObjects) => ({ rowId: place.rowId, version: 99 });
const ofPlan = (place: PlaceObjects) => ({ plannedMeetingId: place.plannedMeetingId, version: 99 });
const plan = { meetOn: "2026-08-05", items: [{ stage: "business", section: "tasks", title: "Nhiệm vụ" }] };
const ofCommittee = (place: PlaceObjects) => ({ committeeMeetingId: place.committeeMeetingId });
const committee = { month: "2026-06", heldOn: "2026-06-03", presentIds: [] };
const purpose = "Quản lý hồ sơ đảng viên";
const ofCorrection = (place: PlaceObjects) => ({ correctionId: place.correctionId });
const scoreSheet = { version: 99, formCode: "hd42-100", lines: [] };
const ofTask = (place: PlaceObjects) => ({ taskId: place.taskId });
const ofMember = (place: PlaceObjects) => ({ memberId: place.memberId });
const ofMeeting = (place: PlaceObjects) => ({ meetingId: place.meetingId });
const ofText = (place: PlaceObjects) => ({ ...ofMeeting(place), kind: "minutes" });
const ofScan = (place: PlaceObjects) => ({ ...ofMeeting(place), scanId: place.scanId });
const liveEntry = {
  entryId: "11111111-1111-4111-8111-111111111111",
  saidAt: "2026-06-15T02:00:00Z",
  said: { kind: "fees", paid: 9 },
};
const sitting = {
  month: "2026-05",
  heldOn: "2026-05-05",
  isRegular: true,
  isThematic: false,
  secretary: "Người Ghi",
  totals: { total: 99, exempt: 0, present: 98, excused: 0, unexcused: 0, spoke: 0 },
};
const lending = { toAccountId: 1, from: "2026-06-20", lastDay: "2026-06-25", reason: "Nghỉ phép" };
const row = (permission: EndpointPermission, input: PermissionRow["input"] = () => ({})): PermissionRow => ({ permission, input });
const ofImport = (place: PlaceObjects) => ({ importId: place.importId });

export const permissionRows: Record<string, PermissionRow> = {
  "GET /api/session": row("public"),
  "POST /api/session": row("public", () => ({ userName: "khong-co-ai", password: "x" })),
  "POST /api/session/code": row("signing-in", () => ({ code: "123456" })),
  "POST /api/session/password": row("signing-in", () => ({ password: "mot mat khau dai" })),
  "DELETE /api/session": row("signing-in"),
  "POST /api/authenticator": row("signing-in", () => ({ password: "sai" })),
  "POST /api/authenticator/confirmation": row("signing-in", () => ({ code: "123456" })),
  "POST /api/authenticator/recovery-codes": row("signed-in", () => ({ code: "123456" })),
  "POST /api/authenticator/end": row("signed-in", () => ({ code: "123456" })),
  "GET /api/my/sign-in": row("signed-in"),
  "POST /api/my/sessions/:id/end": row("signed-in", () => ({ id: 999_999 })),
  "POST /api/my/sessions/end": row("signed-in", () => ({ keepThis: true })),
  "POST /api/provider": row("public"),
  "POST /api/provider/return": row("public", () => ({ query: "code=x&state=y" })),
  "POST /api/my/identity": row("signed-in"),
  "POST /api/my/identity/:id/end": row("signed-in", () => ({ id: 999_999 })),
  "POST /api/password-links/check": row("public", () => ({ token: "x" })),
  "POST /api/password-links/redeem": row("public", () => ({ token: "x", password: "mot mat khau dai" })),
  "POST /api/set-up": row("public", () => ({
    organisationName: "X",
    organisationCode: "X",
    organisationKind: "upper",
    displayName: "X",
    userName: "xx",
    password: "mot mat khau dai",
  })),
  "PUT /api/preferences": row("signed-in", () => ({ largeType: false })),
  "POST /api/password": row("signed-in", () => ({ current: "sai", password: "mot mat khau dai" })),
  "GET /api/accounts": row("accounts.manage"),
  "POST /api/accounts": row("accounts.manage", (place) => ({
    ...at(place),
    userName: "ai.do",
    displayName: "Ai Đó",
    password: "mot mat khau dai",
    role: "member",
    from: on,
  })),
  "POST /api/accounts/:id/roles": row("accounts.manage", (place) => ({ ...at(place), id: place.accountId, role: "member", from: on })),
  "POST /api/account-roles/:id/end": row("accounts.manage", (place) => ({ id: place.accountRoleId, on: "2030-01-01" })),
  "POST /api/accounts/:id/password": row("accounts.manage", (place) => ({ id: place.accountId, password: "mot mat khau dai" })),
  "POST /api/accounts/:id/unlock": row("accounts.manage", (place) => ({ id: place.accountId })),
  "POST /api/accounts/:id/second-factor/end": row("accounts.manage", (place) => ({ id: place.accountId })),
  "POST /api/accounts/:id/sessions/end": row("accounts.manage", (place) => ({ id: place.accountId })),
  "POST /api/accounts/:id/end": row("accounts.manage", (place) => ({ id: place.accountId })),
  "GET /api/my/delegations": row("signed-in"),
  "GET /api/my/delegates": row("signed-in", (place) => ({ roleId: place.accountRoleId })),
  "POST /api/my/delegations": row("signed-in", (place) => ({ ...lending, roleId: place.accountRoleId })),
  "POST /api/my/delegations/:id/end": row("signed-in", (place) => ({ id: place.delegationId })),
  "GET /api/accounts/:accountId/delegations": row("accounts.manage", (place) => ({ accountId: place.accountId })),
  "GET /api/accounts/:accountId/delegates": row("accounts.manage", (place) => ({
    accountId: place.accountId,
    roleId: place.accountRoleId,
  })),
  "POST /api/accounts/:accountId/delegations": row("accounts.manage", (place) => ({
    ...lending,
    accountId: place.accountId,
    roleId: place.accountRoleId,
  })),
  "GET /api/roles": row("accounts.manage"),
  "GET /api/accounts/:accountId/rights": row("accounts.manage", (place) => ({ accountId: place.accountId })),
  "POST /api/delegations/:id/end": row("accounts.manage", (place) => ({ id: place.delegationId })),

  "GET /api/organisations/:organisationId/post-accounts": row("accounts.manage", (place) => ({ ...at(place), posts: "secretary" })),
  "POST /api/organisations/:organisationId/post-accounts/letters": row("accounts.manage", (place) => ({
    ...at(place),
    rows: [{ postId: 999_999 }],
  })),
  "POST /api/organisations/:organisationId/post-accounts/mails": row("accounts.manage", (place) => ({
    ...at(place),
    rows: [{ postId: 999_999 }],
  })),
  "POST /api/organisations/:organisationId/post-accounts/reissue": row("accounts.manage", (place) => ({
    ...at(place),
    postIds: [999_999],
  })),
  "GET /api/post-accounts/mail-jobs": row("accounts.manage"),

  "GET /api/organisations": row("organisations.see"),
  "GET /api/organisations/:organisationId": row("organisations.see", at),
  "GET /api/organisations/:organisationId/neighbourhood": row("organisations.see", at),
  "GET /api/organisations/:organisationId/signings": row("organisations.see", at),
  "GET /api/organisations/:organisationId/intervals": row("organisations.see", at),
  "POST /api/organisations": row("organisations.manage", (place) => ({ ...at(place), code: "MOI", kind: "group", name: "Tổ đảng", on })),
  "POST /api/organisations/:organisationId/profiles": row("organisations.manage", (place) => ({
    ...at(place),
    version: 99,
    name: "Tên khác",
    on,
  })),
  "POST /api/organisations/:organisationId/positions": row("organisations.manage", (place) => ({
    ...at(place),
    version: 99,
    parentId: place.organisationId,
    kind: "cell",
    on,
  })),
  "POST /api/organisations/:organisationId/dissolution": row("organisations.manage", (place) => ({ ...at(place), version: 99, on })),
  "POST /api/organisations/:organisationId/consents": row("organisations.manage", (place) => ({
    ...at(place),
    ruleKey: "org.cell_max_members",
    document: "CV 1",
    agreedOn: on,
  })),

  "GET /api/figures": row("figures.see"),
  "GET /api/organisations/:organisationId/overview": row("figures.see", inPeriod),
  "GET /api/organisations/:organisationId/overview/export": row("figures.see", inPeriod),
  "GET /api/organisations/:organisationId/figures/:code": row("figures.see", ofFigure),
  "GET /api/organisations/:organisationId/figures/:code/shares": row("figures.see", (place) => ({ ...ofFigure(place), by: "unit" })),
  "POST /api/organisations/:organisationId/figures/:code/rows": row("figures.see", ofFigure),
  "POST /api/organisations/:organisationId/figures/:code/rows/export": row("figures.see", ofFigure),
  "GET /api/organisations/:organisationId/board": row("figures.see", inYear),
  "GET /api/organisations/:organisationId/board/cells": row("figures.see", inYear),
  "GET /api/organisations/:organisationId/board/export": row("figures.see", inYear),
  "GET /api/organisations/:organisationId/board/:month": row("figures.see", (place) => ({ ...at(place), month: "2026-05" })),
  "GET /api/organisations/:organisationId/meeting-years/:year": row("meetings.see", inYear),
  "PUT /api/organisations/:organisationId/missing-months/:month": row("meetings.record", (place) => ({
    ...at(place),
    month: "2026-05",
    reason: "Đi công tác",
    version: 0,
  })),

  "GET /api/organisations/:organisationId/tables": row("reports.see", inPeriod),
  "POST /api/organisations/:organisationId/tables": row("reports.write", (place) => ({ ...inPeriod(place), layoutCode: "xep-loai" })),
  "GET /api/tables/:tableId": row("reports.see", ofTable),
  "PUT /api/tables/:tableId/cells": row("reports.write", (place) => ({
    ...ofTableChange(place),
    cells: [{ row: "muc-1", column: "tccs", value: 1 }],
  })),
  "PUT /api/tables/:tableId/explanations": row("reports.write", (place) => ({ ...ofTableChange(place), key: "0:tccs", reason: "thử" })),
  "POST /api/tables/:tableId/freezing": row("reports.sign", ofTableChange),
  "POST /api/tables/:tableId/rows": row("reports.see", (place) => ({ ...ofTable(place), row: "muc-1", column: "tccs", purpose })),
  "GET /api/tables/:tableId/table.xlsx": row("reports.see", ofTable),
  "GET /api/tables/:tableId/table.docx": row("reports.see", ofTable),
  "GET /api/reports/:reportId/appendix": row("reports.see", ofReport),
  "PUT /api/reports/:reportId/appendix": row("reports.write", (place) => ({ ...ofReportStep(place), tableIds: [] })),
  "GET /api/organisations/:organisationId/table-layouts": row("reports.see", at),
  "GET /api/organisations/:organisationId/table-layouts/:code": row("reports.see", (place) => ({ ...at(place), code: "x" })),
  "POST /api/organisations/:organisationId/table-layouts/preview": row("regulations.manage", (place) => ({
    ...inPeriod(place),
    layout: { name: "Biểu thử", rows: [{ code: "a", label: "A" }], columns: [{ code: "b", label: "B", isTyped: true }] },
  })),
  "POST /api/organisations/:organisationId/table-layouts": row("regulations.manage", (place) => ({
    ...at(place),
    source: "Công văn",
    layout: { name: "Biểu thử", rows: [{ code: "a", label: "A" }], columns: [{ code: "so", label: "Số", isTyped: true }] },
  })),
  "POST /api/organisations/:organisationId/table-layouts/:code/end": row("regulations.manage", (place) => ({ ...at(place), code: "x" })),
  "GET /api/organisations/:organisationId/report-duties": row("reports.see", at),
  "POST /api/organisations/:organisationId/report-duties": row("regulations.manage", (place) => ({
    ...at(place),
    typeCode: "year",
    length: "year",
    owedBy: "children",
    dueDays: 10,
    from: on,
    source: "Quy chế",
  })),
  "GET /api/organisations/:organisationId/owed-reports": row("reports.see", at),
  "POST /api/report-duties/:dutyId/end": row("regulations.manage", (place) => ({ ...ofDuty(place), version: 99, lastDay: on })),
  "GET /api/report-duties/:dutyId/grid": row("reports.see", (place) => ({ ...ofDuty(place), year: 2026 })),
  "POST /api/report-duties/:dutyId/omissions": row("reports.review", (place) => ({
    ...ofDuty(place),
    unitIds: [999_999],
    period: "2026-H1",
    reason: "Mới thành lập",
  })),
  "POST /api/report-duties/:dutyId/omissions/end": row("reports.review", (place) => ({
    ...ofDuty(place),
    unitId: 999_999,
    period: "2026-H1",
  })),
  "GET /api/report-duties/:dutyId/reminder.docx": row("reports.review", (place) => ({ ...ofDuty(place), period: "2026-H1" })),
  "POST /api/reports/:reportId/check": row("reports.write", ofReportStep),
  "POST /api/reports/:reportId/reopening": row("reports.write", ofReportStep),
  "POST /api/reports/:reportId/submission": row("reports.write", ofReportStep),
  "POST /api/reports/:reportId/return": row("reports.review", (place) => ({ ...ofReportStep(place), reason: "Thiếu số liệu" })),
  "POST /api/reports/:reportId/acceptance": row("reports.review", ofReportStep),
  "POST /api/reports/:reportId/remarks/:remarkId/done": row("reports.write", (place) => ({
    ...ofReport(place),
    remarkId: place.remarkId,
  })),
  "GET /api/reports/:reportId/below": row("reports.see", ofReport),
  "GET /api/reports/:reportId/writing": row("reports.write", ofReport),
  "GET /api/reports/:reportId/earlier-figures": row("reports.see", ofReport),
  "GET /api/reports/:reportId/tree-changes": row("reports.see", ofReport),
  "GET /api/reports/:reportId/corrections": row("reports.see", ofReport),
  "POST /api/reports/:reportId/corrections": row("reports.write", (place) => ({
    ...ofReport(place),
    code: "org.cells",
    reason: "Đếm sót",
  })),
  "POST /api/reports/:reportId/corrections/end": row("reports.write", (place) => ({ ...ofReport(place), code: "org.cells" })),
  "GET /api/meetings/:meetingId/signings": row("meetings.see", (place) => ({ meetingId: place.meetingId })),
  "POST /api/reports/:reportId/statement-uses": row("reports.write", (place) => ({
    ...ofReport(place),
    sectionCode: "1",
    themeId: place.themeId,
    text: "Có đơn vị nêu",
  })),
  "POST /api/reports/:reportId/statement-uses/end": row("reports.write", (place) => ({ ...ofReport(place), themeId: place.themeId })),
  "GET /api/organisations/:organisationId/report-types": row("reports.see", at),
  "POST /api/organisations/:organisationId/report-types": row("regulations.manage", (place) => ({
    ...at(place),
    source: "Quy chế",
    type: {
      name: "Báo cáo khác",
      subject: "công tác khác",
      lengths: ["year"],
      forCells: false,
      sections: [{ code: "1", heading: "1. Việc", level: 2 }],
    },
  })),
  "POST /api/organisations/:organisationId/report-types/:code/end": row("regulations.manage", (place) => ({ ...at(place), code: "x" })),
  "GET /api/organisations/:organisationId/statements": row("statements.see", inPeriod),
  "POST /api/organisations/:organisationId/statements": row("statements.write", (place) => ({ ...at(place), ...stated })),
  "PUT /api/statements/:statementId": row("statements.write", (place) => ({ ...ofStatement(place), ...stated })),
  "POST /api/statements/:statementId/withdrawal": row("statements.write", ofStatement),
  "POST /api/statements/:statementId/example": row("statements.merge", (place) => ({ ...ofStatement(place), isExample: true })),
  "PUT /api/statements/:statementId/answer": row("statements.merge", (place) => ({
    ...ofStatement(place),
    ownerId: place.organisationId,
    answer: "Đã rõ",
  })),
  "GET /api/organisations/:organisationId/statement-themes": row("statements.see", inPeriod),
  "POST /api/organisations/:organisationId/statement-themes": row("statements.merge", (place) => ({
    ...at(place),
    kind: "weakness",
    name: "Ý khác",
  })),
  "PUT /api/statement-themes/:themeId": row("statements.merge", (place) => ({ ...ofTheme(place), name: "Tên khác" })),
  "POST /api/statement-themes/:themeId/merge": row("statements.merge", (place) => ({ ...ofTheme(place), intoId: 999_999 })),
  "POST /api/organisations/:organisationId/statement-placings": row("statements.merge", (place) => ({
    ...at(place),
    themeId: place.themeId,
    statementIds: [place.statementId],
  })),
  "GET /api/organisations/:organisationId/statement-digest": row("statements.see", (place) => ({ ...inPeriod(place), kind: "proposal" })),
  "GET /api/organisations/:organisationId/statement-themes/:themeId/statements": row("statements.see", (place) => ({
    ...inPeriod(place),
    themeId: place.themeId,
    kind: "proposal",
  })),
  "PUT /api/organisations/:organisationId/statement-themes/:themeId/wording": row("statements.merge", (place) => ({
    ...inPeriod(place),
    ...ofTheme(place),
    text: "Câu chung",
  })),
  "GET /api/organisations/:organisationId/requests": row("statements.see", at),
  "POST /api/organisations/:organisationId/requests": row("reports.review", (place) => ({ ...at(place), ...asking })),
  "GET /api/requests/:requestId": row("statements.see", ofRequest),
  "PUT /api/requests/:requestId": row("reports.review", (place) => ({ ...ofRequestStep(place), ...asking })),
  "POST /api/requests/:requestId/sending": row("reports.review", ofRequestStep),
  "POST /api/requests/:requestId/extension": row("reports.review", (place) => ({
    ...ofRequestStep(place),
    dueOn: "2026-07-15",
    reason: "thử",
  })),
  "POST /api/requests/:requestId/new-units": row("reports.review", ofRequestStep),
  "POST /api/requests/:requestId/closing": row("reports.review", ofRequestStep),
  "POST /api/requests/:requestId/copy": row("reports.review", ofRequest),
  "GET /api/requests/:requestId/answers": row("reports.review", ofRequest),
  "GET /api/requests/:requestId/answers.xlsx": row("reports.review", ofRequest),
  "GET /api/requests/:requestId/reminder.docx": row("reports.review", ofRequest),
  "GET /api/organisations/:organisationId/owed-answers": row("statements.see", at),
  "GET /api/request-answers/:answerId": row("statements.see", ofAnswer),
  "PUT /api/request-answers/:answerId": row("statements.write", ofAnswer),
  "POST /api/request-answers/:answerId/handing-in": row("statements.write", ofAnswer),
  "POST /api/request-answers/:answerId/declining": row("statements.write", (place) => ({ ...ofAnswer(place), reason: "thử" })),
  "GET /api/organisations/:organisationId/proposals": row("statements.see", at),
  "GET /api/organisations/:organisationId/bulletins/:month": row("statements.see", (place) => ({ ...at(place), month: "2026-05" })),
  "GET /api/organisations/:organisationId/bulletins/:month/bulletin.docx": row("statements.see", (place) => ({
    ...at(place),
    month: "2026-05",
  })),

  "GET /api/reports": row("reports.see", at),
  "POST /api/reports": row("reports.write", (place) => ({ ...at(place), kind: "thematic", period: "2026-Q1" })),
  "GET /api/reports/:reportId": row("reports.see", ofReport),
  "PUT /api/reports/:reportId/sections/:code": row("reports.write", (place) => ({ ...ofReport(place), code: "1", body: "", before: "" })),
  "PUT /api/reports/:reportId/head": row("reports.write", (place) => ({ ...ofReport(place), version: 99, title: "Báo cáo" })),
  "POST /api/reports/:reportId/signature": row("reports.sign", (place) => ({
    ...ofReport(place),
    version: 99,
    datedOn: on,
  })),
  "GET /api/reports/:reportId/report.docx": row("reports.see", ofReport),
  "POST /api/reports/:reportId/figures/:code/rows": row("reports.see", (place) => ({ ...ofReport(place), code: "org.cells" })),
  "POST /api/reports/:reportId/figures/:code/changes": row("reports.see", (place) => ({ ...ofReport(place), code: "org.cells" })),

  "GET /api/regulations": row("regulations.see", at),
  "POST /api/regulations": row("regulations.manage", (place) => ({
    ...at(place),
    key: "meetings.min_minutes",
    value: 90,
    from: "2026-06-10",
    source: "Quy chế",
  })),
  "POST /api/regulations/:id/end": row("regulations.manage", (place) => ({ id: place.regulationId, on: "2026-06-10", reason: "thử" })),

  "GET /api/members": row("members.see", at),
  "GET /api/my/member": row("signed-in"),
  "GET /api/search/people": row("members.see", () => ({ text: "nguyen" })),
  "POST /api/members": row("members.manage", (place) => ({
    ...at(place),
    fullName: "Người Mới",
    sex: "male",
    birthDate: "1990-01-01",
    enteredOn: on,
  })),
  "POST /api/members/export": row("members.file", (place) => ({ ...at(place), purpose })),
  "POST /api/members/:memberId/read": row("members.file", (place) => ({ ...ofMember(place), purpose })),
  "POST /api/members/:memberId/reveal": row("members.numbers", (place) => ({
    ...ofMember(place),
    field: "citizenNumber",
    purpose,
  })),
  "GET /api/organisations/:organisationId/purposes": row("members.see", at),
  "GET /api/readings": row("readings.see", at),
  "POST /api/readings/export": row("readings.see", at),
  "GET /api/members/:memberId/readings": row("readings.see", ofMember),
  "GET /api/members/:memberId/signings": row("members.file", ofMember),
  "GET /api/my/readings": row("signed-in"),
  "GET /api/my/corrections": row("signed-in"),
  "POST /api/my/corrections": row("signed-in", () => ({ field: "homePlace", after: "Xã Khác", reason: "ghi sai" })),
  "POST /api/my/corrections/:correctionId/withdrawal": row("signed-in", ofCorrection),
  "POST /api/my/data": row("signed-in"),
  "GET /api/corrections": row("members.manage", at),
  "POST /api/corrections/:correctionId/read": row("members.manage", ofCorrection),
  "POST /api/corrections/:correctionId/decision": row("members.manage", (place) => ({
    ...ofCorrection(place),
    version: 99,
    accepts: true,
  })),
  "POST /api/corrections/:correctionId/evidence": row("members.manage", ofCorrection),
  "GET /api/changes": row("history.see", at),
  "POST /api/changes/export": row("history.see", at),
  "GET /api/changes/:kind/:objectId": row("signed-in", (place) => ({ kind: "member", objectId: place.memberId })),
  "PUT /api/members/:memberId": row("members.manage", (place) => ({ ...ofMember(place), version: 99, fullName: "Tên Khác", sex: "male" })),
  "POST /api/members/:memberId/status": row("members.manage", (place) => ({
    ...ofMember(place),
    version: 99,
    on,
    change: "start",
    situation: "exempt",
  })),
  "POST /api/members/:memberId/transfer": row("members.manage", (place) => ({
    ...ofMember(place),
    version: 99,
    on,
    toOrganisationId: place.organisationId,
    kind: "full",
  })),
  "POST /api/members/:memberId/end": row("members.manage", (place) => ({ ...ofMember(place), version: 99, on, how: "died" })),

  "GET /api/organisations/:organisationId/group-members": row("members.see", at),
  "PUT /api/organisations/:organisationId/group-members": row("members.manage", (place) => ({
    ...at(place),
    moves: [{ ...ofMember(place), before: 1, groupId: null }],
  })),

  "GET /api/organisations/:organisationId/committee": row("organisations.see", at),
  "POST /api/organisations/:organisationId/posts": row("posts.manage", (place) => ({
    ...at(place),
    ...ofMember(place),
    post: "secretary",
    from: on,
  })),
  "PUT /api/posts/:postId": row("posts.manage", (place) => ({ postId: place.postId, version: 99, post: "secretary", from: on })),
  "POST /api/posts/:postId/end": row("posts.manage", (place) => ({ postId: place.postId, version: 99, on, how: "moved" })),
  "POST /api/posts/:postId/withdrawal": row("posts.manage", (place) => ({ postId: place.postId, version: 99 })),

  "GET /api/meetings": row("meetings.see", (place) => ({ ...at(place), period: "2026" })),
  "GET /api/meetings/:meetingId": row("meetings.see", ofMeeting),
  "GET /api/meetings/:meetingId/texts/:kind": row("meetings.see", ofText),
  "PUT /api/meetings/:meetingId/texts/:kind": row("meetings.record", (place) => ({
    ...ofText(place),
    version: 99,
    meetingVersion: 99,
    body: [],
  })),
  "POST /api/meetings/:meetingId/texts/:kind/approval": row("meetings.record", (place) => ({
    ...ofText(place),
    version: 99,
    how: "assent",
  })),
  "POST /api/meetings/:meetingId/correction": row("meetings.record", (place) => ({ ...ofMeeting(place), version: 99, reason: "sai số" })),
  "POST /api/meetings/:meetingId/correction/withdrawal": row("meetings.record", (place) => ({ ...ofMeeting(place), version: 99 })),
  "GET /api/meetings/:meetingId/extract.docx": row("meetings.see", (place) => ({ ...ofMeeting(place), origin: "opening" })),
  "GET /api/meetings/:meetingId/minutes.docx": row("meetings.see", ofMeeting),
  "GET /api/meetings/:meetingId/resolution.docx": row("meetings.see", ofMeeting),
  "GET /api/organisations/:organisationId/meeting-preparation": row("meetings.record", (place) => ({ ...at(place), heldOn: on })),
  "POST /api/meetings": row("meetings.record", (place) => ({ ...at(place), ...sitting })),
  "PUT /api/meetings/:meetingId": row("meetings.record", (place) => ({ ...ofMeeting(place), version: 99, ...sitting })),
  "POST /api/meetings/:meetingId/submission": row("meetings.record", (place) => ({ ...ofMeeting(place), version: 99 })),
  "POST /api/meetings/:meetingId/return": row("meetings.review", (place) => ({ ...ofMeeting(place), version: 99, reason: "thiếu" })),
  "POST /api/meetings/:meetingId/acceptance": row("meetings.review", (place) => ({ ...ofMeeting(place), version: 99 })),

  "GET /api/organisations/:organisationId/blank-forms/:form": row("meetings.record", (place) => ({
    ...at(place),
    form: "roll-call",
    heldOn: on,
  })),
  "GET /api/meetings/:meetingId/scans": row("meetings.see", ofMeeting),
  "POST /api/meetings/:meetingId/scans": row("meetings.record", (place) => ({ ...ofMeeting(place), page: 1 })),
  "GET /api/meetings/:meetingId/scans/:scanId": row("meetings.record", ofScan),
  "GET /api/meetings/:meetingId/scans/:scanId/check": row("meetings.review", ofScan),

  "PUT /api/meetings/:meetingId/scores/attendee": row("meetings.attend", (place) => ({ ...ofMeeting(place), ...scoreSheet })),
  "POST /api/meetings/:meetingId/visit": row("meetings.attend", ofMeeting),
  "POST /api/meetings/:meetingId/visit/end": row("meetings.attend", ofMeeting),
  "GET /api/my/followed-cells": row("signed-in", () => ({ month: "2026-05" })),
  "GET /api/organisations/:organisationId/cell-followers": row("meetings.review", inYear),
  "POST /api/organisations/:organisationId/cell-followers": row("posts.manage", (place) => ({
    ...at(place),
    postId: 999_999,
    cellIds: [place.organisationId],
    from: on,
  })),
  "POST /api/cell-followers/:followerId/end": row("posts.manage", (place) => ({ followerId: place.followerId, version: 99, to: on })),

  "GET /api/meetings/:meetingId/scores": row("meetings.see", ofMeeting),
  "PUT /api/meetings/:meetingId/scores/cell": row("meetings.record", (place) => ({ ...ofMeeting(place), ...scoreSheet })),
  "PUT /api/meetings/:meetingId/scores/above/:seat": row("meetings.review", (place) => ({
    ...ofMeeting(place),
    ...scoreSheet,
    seat: "committee",
  })),
  "GET /api/organisations/:organisationId/scores": row("meetings.see", (place) => ({ ...at(place), month: "2026-05" })),
  "GET /api/organisations/:organisationId/scores/export": row("meetings.see", (place) => ({ ...at(place), month: "2026-05" })),
  "GET /api/organisations/:organisationId/year-class/:year": row("meetings.see", inYear),
  "GET /api/organisations/:organisationId/score-forms": row("regulations.see", at),
  "POST /api/organisations/:organisationId/score-forms": row("regulations.manage", (place) => ({
    ...at(place),
    code: "phieu-rieng",
    source: "Hướng dẫn",
    from: on,
    form: { title: "Phiếu", groups: [{ number: "1", title: "Một", max: 1, criteria: [] }], withoutThematic: "full" },
  })),

  "GET /api/organisations/:organisationId/holidays/:year": row("regulations.see", inYear),
  "PUT /api/organisations/:organisationId/holidays/:year": row("regulations.manage", (place) => ({
    ...inYear(place),
    regulationId: 999_999,
    days: [],
    source: "Thông báo",
  })),
  "GET /api/organisations/:organisationId/programmes": row("meetings.see", inYear),
  "GET /api/organisations/:organisationId/programmes/:year": row("meetings.see", inYear),
  "GET /api/organisations/:organisationId/programmes/:year/proposal": row("meetings.record", inYear),
  "PUT /api/organisations/:organisationId/programmes/:year": row("meetings.record", (place) => ({
    ...inYear(place),
    version: 99,
    entries: [],
  })),
  "POST /api/organisations/:organisationId/programmes/:year/submission": row("meetings.record", ofProgramme),
  "POST /api/organisations/:organisationId/programmes/:year/approval": row("meetings.review", ofProgramme),
  "POST /api/organisations/:organisationId/programmes/:year/return": row("meetings.review", ofProgramme),
  "POST /api/organisations/:organisationId/programmes/:year/entries/:entryId/change": row("meetings.record", (place) => ({
    ...ofProgramme(place),
    entryId: 1,
  })),
  "POST /api/organisations/:organisationId/programmes/:year/entries": row("meetings.record", (place) => ({
    ...ofProgramme(place),
    month: "2026-05",
    isRegular: false,
    isThematic: true,
  })),
  "POST /api/organisations/:organisationId/programmes/:year/entries/:entryId/calling-off": row("meetings.record", (place) => ({
    ...ofProgramme(place),
    entryId: 1,
  })),
  "GET /api/organisations/:organisationId/planned-meetings": row("meetings.record", at),
  "GET /api/organisations/:organisationId/preparations/:month": row("meetings.record", (place) => ({ ...at(place), month: "2026-08" })),
  "POST /api/organisations/:organisationId/planned-meetings": row("meetings.record", (place) => ({
    ...at(place),
    ...plan,
    month: "2026-08",
    isRegular: false,
    isThematic: true,
  })),
  "GET /api/organisations/:organisationId/live-meetings": row("meetings.see", at),
  "POST /api/live-meetings": row("meetings.record", at),
  "GET /api/live-meetings/:plannedMeetingId": row("meetings.see", ofPlan),
  "POST /api/live-meetings/:plannedMeetingId/entries": row("meetings.record", (place) => ({ ...ofPlan(place), entries: [liveEntry] })),
  "GET /api/live-meetings/:plannedMeetingId/stream": row("meetings.see", ofPlan),
  "GET /api/live-meetings/:plannedMeetingId/projection": row("meetings.see", ofPlan),
  "POST /api/live-meetings/:plannedMeetingId/closing": row("meetings.record", (place) => ({ ...ofPlan(place), endedAt: "20:00" })),
  "POST /api/live-meetings/:plannedMeetingId/calling-off": row("meetings.record", (place) => ({ ...ofPlan(place), reason: "thử" })),
  "PUT /api/planned-meetings/:plannedMeetingId": row("meetings.record", (place) => ({ ...ofPlan(place), ...plan, isThematic: false })),
  "POST /api/planned-meetings/:plannedMeetingId/calling-off": row("meetings.record", (place) => ({ ...ofPlan(place), reason: "thử" })),
  "POST /api/planned-meetings/:plannedMeetingId/invitation": row("meetings.record", ofPlan),
  "POST /api/planned-meetings/:plannedMeetingId/papers": row("meetings.record", (place) => ({ ...ofPlan(place), title: "Dự thảo" })),
  "POST /api/planned-meetings/:plannedMeetingId/papers/:paperId/withdrawal": row("meetings.record", (place) => ({
    ...ofPlan(place),
    paperId: 999_999,
  })),
  "PUT /api/planned-meetings/:plannedMeetingId/posting": row("meetings.record", (place) => ({ ...ofPlan(place), on: null })),
  "GET /api/planned-meetings/:plannedMeetingId/papers/:paperId": row("meetings.see", (place) => ({
    ...ofPlan(place),
    paperId: place.paperId,
  })),
  "GET /api/planned-meetings/:plannedMeetingId/papers/:paperId/words": row("meetings.see", (place) => ({
    ...ofPlan(place),
    paperId: place.paperId,
  })),
  "GET /api/organisations/:organisationId/invitations": row("meetings.see", at),
  "POST /api/planned-meetings/:plannedMeetingId/reading": row("meetings.see", ofPlan),
  "GET /api/organisations/:organisationId/committee-meetings": row("books.see", inYear),
  "GET /api/organisations/:organisationId/committee-preparation": row("meetings.record", (place) => ({ ...at(place), ...committee })),
  "POST /api/organisations/:organisationId/committee-meetings": row("meetings.record", (place) => ({ ...at(place), ...committee })),
  "GET /api/committee-meetings/:committeeMeetingId": row("books.see", ofCommittee),
  "PUT /api/committee-meetings/:committeeMeetingId": row("meetings.record", (place) => ({
    ...ofCommittee(place),
    ...committee,
    version: 99,
  })),
  "GET /api/committee-meetings/:committeeMeetingId/minutes.docx": row("books.see", ofCommittee),
  "GET /api/organisations/:organisationId/programmes/:year/programme.docx": row("meetings.see", inYear),
  "GET /api/organisations/:organisationId/topics/:year": row("meetings.see", inYear),
  "PUT /api/organisations/:organisationId/topics/:year": row("meetings.review", (place) => ({ ...inYear(place), version: 99, topics: [] })),
  "GET /api/organisations/:organisationId/calendar-links": row("meetings.record", at),
  "POST /api/organisations/:organisationId/calendar-links": row("meetings.record", (place) => ({ ...at(place), name: "Điện thoại" })),
  "POST /api/organisations/:organisationId/calendar-links/:linkId/revocation": row("meetings.record", (place) => ({
    ...at(place),
    linkId: place.calendarLinkId,
  })),
  "GET /api/calendars/:token": row("public", () => ({ token: "khong-co" })),

  "GET /api/organisations/:organisationId/behind": row("meetings.review", (place) => ({ ...at(place), month: "2026-05" })),
  "GET /api/organisations/:organisationId/reminder.docx": row("meetings.review", (place) => ({ ...at(place), month: "2026-05" })),
  "GET /api/my/notices": row("signed-in"),
  "POST /api/my/notices/reading": row("signed-in", () => ({ upTo: 1 })),
  "GET /api/organisations/:organisationId/handed-in": row("meetings.review", at),
  "POST /api/organisations/:organisationId/warnings": row("figures.see", inYear),
  "POST /api/organisations/:organisationId/warnings/export": row("figures.see", inYear),

  "GET /api/organisations/:organisationId/criteria/:month": row("criteria.keep", inMonth),
  "PUT /api/organisations/:organisationId/criteria/:month": row("criteria.keep", (place) => ({
    ...inMonth(place),
    seen: [999_999],
    criteria: [],
  })),
  "PUT /api/organisations/:organisationId/criteria/:month/remark": row("criteria.keep", (place) => ({
    ...inMonth(place),
    criterionId: 999_999,
    memberId: place.memberId,
  })),
  "GET /api/organisations/:organisationId/criteria-use": row("tasks.see", at),
  "GET /api/my/criteria/:month": row("signed-in", () => ({ month: "2026-06" })),
  "PUT /api/my/criteria/:month": row("signed-in", () => ({ month: "2026-06", marks: [] })),

  "GET /api/tasks": row("tasks.see", at),
  "GET /api/tasks/export": row("tasks.see", at),
  "GET /api/tasks/:taskId": row("tasks.see", ofTask),
  "GET /api/tasks/:taskId/evidence/:stepId": row("tasks.see", (place) => ({ ...ofTask(place), stepId: place.stepId })),
  "POST /api/tasks": row("tasks.manage", (place) => ({ ...at(place), content: "Một việc", dueOn: "2026-12-31" })),
  "POST /api/tasks/:taskId/report": row("tasks.manage", (place) => ({ ...ofTask(place), version: 99, text: "xong" })),
  "POST /api/tasks/:taskId/return": row("tasks.manage", (place) => ({ ...ofTask(place), version: 99, text: "thiếu" })),
  "POST /api/tasks/:taskId/extension": row("tasks.manage", (place) => ({
    ...ofTask(place),
    version: 99,
    dueOn: "2026-12-31",
    text: "chờ",
  })),
  "POST /api/tasks/:taskId/closing": row("tasks.manage", (place) => ({ ...ofTask(place), version: 99, outcome: "met" })),
  "POST /api/tasks/:taskId/dropping": row("tasks.manage", (place) => ({ ...ofTask(place), version: 99, text: "thôi" })),
  "GET /api/my/tasks": row("signed-in"),
  "GET /api/my/tasks/:taskId": row("signed-in", ofTask),
  "GET /api/my/tasks/:taskId/evidence/:stepId": row("signed-in", (place) => ({ ...ofTask(place), stepId: place.stepId })),
  "POST /api/my/tasks/:taskId/acceptance": row("signed-in", (place) => ({ ...ofTask(place), version: 99 })),
  "POST /api/my/tasks/:taskId/report": row("signed-in", (place) => ({ ...ofTask(place), version: 99, text: "xong" })),

  "GET /api/documents": row("documents.see", at),
  "GET /api/documents/check": row("documents.register", (place) => ({ ...at(place), reference: "36-CT/TW" })),
  "GET /api/documents/resolve": row("documents.see", (place) => ({ ...at(place), reference: "36-CT/TW" })),
  "GET /api/documents/:documentId": row("documents.see", ofDocument),
  "POST /api/documents/out": row("documents.register", (place) => ({ ...at(place), body: "cell", kind: "plan", datedOn: on })),
  "POST /api/documents/in": row("documents.register", (place) => ({
    ...at(place),
    ...{ kind: "directive", number: 36, symbol: "TW", issuer: "Trung ương", datedOn: on, receivedOn: on },
  })),
  "PUT /api/documents/:documentId": row("documents.register", (place) => ({ ...ofDocument(place), version: 99, datedOn: on })),
  "POST /api/documents/:documentId/withdrawal": row("documents.register", (place) => ({
    ...ofDocument(place),
    ...{ version: 99, reason: "ghi nhầm" },
  })),
  "POST /api/documents/:documentId/copies": row("documents.register", (place) => ({
    ...ofDocument(place),
    ...{ copyKind: "extract", body: "cell", datedOn: on },
  })),
  "GET /api/documents/:documentId/copy.docx": row("documents.see", ofDocument),
  "POST /api/documents/:documentId/files": row("documents.register", (place) => ({ ...ofDocument(place), version: 99 })),
  "GET /api/documents/:documentId/files/:fileId": row("documents.see", ofDocumentFile),
  "GET /api/documents/:documentId/files/:fileId/words": row("documents.see", ofDocumentFile),
  "POST /api/documents/:documentId/files/:fileId/removal": row("documents.register", (place) => ({
    ...ofDocumentFile(place),
    ...{ version: 99, reason: "nhầm tệp" },
  })),
  "GET /api/organisations/:organisationId/number-series": row("documents.see", at),
  "POST /api/organisations/:organisationId/number-series/reservations": row("documents.register", (place) => ({
    ...at(place),
    ...{ body: "cell", kind: "plan", day: on, purpose: "kế hoạch" },
  })),
  "POST /api/document-numbers/:numberId/voiding": row("documents.register", (place) => ({ numberId: place.numberId, reason: "thôi" })),
  "POST /api/number-series/:seriesId/explanations": row("documents.register", (place) => ({
    ...{ seriesId: place.seriesId, from: 1, to: 1, reason: "sổ giấy" },
  })),
  "GET /api/organisations/:organisationId/terms": row("organisations.see", at),
  "POST /api/organisations/:organisationId/terms": row("posts.manage", (place) => ({
    ...at(place),
    ...{ kind: "committee", name: "2020-2025", from: "2020-01-01" },
  })),
  "PUT /api/terms/:termId": row("posts.manage", (place) => ({ termId: place.termId, version: 99, name: "2020-2025", from: "2020-01-01" })),

  "GET /api/organisations/:organisationId/document-templates": row("regulations.see", at),
  "GET /api/organisations/:organisationId/document-templates/start": row("regulations.see", ofFamily),
  "POST /api/organisations/:organisationId/document-templates/check": row("regulations.manage", ofFamily),
  "POST /api/organisations/:organisationId/document-templates": row("regulations.manage", (place) => ({ ...ofFamily(place), from: on })),
  "GET /api/organisations/:organisationId/document-templates/:templateId/file": row("regulations.see", ofTemplate),
  "GET /api/organisations/:organisationId/document-templates/:templateId/example": row("regulations.see", ofTemplate),
  "POST /api/organisations/:organisationId/document-templates/:templateId/end": row("regulations.manage", (place) => ({
    ...ofTemplate(place),
    ...{ version: 99, on },
  })),

  "GET /api/organisations/:organisationId/books": row("books.see", inYear),
  "GET /api/organisations/:organisationId/book-closings": row("books.see", inYear),
  "GET /api/organisations/:organisationId/books/:code/:period": row("books.see", ofBook),
  "POST /api/organisations/:organisationId/books/:code/:period/rows": row("books.enter", (place) => ({
    ...ofBook(place),
    day: on,
    content: { content: "Họp" },
  })),
  "POST /api/organisations/:organisationId/books/:code/:period/closings": row("books.keep", (place) => ({
    ...ofBook(place),
    editions: 99,
  })),
  "PUT /api/book-rows/:rowId": row("books.enter", (place) => ({ ...ofBookRow(place), day: on, content: {}, reason: "ghi sai" })),
  "POST /api/book-rows/:rowId/end": row("books.enter", (place) => ({ ...ofBookRow(place), reason: "ghi sai" })),
  "POST /api/book-closings/:closingId/print": row("books.see", (place) => ({ closingId: place.closingId })),
  "GET /api/organisations/:organisationId/fees/:year": row("books.see", inYear),
  "PUT /api/organisations/:organisationId/fees/:year": row("books.enter", (place) => ({
    ...inYear(place),
    entries: [{ memberId: place.memberId, month: "2026-05-01", amount: 1000, version: 99 }],
  })),
  "GET /api/organisations/:organisationId/book-types": row("regulations.see", inYear),
  "POST /api/organisations/:organisationId/book-types": row("regulations.manage", (place) => ({
    ...at(place),
    ...{ code: "so-rieng", fromYear: 2026, name: "Sổ riêng", isKept: true, period: "year", source: "Hướng dẫn" },
    columns: [{ code: "content", title: "Nội dung", type: "text" }],
  })),

  "POST /api/imports": row("imports.run", at),
  "GET /api/imports": row("imports.run", at),
  "GET /api/imports/:importId": row("imports.run", ofImport),
  "PUT /api/imports/:importId/layout": row("imports.run", (place) => ({
    ...ofImport(place),
    kind: "organisations",
    sheet: "S",
    columns: [],
  })),
  "POST /api/imports/:importId/preview": row("imports.run", ofImport),
  "POST /api/imports/:importId/commit": row("imports.run", ofImport),
  "GET /api/imports/:importId/refused": row("imports.run", ofImport),
  "GET /api/jobs": row("signed-in"),
};
