import * as z from "zod/mini";

const Points = z.number().check(z.positive(), z.maximum(72));
const Millimetres = z.number().check(z.nonnegative(), z.maximum(100));

/** How a Party document looks: a dated rule (documents.layout). Sizes in points, margins and indents in millimetres. */
export const DocumentLayout = z.object({
  /** The guideline that asks for it, for people: "Hướng dẫn 36-HD/VPTW". */
  name: z.string(),
  font: z.string(),
  margins: z.object({ top: Millimetres, bottom: Millimetres, left: Millimetres, right: Millimetres }),
  sizes: z.object({
    party: Points,
    issuer: Points,
    number: Points,
    kind: Points,
    subject: Points,
    body: Points,
    recipients: Points,
    signature: Points,
  }),
  /** Exact line height of the body; null for single spacing. */
  bodyLine: z.nullable(Points),
  firstLine: Millimetres,
  /** The last line of the text closes with "./." as older documents do. */
  closesWithSlash: z.boolean(),
  positionIsBold: z.boolean(),
  recipientsSeparator: z.enum([",", ";"]),
  /** What stands between the number and its value: "Số 01" or "Số: 01". */
  numberColon: z.boolean(),
});
export type DocumentLayout = z.output<typeof DocumentLayout>;
