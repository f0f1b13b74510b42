import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";
import type { VoteShare } from "#features/regulations/rules.ts";
import type { AttendanceLine } from "../../contract.ts";
import type { PlannedForm } from "./queries.ts";

/** What is known of a sitting before it is held, for its paper. */
export interface FormFacts {
  cellName: string;
  parentName: string | null;
  heldOn: string;
  roster: readonly AttendanceLine[];
  /** Member → the tổ đảng they sit in; empty where the cell has none. */
  groupOf: ReadonlyMap<number, string>;
  planned: PlannedForm;
  shares: { resolution: VoteShare; admission: VoteShare };
}

/** A4 standing, in points; black on white, so that a copy of a copy can still be read. */
const margins = { left: 56, top: 40, right: 36, bottom: 44 };

export function formDocument({ cellName, heldOn }: FormFacts, name: string, content: Content[]): TDocumentDefinitions {
  return {
    pageSize: "A4",
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    defaultStyle: { fontSize: 11, lineHeight: 1.15 },
    info: { title: `${name}, ${cellName}, ${viDay(heldOn)}` },
    footer: (page, pages) => ({
      margin: [margins.left, 14, margins.right, 0],
      fontSize: 8.5,
      columns: [
        { text: `${name} – ${cellName} – ${viDay(heldOn)}`, width: "*" },
        { text: `Tờ ${page}/${pages}`, width: 60, alignment: "right" },
      ],
    }),
    content,
  };
}

/** The two heads of an official paper, side by side. */
export function heads({ parentName, cellName }: FormFacts): Content {
  return {
    columns: [
      {
        width: "*",
        alignment: "center",
        stack: [
          ...(parentName ? [{ text: parentName.toLocaleUpperCase("vi") }] : []),
          { text: cellName.toLocaleUpperCase("vi"), bold: true },
          { text: "*" },
        ],
      },
      { width: "*", alignment: "center", text: "ĐẢNG CỘNG SẢN VIỆT NAM", bold: true, decoration: "underline" },
    ],
    columnGap: 16,
    margin: [0, 0, 0, 12],
  };
}

export function title(text: string, below: string): Content[] {
  return [
    { text, bold: true, fontSize: 15, alignment: "center" },
    { text: below, alignment: "center", margin: [0, 2, 0, 10] },
  ];
}

/** A row of dots after words, filled by hand. */
export function dotted(words: string, known: string | null = null): Content {
  return {
    columns: [{ width: "auto", text: words }, known ? { width: "*", text: known, bold: true } : { width: "*", stack: [line(11)] }],
    columnGap: 6,
    margin: [0, 0, 0, 6],
  };
}

/** Lines to write on, across the page. */
export function lines(count: number): Content {
  return {
    layout: ruled,
    margin: [0, 0, 0, 6],
    table: { widths: ["*"], heights: 19, body: Array.from({ length: count }, (): TableCell[] => [{ text: " " }]) },
  };
}

/** Borders of a table to write into. */
export const boxed = {
  hLineWidth: () => 0.7,
  vLineWidth: () => 0.7,
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 3,
  paddingBottom: () => 2,
};

export function signatures(): Content {
  return {
    unbreakable: true,
    margin: [0, 14, 0, 0],
    alignment: "center",
    columns: [
      {
        stack: [
          { text: "THƯ KÝ", bold: true },
          { text: "(ký, ghi rõ họ tên)", italics: true, margin: [0, 0, 0, 56] },
        ],
      },
      {
        stack: [
          { text: "CHỦ TRÌ", bold: true },
          { text: "(ký, ghi rõ họ tên)", italics: true, margin: [0, 0, 0, 56] },
        ],
      },
    ],
  };
}

export function heading(text: string): Content {
  return { text, bold: true, fontSize: 12, margin: [0, 8, 0, 4] };
}

export function viDay(day: string): string {
  return day.split("-").reverse().join("/");
}

const ruled = {
  hLineWidth: (at: number) => (at === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineStyle: () => ({ dash: { length: 1, space: 2 } }),
};

function line(height: number): Content {
  return { layout: ruled, table: { widths: ["*"], heights: height, body: [[{ text: " ", fontSize: 7 }]] } };
}
