// The papers of a sitting: the sheet on the page and the two documents.
import * as z from "zod/mini";
import { Id } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";

const Run = z.union([z.string(), z.object({ text: z.string(), bold: z.optional(z.boolean()), italic: z.optional(z.boolean()) })]);

/** The minutes as they will be printed, for the sheet beside the record. */
export const MinutesPreview = z.object({
  layoutName: z.string(),
  above: z.nullable(z.string()),
  issuer: z.string(),
  subject: z.string(),
  paragraphs: z.array(z.object({ isHeading: z.boolean(), runs: z.array(Run) })),
  secretary: z.string(),
  chair: z.string(),
});
export type MinutesPreview = z.output<typeof MinutesPreview>;

export const previewMinutes = endpoint({
  method: "GET",
  path: "/api/meetings/:meetingId/minutes-preview",
  permission: "meetings.see",
  summary: "Nội dung biên bản như sẽ in",
  input: z.object({ meetingId: Id }),
  output: MinutesPreview,
});

export const downloadMinutes = endpoint({
  method: "GET",
  path: "/api/meetings/:meetingId/minutes.docx",
  permission: "meetings.see",
  summary: "Biên bản .docx",
  input: z.object({ meetingId: Id }),
  output: z.object({}),
  carries: "file",
});

export const downloadResolution = endpoint({
  method: "GET",
  path: "/api/meetings/:meetingId/resolution.docx",
  permission: "meetings.see",
  summary: "Nghị quyết .docx",
  input: z.object({ meetingId: Id }),
  output: z.object({}),
  carries: "file",
});
