import * as z from "zod/mini";
import { Can, Id, line } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";

const Sum = z.object({ value: z.nullable(z.number()), numerator: z.number(), denominator: z.nullable(z.number()) });

const Correction = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  kind: z.enum(["count", "ratio", "mean"]),
  digits: z.number(),
  signed: Sum,
  /** What is right: by the books of today, or as it was declared in a signed report. */
  corrected: Sum,
  /** Null until it is declared. */
  reason: z.nullable(z.string()),
});
export type Correction = z.output<typeof Correction>;

const Corrections = z.object({
  /** The signed report of the period before; null when there is none. */
  of: z.nullable(z.object({ id: Id, number: z.string(), datedOn: z.nullable(z.string()) })),
  /** Of a draft, every figure that differs or is declared; of a signed report, those declared. */
  rows: z.array(Correction),
  /** Reports that declare corrections of this one. */
  declaredIn: z.array(z.object({ id: Id, title: z.string(), number: z.string(), isSigned: z.boolean(), codes: z.array(z.string()) })),
  can: Can,
});
export type Corrections = z.output<typeof Corrections>;

const One = z.object({ reportId: Id });
const code = z.string().check(z.minLength(1), z.maxLength(100));

export const listCorrections = endpoint({
  method: "GET",
  path: "/api/reports/:reportId/corrections",
  permission: "reports.see",
  summary: "Số của báo cáo kỳ trước nay khác với số đã ký, và số đã được đính chính",
  input: One,
  output: Corrections,
});

export const declareCorrection = endpoint({
  method: "POST",
  path: "/api/reports/:reportId/corrections",
  permission: "reports.write",
  summary: "Đính chính trong báo cáo này một số đã ký ở kỳ trước",
  input: z.object({ reportId: Id, code, reason: line("lý do đính chính", 500) }),
  output: Corrections,
});

export const endCorrection = endpoint({
  method: "POST",
  path: "/api/reports/:reportId/corrections/end",
  permission: "reports.write",
  summary: "Thôi đính chính một số của kỳ trước",
  input: z.object({ reportId: Id, code }),
  output: Corrections,
});
