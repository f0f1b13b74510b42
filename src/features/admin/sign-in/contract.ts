import * as z from "zod/mini";
import { Day, Flag, Id, line } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { permissions, roles } from "#contract/permissions.ts";
import { signInSteps } from "#contract/sign-in-steps.ts";

const RoleHeld = z.object({
  role: z.enum(roles),
  organisationId: Id,
  organisationName: z.string(),
  /** The last day on which it holds, where that is known. */
  lastDay: z.nullable(Day),
  /** Who lent it; null for one's own. */
  actingFor: z.nullable(z.string()),
});

export const Session = z.object({
  account: z.object({ id: Id, userName: z.string(), displayName: z.string(), memberId: z.nullable(Id), largeType: z.boolean() }),
  roles: z.array(RoleHeld),
  /** Permissions held anywhere; the navigation shows only what they open. */
  permissions: z.array(z.enum(permissions)),
  /** Where this person's work begins: the place of the first role. */
  home: z.nullable(z.object({ organisationId: Id, name: z.string(), isCell: z.boolean() })),
  today: Day,
});
export type Session = z.output<typeof Session>;

/** Where somebody stands at the door: inside, or before a step that is still asked. */
export const Entry = z.object({ session: z.nullable(Session), step: z.nullable(z.enum(signInSteps)) });
export type Entry = z.output<typeof Entry>;

/** Length, common passwords and the user name are checked by the office's rules, on the server. */
export const NewPassword = z
  .string({ error: "Cần nhập mật khẩu." })
  .check(z.minLength(1, { error: "Cần nhập mật khẩu." }), z.maxLength(200, { error: "Mật khẩu nhiều nhất 200 ký tự." }));
const TypedPassword = z.string({ error: "Cần nhập mật khẩu." }).check(z.minLength(1, { error: "Cần nhập mật khẩu." }), z.maxLength(500));
const Code = z.string({ error: "Cần nhập mã." }).check(z.trim(), z.minLength(6, { error: "Cần nhập mã đủ 6 chữ số." }), z.maxLength(40));

export const getSession = endpoint({
  method: "GET",
  path: "/api/session",
  permission: "public",
  summary: "Người đang đăng nhập hoặc bước còn lại; chương trình đã thiết lập chưa; tên hệ đăng nhập chung",
  input: z.object({}),
  output: z.extend(Entry, { isSetUp: z.boolean(), provider: z.nullable(z.string()) }),
});

export const signIn = endpoint({
  method: "POST",
  path: "/api/session",
  permission: "public",
  summary: "Đăng nhập bằng tên và mật khẩu",
  input: z.object({ userName: line("tên đăng nhập", 100), password: TypedPassword }),
  output: Entry,
});

export const enterCode = endpoint({
  method: "POST",
  path: "/api/session/code",
  permission: "signing-in",
  summary: "Bước thứ hai: mã của ứng dụng xác thực, hoặc một mã dự phòng",
  input: z.object({ code: Code }),
  output: Entry,
});

export const choosePassword = endpoint({
  method: "POST",
  path: "/api/session/password",
  permission: "signing-in",
  summary: "Lần đầu: thay mật khẩu do người khác đặt",
  input: z.object({ password: NewPassword }),
  output: Entry,
});

export const signOut = endpoint({
  method: "DELETE",
  path: "/api/session",
  permission: "signing-in",
  summary: "Đăng xuất",
  input: z.object({}),
  output: z.object({}),
});

export const changePassword = endpoint({
  method: "POST",
  path: "/api/password",
  permission: "signed-in",
  summary: "Đổi mật khẩu của mình; các phiên khác kết thúc",
  input: z.object({ current: z.string({ error: "Cần nhập mật khẩu đang dùng." }).check(z.maxLength(500)), password: NewPassword }),
  output: z.object({}),
});

export const startAuthenticator = endpoint({
  method: "POST",
  path: "/api/authenticator",
  permission: "signing-in",
  summary: "Bắt đầu thêm bước thứ hai: khóa chung và ảnh QR, có hiệu lực khi mã đầu tiên đúng",
  input: z.object({ password: z._default(z.string().check(z.maxLength(500)), "") }),
  output: z.object({
    secret: z.string(),
    /** The same as a picture: SVG text. */
    picture: z.string(),
  }),
});

export const confirmAuthenticator = endpoint({
  method: "POST",
  path: "/api/authenticator/confirmation",
  permission: "signing-in",
  summary: "Mã đầu tiên của ứng dụng xác thực; trả về các mã dự phòng, chỉ một lần",
  input: z.object({ code: Code }),
  output: z.object({ recoveryCodes: z.array(z.string()), entry: Entry }),
});

