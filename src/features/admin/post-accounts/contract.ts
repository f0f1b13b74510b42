import * as z from "zod/mini";
import { Id, optionalLine } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { roles } from "#contract/permissions.ts";
import { postCodes } from "#features/members/posts/rules.ts";
import { kindCodes } from "#features/organisations/rules.ts";
import { UserName } from "../contract.ts";
import { mostAtOnce } from "./rules.ts";

const PostCode = z.enum(postCodes, { error: "Chọn chức vụ." });
const PostIds = z
  .array(Id, { error: "Chọn ít nhất một người." })
  .check(
    z.minLength(1, { error: "Chọn ít nhất một người." }),
    z.maxLength(mostAtOnce, { error: `Nhiều nhất ${mostAtOnce} người một lần. Chọn đơn vị nhỏ hơn hoặc bớt chức vụ.` }),
  );

/** Somebody who holds a post, and what the office can do about an account. */
export const PostAccountLine = z.object({
  postId: Id,
  post: PostCode,
  organisation: z.object({ id: Id, name: z.string(), kind: z.enum(kindCodes) }),
  member: z.object({ id: Id, fullName: z.string() }),
  /** The role that comes with the post; null when none does. */
  role: z.nullable(z.enum(roles)),
  /** `create`: an account and the role; `grant`: the role for the account that is there; `done`: has both; `blocked`: see reason. */
  state: z.enum(["create", "grant", "done", "blocked"]),
  reason: z.nullable(z.string()),
  /** The name of the account that is there, or the one that is proposed. */
  userName: z.nullable(z.string()),
  email: z.nullable(z.string()),
});
export type PostAccountLine = z.output<typeof PostAccountLine>;

export const listPostAccounts = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/post-accounts",
  permission: "accounts.manage",
  scope: "organisation",
  summary: "Những người đang giữ chức vụ trong phạm vi, và tài khoản của họ",
  input: z.object({
    organisationId: Id,
    below: z._default(z.literal(true), true),
    /** "secretary,deputy" */
    posts: z.pipe(
      z.pipe(
        z.string({ error: "Chọn chức vụ." }).check(z.maxLength(300)),
        z.transform((text) => text.split(",")),
      ),
      z.array(PostCode),
    ),
  }),
  output: z.object({
    rows: z.array(PostAccountLine),
    /** More are waiting than can be done at once: the next ones are shown when these are done. */
    isCut: z.boolean(),
    /** The installation has a mail server. */
    canMail: z.boolean(),
  }),
});

/** Who gets an account; a name or address that is left out is the one on record, or the proposed one. */
const Chosen = z
  .array(
    z.object({
      postId: Id,
      userName: z._default(z.nullable(UserName), null),
      email: z._default(
        z.nullable(z.string().check(z.trim(), z.toLowerCase(), z.email({ error: "Địa chỉ thư chưa đúng dạng, ví dụ an@tinh.example." }))),
        null,
      ),
    }),
    { error: "Chọn ít nhất một người." },
  )
  .check(
    z.minLength(1, { error: "Chọn ít nhất một người." }),
    z.maxLength(mostAtOnce, { error: `Nhiều nhất ${mostAtOnce} người một lần. Chọn đơn vị nhỏ hơn hoặc bớt chức vụ.` }),
  );

/** Whom to call when something does not work: printed on every letter. */
const contact = optionalLine(200);

export const openAccountsWithLetters = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/post-accounts/letters",
  permission: "accounts.manage",
  scope: "organisation",
  summary: "Cấp tài khoản và vai trò theo chức vụ; trả về thư in, mỗi người một trang",
  carries: "file",
  input: z.object({ organisationId: Id, below: z._default(z.literal(true), true), rows: Chosen, contact }),
  output: z.object({}),
});

export const openAccountsByMail = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/post-accounts/mails",
  permission: "accounts.manage",
  scope: "organisation",
  summary: "Cấp tài khoản và vai trò theo chức vụ; đường dẫn đặt mật khẩu gửi bằng thư điện tử",
  input: z.object({ organisationId: Id, below: z._default(z.literal(true), true), rows: Chosen, contact }),
  output: z.object({ created: z.number(), granted: z.number(), jobId: z.nullable(Id) }),
});

export const reissueLetters = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/post-accounts/reissue",
  permission: "accounts.manage",
  scope: "organisation",
  summary: "Làm lại thư cho người đã có tài khoản: mật khẩu lần đầu mới, mật khẩu cũ hết dùng",
  carries: "file",
  input: z.object({ organisationId: Id, below: z._default(z.literal(true), true), postIds: PostIds, contact }),
  output: z.object({}),
});

export const MailJob = z.object({
  id: Id,
  state: z.enum(["waiting", "running", "done", "failed"]),
  done: z.number(),
  total: z.number(),
  message: z.string(),
  /** Letters that the mail server did not take. */
  failed: z.array(z.object({ displayName: z.string(), email: z.string() })),
});

export const listMailJobs = endpoint({
  method: "GET",
  path: "/api/post-accounts/mail-jobs",
  permission: "accounts.manage",
  summary: "Các lần gửi thư của người đang đăng nhập: đến đâu, địa chỉ nào chưa nhận",
  input: z.object({}),
  output: z.object({ rows: z.array(MailJob) }),
});
