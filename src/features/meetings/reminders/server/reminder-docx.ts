import { filedLine, standingWords } from "#contract/document-layout.ts";
import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { issuerName } from "#features/documents/rules.ts";
import { printDocument } from "#features/documents/templates/server/queries.ts";
import { rules } from "#features/regulations/server/queries.ts";
import { notFound } from "#server/access/scope.ts";
import { type Block, docxType } from "#server/files/docx.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import { dayInWords, twoDigits } from "../../server/document-words.ts";
import type { Behind, downloadReminder as declared } from "../contract.ts";
import { lags } from "../rules.ts";
import { findBehind } from "./queries.ts";

/** The letter that asks the cells of a place for the minutes of a month; number, day and signer are filled in by hand. */
export async function downloadReminder(ctx: ActionContext, { month }: InputOf<typeof declared>): Promise<FileAnswer> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const rows = await findBehind(ctx, month);
  if (rows.length === 0) throw new AppError("rule", "nobody-behind", "Không chi bộ nào quá hạn nộp biên bản của tháng này.");
  const unit = await ctx.tx
    .selectFrom("organisations as o")
    .leftJoin("organisations as above", "above.id", "o.parent_id")
    .select(["o.name", "above.name as aboveName"])
    .where("o.id", "=", place.id)
    .executeTakeFirstOrThrow();
  const inForce = await rules(ctx.tx, ["documents.layout", "documents.place"], place.id, ctx.today);
  const layout = inForce["documents.layout"];
  const title = `tháng ${Number(month.slice(5))} năm ${month.slice(0, 4)}`;
  const printing = { organisationId: place.id, family: "reminder", day: ctx.today } as const;
  const body = await printDocument(ctx, printing, {
    layout,
    head: {
      above: unit.aboveName,
      issuer: issuerName("committee", unit.name),
      number: "",
      about: `nộp biên bản sinh hoạt chi bộ ${title}`,
      place: inForce["documents.place"],
      date: null,
    },
    kind: "",
    subject: "",
    body: letter(standingWords(layout, "Cấp ủy, bí thư các chi bộ có tên dưới đây"), rows, title, ctx.today),
    recipients: ["Các chi bộ có tên trên", filedLine(layout, false)],
    signatures: [{ authority: standingWords(layout, "T/L CẤP ỦY"), position: "Chánh Văn phòng", name: "" }],
  });
  return { fileName: `Công văn đôn đốc nộp biên bản ${month}.docx`, contentType: docxType, body };
}

function letter(to: string, rows: readonly Behind[], title: string, today: string): Block[] {
  const text = (words: string): Block => ({ type: "paragraph", runs: [words] });
  return [
    {
      type: "paragraph",
      runs: [
        { text: "Kính gửi: ", italic: true },
        { text: to, bold: true },
      ],
    },
    text(
      `Qua theo dõi đến ngày ${dayInWords(today)}, còn ${twoDigits(rows.length)} chi bộ chưa họp thường kỳ ${title} hoặc đã quá hạn nộp biên bản theo quy định:`,
    ),
    table(rows),
    text(
      "Đề nghị các chi bộ chưa họp sắp xếp họp bù, ghi lý do và ngày họp; các chi bộ đã họp hoàn chỉnh, nộp biên bản về cấp ủy cấp trên. Có khó khăn, vướng mắc thì báo cáo để được hướng dẫn.",
    ),
    text("Trân trọng."),
  ];
}

function table(rows: readonly Behind[]): Block {
  return {
    type: "table",
    columns: [
      { title: "TT", share: 7, align: "center" },
      { title: "Chi bộ", share: 32 },
      { title: "Tình trạng", share: 29 },
      { title: "Hạn nộp", share: 16, align: "center" },
      { title: "Quá hạn (ngày)", share: 12, align: "right" },
    ],
    rows: rows.map((row, at) => [
      String(at + 1),
      row.unitName ? `${row.name} (${row.unitName})` : row.name,
      condition(row),
      dayInWords(row.dueOn),
      String(row.days),
    ]),
  };
}

function condition({ lag, heldOn, makeupOn }: Behind): string {
  if (heldOn) return `${lags[lag]}; họp ngày ${dayInWords(heldOn)}`;
  return makeupOn ? `${lags[lag]}; hẹn họp bù ${dayInWords(makeupOn)}` : lags[lag];
}
