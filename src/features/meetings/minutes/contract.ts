// The minutes and the resolution of a sitting as texts with figures in them, and the papers made of them.
import * as z from "zod/mini";
import { Can, Day, Id, line, numeral, Version } from "#contract/common.ts";
import { DocumentLayout } from "#contract/document-layout.ts";
import { endpoint } from "#contract/endpoint.ts";
import { Figure, FigureText } from "#contract/figure-text.ts";
import { Approval, MeetingDetail } from "../contract.ts";
import { approvalWays, paperKinds, sourceCodes } from "./rules.ts";

const PaperKind = z.enum(paperKinds);
const OneText = z.object({ meetingId: Id, kind: PaperKind });
const Edition = z.optional(numeral().check(z.int(), z.positive(), z.maximum(1000)));

/** What stands around the text on paper. */
export const Paper = z.object({
  layout: DocumentLayout,
  above: z.nullable(z.string()),
  issuer: z.string(),
  place: z.string(),
  date: Day,
  /** "Biên bản" */
  title: z.string(),
  subject: z.string(),
  recipients: z.array(z.string()),
  signatures: z.array(z.object({ authority: z.string(), position: z.string(), name: z.string() })),
});
export type Paper = z.output<typeof Paper>;

/** A text as one reads, edits or prints it. */
export const TextDetail = z.object({
  meetingId: Id,
  kind: PaperKind,
  edition: z.number(),
  reason: z.string(),
  number: z.string(),
  /** Of the text; 0 as long as nobody touched it. */
  version: Version,
  /** Of the sitting that the text was brought in line with. */
  meetingVersion: Version,
  body: FigureText,
  /** What the record says today, part by part. */
  record: FigureText,
  parts: z.array(z.object({ origin: z.string(), name: z.string(), source: z.enum(sourceCodes), isEdited: z.boolean() })),
  /** Parts that both a person and the record changed. */
  changes: z.array(z.object({ origin: z.string(), name: z.string(), mine: z.nullable(FigureText), theirs: z.nullable(FigureText) })),
  figures: z.array(Figure),
  /** The figures at the last save: a chip that prints another value now says so. */
  figuresBefore: z.array(Figure),
  paper: Paper,
  approval: z.nullable(
    z.object({
      how: z.enum(approvalWays),
      inFavour: z.nullable(z.number()),
      present: z.nullable(z.number()),
      at: z.string(),
      by: z.nullable(z.string()),
      /** The text was changed after the meeting had adopted it. */
      isEditedSince: z.boolean(),
    }),
  ),
  editedAt: z.nullable(z.string()),
  editedBy: z.nullable(z.string()),
  frozen: z.nullable(z.object({ at: z.string(), checksum: z.string() })),
  /** The frozen editions, the newest first. */
  editions: z.array(z.object({ edition: z.number(), reason: z.string(), frozenOn: Day, replacedOn: z.nullable(Day) })),
  can: Can,
});
export type TextDetail = z.output<typeof TextDetail>;

export const getText = endpoint({
  method: "GET",
  path: "/api/meetings/:meetingId/texts/:kind",
  permission: "meetings.see",
  summary: "Biên bản hoặc nghị quyết của một kỳ: lời văn, số liệu, chỗ bản ghi đã đổi; bản cũ theo số phiên bản",
  input: z.extend(OneText, { edition: Edition }),
  output: TextDetail,
});

export const saveText = endpoint({
  method: "PUT",
  path: "/api/meetings/:meetingId/texts/:kind",
  permission: "meetings.record",
  summary: "Lưu lời văn của biên bản hoặc nghị quyết chưa được nhận",
  input: z.extend(OneText, {
    version: Version,
    meetingVersion: Version,
    body: FigureText,
    /** Parts where the writer chose between the own words and the record. */
    settled: z._default(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(1000)), []),
  }),
  output: TextDetail,
});

export const approveText = endpoint({
  method: "POST",
  path: "/api/meetings/:meetingId/texts/:kind/approval",
  permission: "meetings.record",
  summary: "Ghi rằng kỳ họp đã thông qua biên bản hoặc nghị quyết sau khi đọc lại",
  input: z.extend(OneText, { version: Version, ...Approval.shape }),
  output: TextDetail,
});

export const correctMeeting = endpoint({
  method: "POST",
  path: "/api/meetings/:meetingId/correction",
  permission: "meetings.record",
  summary: "Mở đính chính một biên bản đã nhận, có lý do; bản cũ vẫn giữ",
  input: z.object({ meetingId: Id, version: Version, reason: line("lý do đính chính", 2000) }),
  output: MeetingDetail,
});

export const withdrawCorrection = endpoint({
  method: "POST",
  path: "/api/meetings/:meetingId/correction/withdrawal",
  permission: "meetings.record",
  summary: "Rút một lần mở đính chính nhầm, khi chưa sửa gì: biên bản lại là đã nhận",
  input: z.object({ meetingId: Id, version: Version }),
  output: MeetingDetail,
});

const file = { method: "GET", permission: "meetings.see", output: z.object({}), carries: "file" } as const;

export const downloadMinutes = endpoint({
  ...file,
  path: "/api/meetings/:meetingId/minutes.docx",
  summary: "Biên bản .docx; bản cũ theo số phiên bản",
  input: z.object({ meetingId: Id, edition: Edition }),
});

export const downloadResolution = endpoint({
  ...file,
  path: "/api/meetings/:meetingId/resolution.docx",
  summary: "Nghị quyết .docx; bản cũ theo số phiên bản",
  input: z.object({ meetingId: Id, edition: Edition }),
});

export const downloadExtract = endpoint({
  ...file,
  path: "/api/meetings/:meetingId/extract.docx",
  summary: "Trích biên bản một mục .docx",
  input: z.object({ meetingId: Id, origin: line("mục cần trích") }),
});
