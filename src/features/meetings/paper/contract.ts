import * as z from "zod/mini";
import { Can, Day, Id, numeral } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { blankForms, mostPages } from "./rules.ts";

const BlankForm = z.enum(Object.keys(blankForms) as [keyof typeof blankForms, ...(keyof typeof blankForms)[]]); // keys of the table

export const downloadBlankForm = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/blank-forms/:form",
  permission: "meetings.record",
  scope: "organisation",
  summary: "Mẫu giấy của một kỳ sinh hoạt để ghi tay: phiếu điểm danh, biên bản",
  carries: "file",
  input: z.object({ organisationId: Id, form: BlankForm, heldOn: Day }),
  output: z.object({}),
});

const Scan = z.object({
  id: Id,
  page: z.number(),
  edition: z.number(),
  fileName: z.string(),
  type: z.enum(["application/pdf", "image/png", "image/jpeg"]),
  size: z.number(),
  /** SHA-256 of the file. */
  checksum: z.string(),
  addedAt: z.string(),
  by: z.nullable(z.string()),
  /** The newest edition of its page. */
  isCurrent: z.boolean(),
});
export type Scan = z.output<typeof Scan>;

const Scans = z.object({
  meetingId: Id,
  scans: z.array(Scan),
  /** add, open (as the cell), check (as the level above). */
  can: Can,
});
export type Scans = z.output<typeof Scans>;

const OneScan = z.object({ meetingId: Id, scanId: Id });

export const listScans = endpoint({
  method: "GET",
  path: "/api/meetings/:meetingId/scans",
  permission: "meetings.see",
  summary: "Bản quét giấy đã ký của một kỳ sinh hoạt: từng trang, ai thêm, mã kiểm tra",
  input: z.object({ meetingId: Id }),
  output: Scans,
});

export const addScan = endpoint({
  method: "POST",
  path: "/api/meetings/:meetingId/scans",
  permission: "meetings.record",
  summary: "Thêm một trang quét; nêu page là thay trang đó bằng bản mới hơn",
  carries: "upload",
  input: z.object({
    meetingId: Id,
    page: z._default(z.nullable(numeral().check(z.int(), z.positive(), z.maximum(mostPages))), null),
  }),
  output: Scans,
});

export const openScan = endpoint({
  method: "GET",
  path: "/api/meetings/:meetingId/scans/:scanId",
  permission: "meetings.record",
  summary: "Một trang quét, cho chi bộ và người ghi thay",
  carries: "file",
  input: OneScan,
  output: z.object({}),
});

export const checkScan = endpoint({
  method: "GET",
  path: "/api/meetings/:meetingId/scans/:scanId/check",
  permission: "meetings.review",
  summary: "Một trang quét, cho cấp ủy kiểm tra biên bản",
  carries: "file",
  input: OneScan,
  output: z.object({}),
});
