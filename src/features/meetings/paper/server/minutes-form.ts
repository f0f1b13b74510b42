import type { Content, TableCell } from "pdfmake/interfaces";
import { ruleText, votesNeeded } from "#features/regulations/rules.ts";
import { pdfOf } from "#server/files/pdf.ts";
import { totalsOf, voteBase } from "../../rules.ts";
import { boxed, dotted, type FormFacts, formDocument, heading, heads, lines, signatures, title, viDay } from "./form-parts.ts";

const name = "Biên bản";

/** The minutes to be written by hand: everything that is known printed, the rest as lines and boxes in the order of business. */
export function minutesForm(facts: FormFacts): Promise<Buffer> {
  const [year, month] = facts.heldOn.split("-");
  const business = facts.planned.items.filter((item) => item.stage === "business");
  return pdfOf(
    formDocument(facts, name, [
      heads(facts),
      ...title("BIÊN BẢN", `Họp chi bộ tháng ${Number(month)} năm ${year}, ngày ${viDay(facts.heldOn)}`),
      ...opening(facts),
      heading("Nội dung"),
      ...business.flatMap((item, at) => itemPart(item, at + 1)),
      ...votes(facts),
      ...tasks(),
      ...closing(),
    ]),
  );
}

function opening({ planned, roster }: FormFacts): Content[] {
  const { total, official, probationary, exempt, away } = totalsOf(roster);
  const order = planned.items.filter((item) => item.stage !== "business").map((item) => item.title);
  return [
    {
      columns: [dotted(planned.beginsAt ? `Bắt đầu (định ${planned.beginsAt}):` : "Bắt đầu lúc:"), dotted("Kết thúc lúc:")],
      columnGap: 16,
    },
    dotted("Địa điểm:", planned.place),
    { columns: [dotted("Chủ trì:", planned.chair), dotted("Thư ký:", planned.secretary)], columnGap: 16 },
    dotted("Khách mời, cấp ủy viên dự:"),
    {
      text: `Tổng số ${total} đảng viên: ${official} chính thức, ${probationary} dự bị. Miễn sinh hoạt ${exempt}, tạm đi nơi khác ${away}.`,
      margin: [0, 0, 0, 6],
    },
    { columns: [dotted("Có mặt:"), dotted("Vắng có lý do:"), dotted("Vắng không lý do:")], columnGap: 14 },
    { text: "Vắng (số trong phiếu điểm danh, lý do):" },
    lines(2),
    dotted("Đảng phí: số người đã nộp tháng này:"),
    ...(planned.topic
      ? [{ text: [{ text: "Chuyên đề: " }, { text: planned.topic, bold: true }], margin: [0, 0, 0, 6] } satisfies Content]
      : []),
    ...(order.length > 0 ? [{ text: `Thủ tục: ${order.join("; ")}.`, fontSize: 10, margin: [0, 0, 0, 4] } satisfies Content] : []),
  ];
}

function itemPart(item: FormFacts["planned"]["items"][number], number: number): Content[] {
  const minutes = item.minutes ? ` (${item.minutes} phút)` : "";
  const session = item.session === "thematic" ? " – chuyên đề" : "";
  return [
    {
      unbreakable: true,
      stack: [
        { text: `${number}. ${item.title}${session}${minutes}`, bold: true, margin: [0, 4, 0, 2] },
        { text: "Ý kiến (ghi tên người phát biểu):" },
        lines(4),
      ],
    },
    { unbreakable: true, stack: [{ text: "Kết luận của chủ trì:" }, lines(2)] },
  ];
}

/** Base and need by who is expected; an exempt or absent member who comes and votes raises both. */
function votes({ roster, shares }: FormFacts): Content[] {
  const base = voteBase(roster);
  const need = [
    `Nghị quyết, kết luận: cần ${votesNeeded(base, shares.resolution)} phiếu (${ruleText("vote.share.resolution", shares.resolution)})`,
    `kết nạp, công nhận chính thức, xóa tên, khai trừ: cần ${votesNeeded(base, shares.admission)} phiếu (${ruleText("vote.share.admission", shares.admission)})`,
  ].join("; ");
  const head = ["Mục", "Về việc", "Kín", "Tán thành", "Không", "Khác"].map((text) => ({ text, bold: true, alignment: "center" as const }));
  return [
    {
      unbreakable: true,
      stack: [
        heading("Biểu quyết"),
        { text: `Tính trên ${base} đảng viên chính thức được triệu tập. ${need}.` },
        {
          text: "Ghi số mục nếu biểu quyết riêng về một nội dung. Người miễn sinh hoạt hoặc tạm đi nơi khác mà đến dự và biểu quyết thì cộng thêm vào số tính.",
          fontSize: 10,
          margin: [0, 0, 0, 4],
        },
        {
          layout: boxed,
          table: {
            widths: [30, "*", 28, 62, 50, 50],
            heights: (row) => (row === 0 ? 14 : 26),
            body: [head, ...Array.from({ length: 4 }, () => head.map((): TableCell => ({ text: "" })))],
          },
        },
      ],
    },
  ];
}

function tasks(): Content[] {
  const head = ["TT", "Nhiệm vụ", "Người thực hiện", "Hạn"].map((text) => ({ text, bold: true, alignment: "center" as const }));
  const rows = Array.from({ length: 6 }, (_, at): TableCell[] => [
    { text: String(at + 1), alignment: "center" },
    { text: "" },
    { text: "" },
    { text: "" },
  ]);
  return [
    {
      unbreakable: true,
      stack: [
        heading("Nhiệm vụ được giao"),
        { layout: boxed, table: { widths: [22, "*", 130, 64], heights: (row) => (row === 0 ? 14 : 28), body: [head, ...rows] } },
      ],
    },
  ];
}

function closing(): Content[] {
  return [
    {
      unbreakable: true,
      margin: [0, 10, 0, 0],
      stack: [dotted("Điểm tự chấm (trên 100):"), { text: "Biên bản đã được đọc lại và thông qua trước chi bộ." }],
    },
    signatures(),
  ];
}
