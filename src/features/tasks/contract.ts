import * as z from "zod/mini";
import { Can, Day, Id, line, Page, Place, prose, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { codesOf, outcomeNames, stateNames, stepNames } from "./rules.ts";

const State = z.enum(codesOf(stateNames));
const Outcome = z.enum(codesOf(outcomeNames), { error: "Chọn kết quả." });
const Person = z.object({ id: Id, name: z.string() });

export const TaskLine = z.object({
  id: Id,
  version: Version,
  organisation: z.object({ id: Id, name: z.string() }),
  content: z.string(),
  /** Null when the whole cell answers for it. */
  assignee: z.nullable(Person),
  helpers: z.array(Person),
  givenOn: Day,
  dueOn: Day,
  meetingId: z.nullable(Id),
  state: State,
  outcome: z.nullable(Outcome),
  result: z.string(),
  isOverdue: z.boolean(),
});
export type TaskLine = z.output<typeof TaskLine>;

export const TaskDetail = z.extend(TaskLine, {
  steps: z.array(
    z.object({
      id: Id,
      step: z.enum(codesOf(stepNames)),
      text: z.string(),
      dueBefore: z.nullable(Day),
      dueAfter: z.nullable(Day),
      fileName: z.nullable(z.string()),
      at: z.string(),
      by: z.nullable(z.string()),
    }),
  ),
  can: Can,
});
export type TaskDetail = z.output<typeof TaskDetail>;

/** `open`: not closed yet; `due`: reported and waits for the giver, or past its day. */
const Show = z._default(z.enum(["open", "overdue", "reported", "ended", "all"]), "open");
const Step = { taskId: Id, version: Version };

export const listTasks = endpoint({
  method: "GET",
  path: "/api/tasks",
  permission: "tasks.see",
  scope: "organisation",
  summary: "Nhiệm vụ đã giao ở một nơi và cấp dưới",
  input: z.object({
    ...Place,
    show: Show,
    text: z._default(z.string().check(z.maxLength(100)), ""),
    assigneeId: z.optional(Id),
    meetingId: z.optional(Id),
    ...Page,
  }),
  output: z.object({ rows: z.array(TaskLine), count: z.number(), overdue: z.number(), reported: z.number(), can: Can }),
});

export const exportTasks = endpoint({
  method: "GET",
  path: "/api/tasks/export",
  permission: "tasks.see",
  scope: "organisation",
  summary: "Danh sách nhiệm vụ ra .xlsx",
  carries: "file",
  input: z.object({ ...Place, show: Show, text: z._default(z.string().check(z.maxLength(100)), "") }),
  output: z.object({}),
});

export const getTask = endpoint({
  method: "GET",
  path: "/api/tasks/:taskId",
  permission: "tasks.see",
  summary: "Một nhiệm vụ với các bước đã qua",
  input: z.object({ taskId: Id }),
  output: TaskDetail,
});

export const giveTask = endpoint({
  method: "POST",
  path: "/api/tasks",
  permission: "tasks.manage",
  scope: "organisation",
  summary: "Giao một nhiệm vụ có thời hạn cho một đảng viên, hoặc cho cả chi bộ",
  input: z.object({
    organisationId: Id,
    content: line("nội dung nhiệm vụ", 1000),
    assigneeId: z._default(z.nullable(Id), null),
    helperIds: z._default(z.array(Id).check(z.maxLength(20, { error: "Nhiều nhất 20 người phối hợp." })), []),
    dueOn: Day,
    meetingId: z._default(z.nullable(Id), null),
  }),
  output: TaskDetail,
});

export const reportTask = endpoint({
  method: "POST",
  path: "/api/tasks/:taskId/report",
  permission: "tasks.manage",
  summary: "Ghi kết quả thay người được giao",
  carries: "upload",
  input: z.object({ ...Step, text: line("kết quả", 5000) }),
  output: TaskDetail,
});

export const returnTask = endpoint({
  method: "POST",
  path: "/api/tasks/:taskId/return",
  permission: "tasks.manage",
  summary: "Đề nghị bổ sung báo cáo, nêu điều còn thiếu",
  input: z.object({ ...Step, text: line("điều cần bổ sung", 2000) }),
  output: TaskDetail,
});

export const extendTask = endpoint({
  method: "POST",
  path: "/api/tasks/:taskId/extension",
  permission: "tasks.manage",
  summary: "Gia hạn, có lý do",
  input: z.object({ ...Step, dueOn: Day, text: line("lý do gia hạn", 1000) }),
  output: TaskDetail,
});

export const closeTask = endpoint({
  method: "POST",
  path: "/api/tasks/:taskId/closing",
  permission: "tasks.manage",
  summary: "Kết luận: hoàn thành, hoàn thành một phần hoặc chưa hoàn thành",
  input: z.object({ ...Step, outcome: Outcome, text: prose(2000) }),
  output: TaskDetail,
});

export const dropTask = endpoint({
  method: "POST",
  path: "/api/tasks/:taskId/dropping",
  permission: "tasks.manage",
  summary: "Thôi giao, có lý do",
  input: z.object({ ...Step, text: line("lý do thôi giao", 1000) }),
  output: TaskDetail,
});

export const getEvidence = endpoint({
  method: "GET",
  path: "/api/tasks/:taskId/evidence/:stepId",
  permission: "tasks.see",
  summary: "Tệp minh chứng kèm một báo cáo",
  carries: "file",
  input: z.object({ taskId: Id, stepId: Id }),
  output: z.object({}),
});

export const listMyTasks = endpoint({
  method: "GET",
  path: "/api/my/tasks",
  permission: "signed-in",
  summary: "Việc của người đang đăng nhập",
  input: z.object({ show: Show, ...Page }),
  output: z.object({ rows: z.array(TaskLine), count: z.number(), overdue: z.number() }),
});

export const getMyTask = endpoint({
  method: "GET",
  path: "/api/my/tasks/:taskId",
  permission: "signed-in",
  summary: "Một việc của mình với các bước đã qua",
  input: z.object({ taskId: Id }),
  output: TaskDetail,
});

export const acceptMyTask = endpoint({
  method: "POST",
  path: "/api/my/tasks/:taskId/acceptance",
  permission: "signed-in",
  summary: "Nhận nhiệm vụ được giao",
  input: z.object(Step),
  output: TaskDetail,
});

export const reportMyTask = endpoint({
  method: "POST",
  path: "/api/my/tasks/:taskId/report",
  permission: "signed-in",
  summary: "Báo cáo kết quả việc của mình, kèm minh chứng nếu có",
  carries: "upload",
  input: z.object({ ...Step, text: line("kết quả", 5000) }),
  output: TaskDetail,
});

export const getMyEvidence = endpoint({
  method: "GET",
  path: "/api/my/tasks/:taskId/evidence/:stepId",
  permission: "signed-in",
  summary: "Tệp minh chứng của việc mình",
  carries: "file",
  input: z.object({ taskId: Id, stepId: Id }),
  output: z.object({}),
});
