import * as z from "zod/mini";
import { Id } from "./common.ts";
import { endpoint } from "./endpoint.ts";

/** Long work that a person started; it goes on while the person does something else. */
export const Job = z.object({
  id: Id,
  kind: z.string(),
  state: z.enum(["waiting", "running", "done", "failed"]),
  /** Steps done of total; a total of 0 means that it is not known yet. */
  done: z.number(),
  total: z.number(),
  /** Why it failed, for the person who started it. */
  message: z.string(),
});
export type Job = z.output<typeof Job>;

export const listJobs = endpoint({
  method: "GET",
  path: "/api/jobs",
  permission: "signed-in",
  summary: "Việc dài đang chạy hoặc vừa xong của người đang đăng nhập",
  input: z.object({}),
  output: z.object({ rows: z.array(Job) }),
});
