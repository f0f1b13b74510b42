import * as z from "zod/mini";
import { Can, Day, Id, line } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { Body, Kind } from "../contract.ts";

export const Series = z.object({
  id: Id,
  term: z.object({ id: Id, name: z.string(), kind: z.enum(["committee", "congress"]), from: Day, to: z.nullable(Day) }),
  seat: z.string(),
  /** Null for a congress: one sequence for all kinds. */
  kind: z.nullable(Kind),
  lastNumber: z.number(),
  used: z.number(),
  /** Kept for documents still to come, and given up; the others are used. */
  held: z.array(
    z.object({
      id: Id,
      number: z.number(),
      state: z.enum(["reserved", "void"]),
      purpose: z.string(),
      reason: z.string(),
      by: z.nullable(z.string()),
      on: Day,
    }),
  ),
  /** Numbers below the last one of which nothing is known: old documents not entered yet. */
  gaps: z.array(z.object({ from: z.number(), to: z.number() })),
});
export type Series = z.output<typeof Series>;

export const listSeries = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/number-series",
  permission: "documents.see",
  scope: "organisation",
  summary: "Sổ số văn bản đi theo nhiệm kỳ: số đã dùng, đang giữ, đã hủy, còn trống",
  input: z.object({ organisationId: Id }),
  output: z.object({
    rows: z.array(Series),
    /** Who issues documents here. */
    bodies: z.array(Body),
    /** Name of the running term; null where none is written down. */
    term: z.nullable(z.string()),
    can: Can,
  }),
});

export const reserveNumber = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/number-series/reservations",
  permission: "documents.register",
  scope: "organisation",
  summary: "Giữ số kế tiếp cho một văn bản sẽ ban hành",
  input: z.object({ organisationId: Id, body: Body, kind: Kind, day: Day, purpose: line("văn bản cần giữ số", 300) }),
  output: z.object({ id: Id, number: z.number(), reference: z.string(), term: z.string() }),
});

export const voidNumber = endpoint({
  method: "POST",
  path: "/api/document-numbers/:numberId/voiding",
  permission: "documents.register",
  summary: "Hủy một số đang giữ, có lý do; số hủy không cấp lại",
  input: z.object({ numberId: Id, reason: line("lý do hủy số", 300) }),
  output: z.object({}),
});

export const explainGap = endpoint({
  method: "POST",
  path: "/api/number-series/:seriesId/explanations",
  permission: "documents.register",
  summary: "Ghi rõ vì sao những số cũ không có văn bản trong sổ này",
  input: z.object({
    seriesId: Id,
    from: z.number().check(z.int(), z.minimum(1), z.maximum(99_999)),
    to: z.number().check(z.int(), z.minimum(1), z.maximum(99_999)),
    reason: line("lý do", 300),
  }),
  output: z.object({ explained: z.number() }),
});
