import { filedLine, standingWords } from "#contract/document-layout.ts";
import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { printDocument } from "#features/documents/templates/server/queries.ts";
import { rules } from "#features/regulations/server/queries.ts";
import { type Block, docxType } from "#server/files/docx.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { AnswerLine, downloadRequestReminder as declared } from "../contract.ts";
import { findAnswers, loadRequest, type RequestRow } from "./queries.ts";

/** The letter that asks for answers still missing; number, day and signer are filled in by hand. */
export async function downloadRequestReminder(ctx: ActionContext, { requestId }: InputOf<typeof declared>): Promise<FileAnswer> {
  const { request } = await loadRequest(ctx, requestId);
  const filter = { show: "waiting", text: "", question: 0, word: "" };
  const { rows } = await findAnswers(ctx, requestId, { ...filter, page: 1, pageSize: 100_000 });
  if (rows.length === 0 || request.state !== "sent") throw new AppError("rule", "nobody-behind", "Không còn đơn vị nào phải trả lời.");
  const unit = await ctx.tx
    .selectFrom("organisations as o")
    .leftJoin("organisations as above", "above.id", "o.parent_id")
    .select("above.name as above")
    .where("o.id", "=", request.organisationId)
    .executeTakeFirstOrThrow();
  const inForce = await rules(ctx.tx, ["documents.layout", "documents.place"], request.organisationId, ctx.today);
  const layout = inForce["documents.layout"];
  const printing = { organisationId: request.organisationId, family: "reminder", day: ctx.today } as const;
  const body = await printDocument(ctx, printing, {
    layout,
    head: {
      above: unit.above,
      issuer: request.orgName,
      number: "",
      about: `trả lời “${request.title}”`,
      place: inForce["documents.place"],
      date: null,
    },
    kind: "",
    subject: "",
    body: letter(standingWords(layout, "Cấp ủy các đơn vị có tên dưới đây"), request, rows, ctx.today),
    recipients: ["Các đơn vị có tên trên", filedLine(layout, false)],
    signatures: [{ authority: standingWords(layout, "T/L CẤP ỦY"), position: "Chánh Văn phòng", name: "" }],
  });
  return { fileName: `Công văn đôn đốc - ${request.title}.docx`, contentType: docxType, body };
}

function letter(to: string, { title, dueOn }: RequestRow, rows: readonly AnswerLine[], today: string): Block[] {
  const text = (words: string): Block => ({ type: "paragraph", runs: [words] });
  const due = (dueOn ?? today).split("-").reverse().join("/");
  const isOver = dueOn !== null && dueOn < today;
  return [
    {
      type: "paragraph",
      runs: [
        { text: "Kính gửi: ", italic: true },
        { text: to, bold: true },
      ],
    },
    text(`Hạn trả lời “${title}” ${isOver ? "đã qua từ" : "là"} ngày ${due}. Đến nay còn ${rows.length} đơn vị chưa trả lời:`),
    {
      type: "table",
      columns: [
        { title: "TT", share: 8, align: "center" },
        { title: "Đơn vị", share: 52 },
        { title: "Cấp trên trực tiếp", share: 40 },
      ],
      rows: rows.map(({ name, unitName }, at) => [String(at + 1), name, unitName ?? ""]),
    },
    text("Đề nghị các đơn vị trả lời trên chương trình; không có nội dung thì ghi rõ lý do."),
    text("Trân trọng."),
  ];
}
