import * as z from "zod/mini";
import { Can, Day, Id, line, optionalDay, optionalLine, Page, prose, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { answerStates, asksCodes, mostQuestions, Question, requestStates, standingCodes } from "./rules.ts";

const Draft = {
  title: line("tên yêu cầu", 200),
  guidance: prose(2000),
  asks: z.enum(asksCodes, { error: "Chọn nơi phải trả lời." }),
  /** Units named one by one, for `picked`. */
  unitIds: z._default(z.array(Id).check(z.maxLength(500, { error: "Chọn nhiều nhất 500 đơn vị." })), []),
  questions: z.array(Question).check(z.maxLength(mostQuestions, { error: `Nhiều nhất ${mostQuestions} câu hỏi.` })),
  dueOn: optionalDay,
};

const Counts = z.object({
  /** Dissolved units that never answered are not asked any more. */
  asked: z.number(),
  /** In time and late. */
  answered: z.number(),
  late: z.number(),
  declined: z.number(),
  /** Not answered and past the last day. */
  missing: z.number(),
});

const RequestLine = z.object({
  id: Id,
  title: z.string(),
  asks: z.enum(asksCodes),
  dueOn: z.nullable(Day),
  state: z.enum(requestStates),
  sentAt: z.nullable(z.string()),
  counts: Counts,
});
export type RequestLine = z.output<typeof RequestLine>;

const RequestDetail = z.object({
  ...RequestLine.shape,
  organisationId: Id,
  guidance: z.string(),
  questions: z.array(Question),
  units: z.array(z.object({ id: Id, name: z.string() })),
  /** Units that the request would ask today and has not asked: founded or moved here after it was sent. */
  newUnits: z.number(),
  version: Version,
  can: Can,
});
export type RequestDetail = z.output<typeof RequestDetail>;

const ofRequest = { requestId: Id };
const OfVersion = z.object({ ...ofRequest, version: Version });

export const listRequests = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/requests",
  permission: "statements.see",
  scope: "organisation",
  summary: "Yêu cầu, khảo sát một lần mà nơi này gửi các đơn vị, mới nhất trước",
  input: z.object({ organisationId: Id, ...Page }),
  output: z.object({ rows: z.array(RequestLine), count: z.number(), can: Can }),
});

export const createRequest = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/requests",
  permission: "reports.review",
  scope: "organisation",
  summary: "Soạn một yêu cầu: vài câu hỏi, nơi trả lời, hạn",
  input: z.object({ organisationId: Id, ...Draft }),
  output: RequestDetail,
});

export const getRequest = endpoint({
  method: "GET",
  path: "/api/requests/:requestId",
  permission: "statements.see",
  summary: "Một yêu cầu với các câu hỏi và số nơi đã trả lời",
  input: z.object(ofRequest),
  output: RequestDetail,
});

export const saveRequest = endpoint({
  method: "PUT",
  path: "/api/requests/:requestId",
  permission: "reports.review",
  summary: "Sửa một yêu cầu chưa gửi",
  input: z.object({ ...OfVersion.shape, ...Draft }),
  output: RequestDetail,
});

export const sendRequest = endpoint({
  method: "POST",
  path: "/api/requests/:requestId/sending",
  permission: "reports.review",
  summary: "Gửi yêu cầu; từ đó câu hỏi giữ nguyên, chỉ lùi được hạn",
  input: OfVersion,
  output: RequestDetail,
});

export const extendRequest = endpoint({
  method: "POST",
  path: "/api/requests/:requestId/extension",
  permission: "reports.review",
  summary: "Lùi hạn trả lời, nêu lý do",
  input: z.object({ ...OfVersion.shape, dueOn: Day, reason: line("lý do", 500) }),
  output: RequestDetail,
});

export const includeUnits = endpoint({
  method: "POST",
  path: "/api/requests/:requestId/new-units",
  permission: "reports.review",
  summary: "Gửi thêm cho đơn vị thành lập hoặc chuyển đến sau khi gửi",
  input: OfVersion,
  output: RequestDetail,
});

export const closeRequest = endpoint({
  method: "POST",
  path: "/api/requests/:requestId/closing",
  permission: "reports.review",
  summary: "Đóng yêu cầu: không nhận thêm trả lời",
  input: OfVersion,
  output: RequestDetail,
});

export const copyRequest = endpoint({
  method: "POST",
  path: "/api/requests/:requestId/copy",
  permission: "reports.review",
  summary: "Soạn yêu cầu mới từ một yêu cầu cũ",
  input: z.object(ofRequest),
  output: RequestDetail,
});

const Value = z.union([z.number(), z.boolean(), z.string(), z.array(z.string()).check(z.maxLength(100)), z.null()], {
  error: "Câu trả lời chưa đúng dạng.",
});
const Given = z.record(z.string().check(z.regex(/^[1-9]\d?$/)), Value);

