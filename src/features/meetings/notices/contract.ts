import * as z from "zod/mini";
import { Id } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";

const Notice = z.object({ id: Id, text: z.string(), href: z.string(), at: z.string(), isRead: z.boolean() });
export type Notice = z.output<typeof Notice>;

export const listMyNotices = endpoint({
  method: "GET",
  path: "/api/my/notices",
  permission: "signed-in",
  summary: "Thông báo của người đang đăng nhập, mới nhất trước, và số chưa đọc",
  input: z.object({}),
  output: z.object({ rows: z.array(Notice), unread: z.number() }),
});

export const readMyNotices = endpoint({
  method: "POST",
  path: "/api/my/notices/reading",
  permission: "signed-in",
  summary: "Đánh dấu đã đọc các thông báo của mình đến thông báo upTo",
  input: z.object({ upTo: Id }),
  output: z.object({}),
});
