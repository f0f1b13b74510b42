import * as z from "zod/mini";
import { Day, Id, line, optionalDay, prose } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";

export const certainties = ["confirmed", "partly", "background", "unknown"] as const;

export const RegulationLine = z.object({
  id: Id,
  key: z.string(),
  group: z.string(),
  title: z.string(),
  /** The value in words: "90 phút", "từ 90 điểm". */
  text: z.string(),
  value: z.unknown(),
  /** How the form asks for a value: a number, or the JSON text of a structured value. */
  input: z.enum(["number", "text", "json"]),
  unit: z.string(),
  /** Where only some words may be chosen: each with what people read. */
  options: z.nullable(z.record(z.string(), z.string())),
  organisationId: z.nullable(Id),
  organisationName: z.nullable(z.string()),
  from: z.nullable(Day),
  to: z.nullable(Day),
  source: z.string(),
  certainty: z.enum(certainties),
  note: z.string(),
  isInForce: z.boolean(),
  isOwn: z.boolean(),
});
export type RegulationLine = z.output<typeof RegulationLine>;

export const listRegulations = endpoint({
  method: "GET",
  path: "/api/regulations",
  permission: "regulations.see",
  scope: "organisation",
  summary: "Các quy định áp dụng cho một tổ chức vào một ngày, kèm nguồn",
  input: z.object({ organisationId: Id, asOf: z.optional(Day), everything: z.optional(z.enum(["true"])) }),
  output: z.object({ asOf: Day, rows: z.array(RegulationLine), can: z.array(z.string()) }),
});

export const setRegulation = endpoint({
  method: "POST",
  path: "/api/regulations",
  permission: "regulations.manage",
  scope: "organisation",
  summary: "Đặt giá trị riêng cho một phần của cây, từ một ngày",
  input: z.object({
    organisationId: Id,
    key: z.string(),
    value: z.unknown(),
    from: Day,
    to: optionalDay,
    source: line("văn bản làm căn cứ", 300),
    note: prose(2000),
  }),
  output: z.object({ id: Id }),
});

export const endRegulation = endpoint({
  method: "POST",
  path: "/api/regulations/:id/end",
  permission: "regulations.manage",
  summary: "Kết thúc một giá trị riêng: ngày đầu tiên không còn áp dụng",
  input: z.object({ id: Id, on: Day, reason: line("lý do", 500) }),
  output: z.object({ id: Id }),
});
