import type { Content, TableCell } from "pdfmake/interfaces";
import { pdfOf } from "#server/files/pdf.ts";
import type { AttendanceLine } from "../../contract.ts";
import { boxed, dotted, type FormFacts, formDocument, heads, signatures, title, viDay } from "./form-parts.ts";

const name = "Phiếu điểm danh";
const columns = ["Có mặt", "Muộn", "Vắng có lý do", "Vắng không lý do", "Phát biểu"];
const situations = { exempt: "miễn sinh hoạt", away: "tạm đi nơi khác", suspended: "đình chỉ sinh hoạt", detained: "tạm giam" } as const;

/** Everybody of the cell that day by given name, each with a number that the quick entry takes, and a box for every answer. */
export function rollCallForm(facts: FormFacts): Promise<Buffer> {
  const { heldOn, planned } = facts;
  const [year, month] = heldOn.split("-");
  const where = [`ngày ${viDay(heldOn)}`, planned.beginsAt && `lúc ${planned.beginsAt}`, planned.place].filter(Boolean).join(", ");
  return pdfOf(
    formDocument(facts, name, [
      heads(facts),
      ...title("PHIẾU ĐIỂM DANH", `Sinh hoạt chi bộ tháng ${Number(month)}/${year}, ${where}`),
      { text: "Đánh dấu × vào một ô của từng người. Vắng có lý do thì ghi lý do; đến muộn thì ghi giờ đến.", margin: [0, 0, 0, 6] },
      rollTable(facts),
      sums(facts.roster),
      signatures(),
    ]),
  );
}

function rollTable({ roster, groupOf }: FormFacts): Content {
  const head = ["Số", "Họ và tên", ...columns, "Lý do, giờ đến"].map((text) => ({
    text,
    bold: true,
    alignment: "center" as const,
    fontSize: 9,
  }));
  return {
    layout: boxed,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [22, 142, 32, 32, 36, 38, 34, "*"],
      body: [head, ...roster.map((person, at) => rollRow(person, at, groupOf.get(person.memberId)))],
    },
  };
}

function rollRow(person: AttendanceLine, at: number, group: string | undefined): TableCell[] {
  const who = [
    group,
    person.isVisiting && "sinh hoạt tạm đến",
    person.standing === "probationary" && "dự bị",
    person.situation && situations[person.situation],
  ].filter(Boolean);
  return [
    { text: String(at + 1), alignment: "center", bold: true },
    { text: [person.name, { text: who.length > 0 ? ` (${who.join(", ")})` : "", fontSize: 9 }] },
    // Who is not expected has no box for an absence.
    ...columns.map(
      (_, column): TableCell => (person.situation && (column === 2 || column === 3) ? { text: "–", alignment: "center" } : box()),
    ),
    { text: "" },
  ];
}

/** A new one each time: the layout writes into what it is given. */
function box(): TableCell {
  return { canvas: [{ type: "rect", x: 0, y: 0, w: 11, h: 11, lineWidth: 0.9 }], alignment: "center" };
}

function sums(roster: readonly AttendanceLine[]): Content {
  const own = roster.filter((person) => !person.isVisiting);
  const due = own.filter((person) => person.situation === null).length;
  return {
    unbreakable: true,
    margin: [0, 10, 0, 0],
    stack: [
      {
        text: `Trong danh sách: ${own.length} đảng viên; được triệu tập: ${due}; sinh hoạt tạm đến: ${roster.length - own.length}.`,
        margin: [0, 0, 0, 8],
      },
      {
        columns: [dotted("Có mặt:"), dotted("Vắng có lý do:"), dotted("Vắng không lý do:")],
        columnGap: 14,
      },
    ],
  };
}