export const renewRecoveryCodes = endpoint({
  method: "POST",
  path: "/api/authenticator/recovery-codes",
  permission: "signed-in",
  summary: "Bộ mã dự phòng mới; bộ cũ hết hiệu lực",
  input: z.object({ code: Code }),
  output: z.object({ recoveryCodes: z.array(z.string()) }),
});

export const endAuthenticator = endpoint({
  method: "POST",
  path: "/api/authenticator/end",
  permission: "signed-in",
  summary: "Bỏ bước thứ hai của mình, khi vai trò không bắt buộc",
  input: z.object({ code: Code }),
  output: z.object({}),
});

export const OwnSession = z.object({
  id: Id,
  isThis: z.boolean(),
  browser: z.string(),
  address: z.string(),
  since: z.string(),
  lastSeen: z.string(),
});
export type OwnSession = z.output<typeof OwnSession>;

export const getOwnSignIn = endpoint({
  method: "GET",
  path: "/api/my/sign-in",
  permission: "signed-in",
  summary: "Các phiên, bước thứ hai và hệ đăng nhập chung của người đang đăng nhập",
  input: z.object({}),
  output: z.object({
    sessions: z.array(OwnSession),
    authenticator: z.nullable(z.object({ since: z.string(), codesLeft: z.number() })),
    isCompulsory: z.boolean(),
    provider: z.nullable(z.string()),
    identity: z.nullable(z.object({ id: Id, since: z.string() })),
  }),
});

export const endSession = endpoint({
  method: "POST",
  path: "/api/my/sessions/:id/end",
  permission: "signed-in",
  summary: "Kết thúc một phiên của mình",
  input: z.object({ id: Id }),
  output: z.object({}),
});

export const endSessions = endpoint({
  method: "POST",
  path: "/api/my/sessions/end",
  permission: "signed-in",
  summary: "Đăng xuất ở mọi nơi, hoặc ở mọi nơi khác",
  input: z.object({ keepThis: Flag }),
  output: z.object({}),
});

export const startProvider = endpoint({
  method: "POST",
  path: "/api/provider",
  permission: "public",
  summary: "Đăng nhập qua hệ đăng nhập chung (OpenID Connect): địa chỉ để chuyển tới",
  input: z.object({}),
  output: z.object({ url: z.string() }),
});

export const bindIdentity = endpoint({
  method: "POST",
  path: "/api/my/identity",
  permission: "signed-in",
  summary: "Liên kết tài khoản của mình với hệ đăng nhập chung: địa chỉ để chuyển tới",
  input: z.object({}),
  output: z.object({ url: z.string() }),
});

export const finishProvider = endpoint({
  method: "POST",
  path: "/api/provider/return",
  permission: "public",
  summary: "Trở về từ hệ đăng nhập chung: đăng nhập, hoặc liên kết nếu đã đăng nhập",
  input: z.object({ query: z.string().check(z.maxLength(4000)) }),
  output: z.extend(Entry, { isBinding: z.boolean() }),
});

export const endIdentity = endpoint({
  method: "POST",
  path: "/api/my/identity/:id/end",
  permission: "signed-in",
  summary: "Bỏ liên kết với hệ đăng nhập chung",
  input: z.object({ id: Id }),
  output: z.object({}),
});

const LinkToken = z.string({ error: "Đường dẫn thiếu phần cuối." }).check(z.minLength(1), z.maxLength(100));

export const checkPasswordLink = endpoint({
  method: "POST",
  path: "/api/password-links/check",
  permission: "public",
  summary: "Đường dẫn đặt mật khẩu còn dùng được không, và của ai",
  input: z.object({ token: LinkToken }),
  output: z.object({ userName: z.string(), displayName: z.string() }),
});

export const redeemPasswordLink = endpoint({
  method: "POST",
  path: "/api/password-links/redeem",
  permission: "public",
  summary: "Đặt mật khẩu bằng đường dẫn dùng một lần; mọi phiên và đường dẫn khác của tài khoản hết hiệu lực",
  input: z.object({ token: LinkToken, password: NewPassword }),
  output: z.object({ userName: z.string() }),
});

const account = { permission: "accounts.manage", input: z.object({ id: Id }), output: z.object({ id: Id }) } as const;

export const unlockAccount = endpoint({
  ...account,
  method: "POST",
  path: "/api/accounts/:id/unlock",
  summary: "Mở khóa một tài khoản đã nhập sai nhiều lần",
});

export const resetSecondFactor = endpoint({
  ...account,
  method: "POST",
  path: "/api/accounts/:id/second-factor/end",
  summary: "Bỏ bước thứ hai của một người mất điện thoại; mọi phiên của người đó kết thúc",
});

export const endAccountSessions = endpoint({
  ...account,
  method: "POST",
  path: "/api/accounts/:id/sessions/end",
  summary: "Kết thúc mọi phiên của một người",
});
