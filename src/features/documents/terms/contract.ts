import * as z from "zod/mini";
import { Can, Day, Flag, Id, line, optionalDay, prose, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";

export const termKinds = { committee: "Nhiệm kỳ cấp ủy", congress: "Đại hội" } as const;
const Kind = z.enum(["committee", "congress"]);

export const Term = z.object({
  id: Id,
  version: Version,
  kind: Kind,
  name: z.string(),
  from: Day,
  /** Last day; null while the next congress is not known. */
  to: z.nullable(Day),
  source: z.string(),
  isRunning: z.boolean(),
  /** Numbers taken or entered in it. */
  numbers: z.number(),
});
export type Term = z.output<typeof Term>;

const Terms = z.object({
  rows: z.array(Term),
  /** Organisations below that have no committee term on the day of today. */
  withoutBelow: z.number(),
  can: Can,
});

export const listTerms = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/terms",
  permission: "organisations.see",
  scope: "organisation",
  summary: "Nhiệm kỳ cấp ủy và ngày họp đại hội của một tổ chức; số văn bản tính lại theo nhiệm kỳ",
  input: z.object({ organisationId: Id }),
  output: Terms,
});

const Days = { name: line("tên nhiệm kỳ", 40), from: Day, to: optionalDay, source: prose(300) };

export const addTerm = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/terms",
  permission: "posts.manage",
  scope: "organisation",
  summary: "Ghi một nhiệm kỳ hoặc một kỳ đại hội, có thể cho cả tổ chức cấp dưới chưa ghi",
  input: z.object({ organisationId: Id, kind: Kind, ...Days, withBelow: z._default(Flag, false) }),
  output: z.extend(Terms, { added: z.number() }),
});

export const correctTerm = endpoint({
  method: "PUT",
  path: "/api/terms/:termId",
  permission: "posts.manage",
  summary: "Sửa tên, ngày của một nhiệm kỳ; văn bản đã đánh số phải nằm trong đó",
  input: z.object({ termId: Id, version: Version, ...Days }),
  output: Terms,
});
