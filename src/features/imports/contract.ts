import * as z from "zod/mini";
import { Day, Id, optionalDay, Page, Place } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { Job } from "#contract/jobs.ts";
import { importKinds } from "./rules.ts";

const Kind = z.enum(importKinds);
const Moment = z.string();
const nullableText = z.nullable(z.string());

const Column = z.object({
  /** Place in the sheet, from 0. */
  at: z.number(),
  title: z.string(),
  field: nullableText,
  /** The first values below the title. */
  samples: z.array(z.string()),
});
export type ImportColumn = z.output<typeof Column>;

const Bad = z.object({ row: z.number(), column: z.string(), value: z.string(), reason: z.string(), kind: z.string() });

const line = {
  id: Id,
  kind: Kind,
  organisation: z.nullable(z.object({ id: Id, name: z.string() })),
  fileName: z.string(),
  asOf: z.nullable(Day),
  state: z.enum(["uploaded", "previewed", "committed"]),
  rowsRead: z.number(),
  rowsGood: z.number(),
  /** Good rows that the books already held. */
  rowsSame: z.number(),
  rowsBad: z.number(),
  by: nullableText,
  createdAt: Moment,
  committedAt: z.nullable(Moment),
};

export const ImportLine = z.object(line);
export type ImportLine = z.output<typeof ImportLine>;

export const ImportDetail = z.object({
  ...line,
  sheet: z.string(),
  sheets: z.array(z.string()),
  /** Number of the first row below the header. */
  firstRow: z.number(),
  columns: z.array(Column),
  /** The first refused cells, by row; all of them are in the file to download. */
  bad: z.array(Bad),
  /** The first unusual cells of good rows, by row; they do not stand in the way. */
  warnings: z.array(Bad),
  /** The check or the writing under way, or the last one. */
  job: z.nullable(Job),
});
export type ImportDetail = z.output<typeof ImportDetail>;

export const uploadFile = endpoint({
  method: "POST",
  path: "/api/imports",
  permission: "imports.run",
  scope: "organisation",
  summary: "Gửi một tệp .xlsx lên; trả lời trang và các cột tìm thấy",
  carries: "upload",
  input: z.object({ organisationId: Id, kind: z._default(z.nullable(Kind), null) }),
  output: ImportDetail,
});

export const listImports = endpoint({
  method: "GET",
  path: "/api/imports",
  permission: "imports.run",
  scope: "organisation",
  summary: "Các tệp đã nhập vào một nơi",
  input: z.object({ ...Place, ...Page }),
  output: z.object({ rows: z.array(ImportLine), count: z.number() }),
});

export const getImport = endpoint({
  method: "GET",
  path: "/api/imports/:importId",
  permission: "imports.run",
  summary: "Một lần nhập: các cột, dòng chưa nhập được, tiến độ",
  input: z.object({ importId: Id }),
  output: ImportDetail,
});

export const changeLayout = endpoint({
  method: "PUT",
  path: "/api/imports/:importId/layout",
  permission: "imports.run",
  summary: "Chọn lại trang, cột, hoặc ngày mà danh sách có đến",
  input: z.object({
    importId: Id,
    kind: Kind,
    sheet: z.string().check(z.maxLength(200)),
    columns: z
      .array(
        z.object({
          at: z.number().check(z.int(), z.nonnegative(), z.maximum(20_000)),
          field: z.nullable(z.string().check(z.maxLength(40))),
        }),
      )
      .check(z.maxLength(500)),
    asOf: optionalDay,
  }),
  output: ImportDetail,
});

export const previewImport = endpoint({
  method: "POST",
  path: "/api/imports/:importId/preview",
  permission: "imports.run",
  summary: "Kiểm tra mọi dòng, chưa ghi gì",
  input: z.object({ importId: Id }),
  output: ImportDetail,
});

export const commitImport = endpoint({
  method: "POST",
  path: "/api/imports/:importId/commit",
  permission: "imports.run",
  summary: "Ghi các dòng đúng vào sổ, trong một lần",
  input: z.object({ importId: Id, skipBad: z._default(z.boolean(), false) }),
  output: ImportDetail,
});

export const downloadRefused = endpoint({
  method: "GET",
  path: "/api/imports/:importId/refused",
  permission: "imports.run",
  summary: "Các dòng chưa nhập được, với lý do, để sửa rồi nhập lại",
  carries: "file",
  input: z.object({ importId: Id }),
  output: z.object({}),
});
