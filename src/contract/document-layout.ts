import * as z from "zod/mini";

const Points = z.number().check(z.positive(), z.maximum(72));
const Millimetres = z.number().check(z.nonnegative(), z.maximum(100));

/**
 * How a Party document looks: a dated rule (documents.layout). Sizes in points, margins and indents in millimetres. Points that came
 * later have a default, so that layouts kept with signed documents and set by offices still read.
 */
export const DocumentLayout = z.object({
  /** The guideline that asks for it, for people: "Hướng dẫn 36-HD/VPTW". */
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  font: z.string().check(z.minLength(1), z.maxLength(60)),
  margins: z.object({ top: Millimetres, bottom: Millimetres, left: Millimetres, right: Millimetres }),
  sizes: z.object({
    party: Points,
    /** The body above. */
    above: z._default(Points, 14),
    issuer: Points,
    number: Points,
    /** Place and day. */
    date: z._default(Points, 14),
    /** What a letter is about, under its number. */
    about: z._default(Points, 12),
    kind: Points,
    subject: Points,
    /** "Phần thứ nhất" with its title. */
    part: z._default(Points, 14),
    body: Points,
    /** The words "Nơi nhận:". */
    recipientsHead: z._default(Points, 13),
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
  /** Lines "Căn cứ …" at the beginning of the text. */
  basis: z._default(z.enum(["upright", "italic"]), "upright"),
  /** The word before what a letter is about, and where that stands under the number. */
  aboutWord: z._default(z.enum(["V/v", "về việc"]), "V/v"),
  aboutAt: z._default(z.enum(["centre", "left"]), "centre"),
  /** How the program's own printed words are spelled; names and what people wrote stay as they are. */
  spelling: z._default(z.enum(["ủy", "uỷ"]), "ủy"),
  /** Who keeps a copy, in the last line of the recipients: the committee by its name, or its office. */
  filedAt: z._default(z.enum(["issuer", "office"]), "office"),
  /** Numbers of pages, from the second one on. */
  hasPageNumbers: z._default(z.boolean(), true),
});
export type DocumentLayout = z.output<typeof DocumentLayout>;

/** Words that the program prints by itself, in the layout's spelling: "T/L CẤP ỦY" or "T/L CẤP UỶ". */
export function standingWords({ spelling }: Pick<DocumentLayout, "spelling">, words: string): string {
  return spelling === "ủy"
    ? words.replace(/uỷ/g, "ủy").replace(/UỶ/g, "ỦY").replace(/Uỷ/g, "Ủy")
    : words.replace(/ủy/g, "uỷ").replace(/ỦY/g, "UỶ").replace(/Ủy/g, "Uỷ");
}

/** The last recipient: a cell keeps its copy itself, a committee at its office or by its own name. */
export function filedLine(layout: Pick<DocumentLayout, "spelling" | "filedAt">, isCell: boolean): string {
  if (isCell) return "Lưu Chi bộ";
  return layout.filedAt === "office" ? "Lưu Văn phòng" : standingWords(layout, "Lưu Đảng ủy");
}

/** What a letter is about, behind the layout's word for it, whichever of the two it was given with. */
export function aboutLine({ aboutWord }: Pick<DocumentLayout, "aboutWord">, about: string): string {
  return `${aboutWord} ${about.replace(/^(V\/v|về việc)\s+/iu, "")}`;
}
