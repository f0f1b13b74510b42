import * as z from "zod/mini";
import { Flag, Id, line, optionalLine, Page, Place, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { correctableFields, type RequestState, requestStates } from "./rules.ts";

const State = z.enum(Object.keys(requestStates) as [RequestState, ...RequestState[]]); // the keys of the table
const Field = z.enum(correctableFields, { error: "Chọn mục cần sửa." });
const text = z.nullable(z.string());

const RequestLine = z.object({ id: Id, field: Field, state: State, createdAt: z.string(), decidedAt: text });

/** One's own request: everything that was said. */
const OwnRequest = z.extend(RequestLine, {
  before: text,
  after: text,
  reason: z.string(),
  answer: z.string(),
  decidedBy: text,
  evidenceName: text,
});
export type OwnRequest = z.output<typeof OwnRequest>;

/** A line of the queue names the person and the field, not what stands in it. */
const QueueLine = z.extend(RequestLine, { memberId: Id, fullName: z.string(), cellName: z.string() });
export type QueueLine = z.output<typeof QueueLine>;

/** A request as its decider sees it. Numbers are masked for those who may not see them. */
const RequestDetail = z.extend(OwnRequest, {
  memberId: Id,
  fullName: z.string(),
  cellName: z.string(),
  askedBy: z.string(),
  /** What stands in the register now. */
  current: text,
  /** The register changed since the member asked. */
  hasMoved: z.boolean(),
  /** The member's version: the decision is about what the decider saw. */
  version: Version,
  /** One's own request is for somebody else to decide. */
  mayDecide: z.boolean(),
});
export type RequestDetail = z.output<typeof RequestDetail>;

export const listMyCorrections = endpoint({
  method: "GET",
  path: "/api/my/corrections",
  permission: "signed-in",
  summary: "Các đề nghị sửa hồ sơ của người đang đăng nhập",
  input: z.object({}),
  output: z.object({ rows: z.array(OwnRequest) }),
});

export const askCorrection = endpoint({
  method: "POST",
  path: "/api/my/corrections",
  permission: "signed-in",
  summary: "Đề nghị sửa một mục trong hồ sơ của mình, có thể kèm ảnh hoặc PDF giấy tờ",
  carries: "upload",
  input: z.object({ field: Field, after: optionalLine(200), reason: line("lý do đề nghị sửa", 1000) }),
  output: OwnRequest,
});

export const withdrawCorrection = endpoint({
  method: "POST",
  path: "/api/my/corrections/:correctionId/withdrawal",
  permission: "signed-in",
  summary: "Rút đề nghị sửa hồ sơ của mình khi chưa được xét",
  input: z.object({ correctionId: Id }),
  output: OwnRequest,
});

export const takeMyData = endpoint({
  method: "POST",
  path: "/api/my/data",
  permission: "signed-in",
  summary: "Tải mọi dữ liệu chương trình giữ về người đang đăng nhập, một tệp .xlsx; lần tải được ghi lại",
  carries: "file",
  input: z.object({}),
  output: z.object({}),
});

export const listCorrections = endpoint({
  method: "GET",
  path: "/api/corrections",
  permission: "members.manage",
  scope: "organisation",
  summary: "Đề nghị sửa hồ sơ của đảng viên một nơi: đang chờ, hoặc tất cả",
  input: z.object({ ...Place, ...Page, isOpen: z._default(Flag, true) }),
  output: z.object({ rows: z.array(QueueLine), count: z.number() }),
});

export const readCorrection = endpoint({
  method: "POST",
  path: "/api/corrections/:correctionId/read",
  permission: "members.manage",
  closesBooks: true,
  summary: "Mở một đề nghị sửa hồ sơ; lần mở được ghi lại",
  input: z.object({ correctionId: Id }),
  output: RequestDetail,
});

export const decideCorrection = endpoint({
  method: "POST",
  path: "/api/corrections/:correctionId/decision",
  permission: "members.manage",
  closesBooks: true,
  summary: "Chấp nhận đề nghị và sửa hồ sơ, hoặc không chấp nhận kèm lý do",
  input: z.object({ correctionId: Id, version: Version, accepts: Flag, answer: optionalLine(1000) }),
  output: RequestDetail,
});

export const getEvidence = endpoint({
  method: "POST",
  path: "/api/corrections/:correctionId/evidence",
  permission: "members.manage",
  closesBooks: true,
  summary: "Ảnh hoặc PDF giấy tờ kèm đề nghị sửa hồ sơ; lần mở được ghi lại",
  carries: "file",
  input: z.object({ correctionId: Id }),
  output: z.object({}),
});