const AnswerLine = z.object({
  id: Id,
  organisationId: Id,
  name: z.string(),
  /** The unit above it, where that is not the asker. */
  unitName: z.nullable(z.string()),
  standing: z.enum(standingCodes),
  isStarted: z.boolean(),
  handedInOn: z.nullable(Day),
  toldBy: z.nullable(z.string()),
  reason: z.string(),
  /** Only of what was handed in. */
  answers: Given,
});
export type AnswerLine = z.output<typeof AnswerLine>;

const Total = z.object({
  /** Number of the question, from 1. */
  number: z.number(),
  answers: z.number(),
  /** Of numbers that may be added. */
  sum: z.nullable(z.number()),
  min: z.nullable(z.number()),
  max: z.nullable(z.number()),
  /** "true", "false", or the words of a choice. */
  choices: z.array(z.object({ word: z.string(), number: z.number() })),
});
export type Total = z.output<typeof Total>;

const Filter = {
  ...ofRequest,
  show: z._default(z.enum(["all", "waiting", "handed-in", ...standingCodes]), "all"),
  text: z._default(z.string().check(z.maxLength(100)), ""),
  /** With `word`: units that gave this answer; alone: units that answered the question. 0 for all. */
  question: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(mostQuestions)), 0),
  word: z._default(z.string().check(z.maxLength(200)), ""),
};

export const listAnswers = endpoint({
  method: "GET",
  path: "/api/requests/:requestId/answers",
  permission: "reports.review",
  summary: "Bảng trả lời: đơn vị và câu hỏi, kèm cộng số và đếm lựa chọn của phần đang lọc",
  input: z.object({ ...Filter, ...Page }),
  output: z.object({ rows: z.array(AnswerLine), count: z.number(), totals: z.array(Total) }),
});

export const downloadAnswers = endpoint({
  method: "GET",
  path: "/api/requests/:requestId/answers.xlsx",
  permission: "reports.review",
  summary: "Bảng trả lời .xlsx",
  carries: "file",
  input: z.object(Filter),
  output: z.object({}),
});

export const downloadRequestReminder = endpoint({
  method: "GET",
  path: "/api/requests/:requestId/reminder.docx",
  permission: "reports.review",
  summary: "Công văn đôn đốc các đơn vị chưa trả lời .docx",
  carries: "file",
  input: z.object(ofRequest),
  output: z.object({}),
});

const Owed = z.object({
  answerId: Id,
  title: z.string(),
  askedBy: z.string(),
  dueOn: Day,
  state: z.enum(answerStates),
  requestState: z.enum(requestStates),
  standing: z.enum(standingCodes),
  handedInOn: z.nullable(Day),
});
export type Owed = z.output<typeof Owed>;

export const listOwedAnswers = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/owed-answers",
  permission: "statements.see",
  scope: "organisation",
  summary: "Yêu cầu gửi đến đơn vị: chưa trả lời trước, hạn gần trước",
  input: z.object({ organisationId: Id, ...Page }),
  output: z.object({ rows: z.array(Owed), count: z.number(), waiting: z.number() }),
});

const AnswerDetail = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  request: z.object({ title: z.string(), guidance: z.string(), askedBy: z.string(), dueOn: Day, state: z.enum(requestStates) }),
  questions: z.array(Question),
  state: z.enum(answerStates),
  standing: z.enum(standingCodes),
  answers: Given,
  reason: z.string(),
  handedInOn: z.nullable(Day),
  toldBy: z.nullable(z.string()),
  by: z.nullable(z.string()),
  updatedAt: z.nullable(z.string()),
  /** The caller would write for a unit that is not their own: they name who said it. */
  isOnBehalf: z.boolean(),
  version: Version,
  can: Can,
});
export type AnswerDetail = z.output<typeof AnswerDetail>;

const OfAnswer = { answerId: Id, version: Version };

export const getAnswer = endpoint({
  method: "GET",
  path: "/api/request-answers/:answerId",
  permission: "statements.see",
  summary: "Phiếu của một đơn vị",
  input: z.object({ answerId: Id }),
  output: AnswerDetail,
});

export const saveAnswer = endpoint({
  method: "PUT",
  path: "/api/request-answers/:answerId",
  permission: "statements.write",
  summary: "Lưu phần đã trả lời, chưa nộp",
  input: z.object({ ...OfAnswer, answers: Given, toldBy: optionalLine(200) }),
  output: AnswerDetail,
});

export const handInAnswer = endpoint({
  method: "POST",
  path: "/api/request-answers/:answerId/handing-in",
  permission: "statements.write",
  summary: "Nộp trả lời, hoặc nộp lại khi sửa",
  input: z.object({ ...OfAnswer, answers: Given, toldBy: optionalLine(200) }),
  output: AnswerDetail,
});

export const declineAnswer = endpoint({
  method: "POST",
  path: "/api/request-answers/:answerId/declining",
  permission: "statements.write",
  summary: "Đơn vị không có nội dung để trả lời, nêu lý do",
  input: z.object({ ...OfAnswer, reason: line("lý do", 500), toldBy: optionalLine(200) }),
  output: AnswerDetail,
});
