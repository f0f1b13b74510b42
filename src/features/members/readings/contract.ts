import * as z from "zod/mini";
import { Id, LogFilters, line, Onward, optionalLine } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { type ReadingKind, readingKinds } from "./rules.ts";

/** What a personal file is read for: one of the purposes of the rule, with words of one's own where they help. */
export const Why = { purpose: line("mục đích xem", 100), words: optionalLine(300) };
export interface Why {
  purpose: string;
  words: string | null;
}

const Kind = z.enum(Object.keys(readingKinds) as [ReadingKind, ...ReadingKind[]]); // the keys of the table

const Reading = z.object({
  id: Id,
  at: z.string(),
  /** Null when the program itself read. */
  by: z.nullable(z.string()),
  kind: Kind,
  purpose: z.string(),
  words: z.string(),
  subject: z.string(),
  /** The cell of the person, or the place of the list. */
  place: z.string(),
});
export type Reading = z.output<typeof Reading>;

const PlaceReading = z.extend(Reading, {
  /** How many people it was about, and the first three of them who belong to the place. */
  count: z.number(),
  people: z.array(z.object({ id: Id, fullName: z.string() })),
});
export type PlaceReading = z.output<typeof PlaceReading>;

const next = z.nullable(Id);

const Filters = { ...LogFilters, kind: z.optional(Kind) };

export const listPurposes = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/purposes",
  permission: "members.see",
  scope: "organisation",
  summary: "Các mục đích xem hồ sơ được chọn tại một nơi, và mục đích mặc định của người làm việc ở chi bộ",
  input: z.object({ organisationId: Id }),
  output: z.object({ purposes: z.array(z.string()), usual: z.nullable(z.string()) }),
});

export const listReadings = endpoint({
  method: "GET",
  path: "/api/readings",
  permission: "readings.see",
  scope: "organisation",
  summary: "Nhật ký xem hồ sơ của một nơi: ai xem, xem ai, để làm gì",
  input: z.object({ ...Filters, ...Onward }),
  output: z.object({ rows: z.array(PlaceReading), next }),
});

export const exportReadings = endpoint({
  method: "POST",
  path: "/api/readings/export",
  permission: "readings.see",
  scope: "organisation",
  summary: "Nhật ký xem hồ sơ đang lọc ra .xlsx",
  carries: "file",
  input: z.object(Filters),
  output: z.object({}),
});

export const listMemberReadings = endpoint({
  method: "GET",
  path: "/api/members/:memberId/readings",
  permission: "readings.see",
  summary: "Ai đã xem hồ sơ một đảng viên",
  input: z.object({ memberId: Id, ...Onward }),
  output: z.object({ rows: z.array(Reading), next }),
});

export const listMyReadings = endpoint({
  method: "GET",
  path: "/api/my/readings",
  permission: "signed-in",
  summary: "Ai đã xem hồ sơ của người đang đăng nhập",
  input: z.object(Onward),
  output: z.object({ rows: z.array(Reading), next }),
});
