// What signed reports hold of a record otherwise than it stands today. Answered by the reports, which know what was signed.
import * as z from "zod/mini";
import { Id } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";

/** A signed report, and its figures in which the record counts by another share today than when it was signed. */
export const RecordSigning = z.object({
  reportId: Id,
  organisationId: Id,
  committee: z.string(),
  title: z.string(),
  number: z.string(),
  signedAt: z.string(),
  figures: z.array(z.object({ code: z.string(), name: z.string(), signed: z.number(), now: z.number() })),
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
