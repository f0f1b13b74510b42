import * as z from "zod/mini";
import { Day, Id, line, optionalDay, optionalLine, Page } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { roles } from "#contract/permissions.ts";
import { Entry, NewPassword } from "./sign-in/contract.ts";

export const UserName = z
  .string({ error: "Cần nhập tên đăng nhập." })
  .check(
    z.trim(),
    z.toLowerCase(),
    z.regex(/^[a-z0-9][a-z0-9._-]{1,39}$/, { error: "Tên đăng nhập gồm 2–40 chữ không dấu, số, dấu chấm hoặc gạch." }),
  );
export const setUp = endpoint({
  method: "POST",
  path: "/api/set-up",
  permission: "public",
  summary: "Lần chạy đầu: tạo tổ chức cao nhất và người quản trị đầu tiên",
  input: z.object({
    organisationName: line("tên tổ chức", 300),
    organisationCode: line("mã tổ chức", 40),
    organisationKind: z.enum(["central", "upper", "base-committee", "base-committee-raised", "base-cell"], { error: "Chọn loại hình." }),
    symbol: optionalLine(20),
    foundedOn: optionalDay,
    displayName: line("họ và tên", 100),
    userName: UserName,
    password: NewPassword,
  }),
  output: Entry,
});

export const setPreferences = endpoint({
  method: "PUT",
  path: "/api/preferences",
  permission: "signed-in",
  summary: "Cỡ chữ của người đang đăng nhập",
  input: z.object({ largeType: z.boolean() }),
  output: z.object({}),
});

export const AccountLine = z.object({
  id: Id,
  userName: z.string(),
  displayName: z.string(),
  endedAt: z.nullable(z.string()),
  isLocked: z.boolean(),
  mustChangePassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  roles: z.array(
    z.object({ id: Id, role: z.enum(roles), organisationId: Id, organisationName: z.string(), from: z.nullable(Day), to: z.nullable(Day) }),
  ),
});
export type AccountLine = z.output<typeof AccountLine>;

export const listAccounts = endpoint({
  method: "GET",
  path: "/api/accounts",
  permission: "accounts.manage",
  summary: "Người dùng có vai trò trong phạm vi quản trị",
  input: z.object({ text: z._default(z.string().check(z.maxLength(200)), ""), ...Page }),
  output: z.object({ rows: z.array(AccountLine), count: z.number() }),
});

export const createAccount = endpoint({
  method: "POST",
  path: "/api/accounts",
  permission: "accounts.manage",
  scope: "organisation",
  summary: "Tạo người dùng với một vai trò tại organisationId",
  input: z.object({
    organisationId: Id,
    userName: UserName,
    displayName: line("họ và tên", 100),
    password: NewPassword,
    role: z.enum(roles),
    memberId: z._default(z.nullable(Id), null),
    from: Day,
    to: optionalDay,
  }),
  output: z.object({ id: Id }),
});

export const grantRole = endpoint({
  method: "POST",
  path: "/api/accounts/:id/roles",
  permission: "accounts.manage",
  scope: "organisation",
  summary: "Giao thêm một vai trò tại organisationId, từ ngày đến ngày",
  input: z.object({ id: Id, organisationId: Id, role: z.enum(roles), from: Day, to: optionalDay }),
  output: z.object({ id: Id }),
});

export const endRole = endpoint({
  method: "POST",
  path: "/api/account-roles/:id/end",
  permission: "accounts.manage",
  closesBooks: true,
  summary: "Kết thúc một vai trò: ngày đầu tiên không còn giữ",
  input: z.object({ id: Id, on: Day }),
  output: z.object({ id: Id }),
});

export const resetPassword = endpoint({
  method: "POST",
  path: "/api/accounts/:id/password",
  permission: "accounts.manage",
  summary: "Đặt lại mật khẩu; mọi phiên của người đó kết thúc và khóa được mở",
  input: z.object({ id: Id, password: NewPassword }),
  output: z.object({ id: Id }),
});

export const endAccount = endpoint({
  method: "POST",
  path: "/api/accounts/:id/end",
  permission: "accounts.manage",
  summary: "Kết thúc một tài khoản",
  input: z.object({ id: Id }),
  output: z.object({ id: Id }),
});
