// What signed reports hold of a record otherwise than it stands today. Answered by the reports, which know what was signed.
import * as z from "zod/mini";
import { Id } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";

const Value = z.nullable(z.union([z.string(), z.number()]));

const Difference = z.object({
  /** The figure of the report whose rows show it; null when it has none with this record. */
  code: z.nullable(z.string()),
  name: z.string(),
  /** A share is what the record adds to a figure: 0 is not counted. The others are what its columns say. */
  type: z.enum(["share", "text", "number", "day"]),
  signed: Value,
  now: Value,
});

/** A signed report, and in what it holds the record otherwise than today's books. */
export const RecordSigning = z.object({
  reportId: Id,
  organisationId: Id,
  committee: z.string(),
  title: z.string(),
  number: z.string(),
  signedAt: z.string(),
  differences: z.array(Difference),
  /** The caller may open the report and the rows that differ there. */
  canOpen: z.boolean(),
});
export type RecordSigning = z.output<typeof RecordSigning>;

export const listOrganisationSignings = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/signings",
  permission: "organisations.see",
  scope: "organisation",
  summary: "Các báo cáo đã ký mà tổ chức đảng này nay tính khác với lúc ký",
  input: z.object({ organisationId: Id }),
  output: z.object({ rows: z.array(RecordSigning) }),
});
