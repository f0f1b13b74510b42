import { sql } from "kysely";
import type { DayText } from "#contract/dates.ts";
import { filedLine, standingWords } from "#contract/document-layout.ts";
import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { periodName } from "#contract/periods.ts";
import { printDocument } from "#features/documents/templates/server/queries.ts";
import { rules } from "#features/regulations/server/queries.ts";
import { type Block, docxType } from "#server/files/docx.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import { issuerOf } from "../../rules.ts";
import { reportTypeNames } from "../../types/server/queries.ts";
import type { downloadReportReminder as declared } from "../contract.ts";
import { duePeriods, getDutyRow, missing, owing } from "./queries.ts";

/** The letter that asks units for a report past its day; number, day and signer are filled in by hand. */
export async function downloadReportReminder(ctx: ActionContext, { dutyId, period }: InputOf<typeof declared>): Promise<FileAnswer> {
  const { duty } = await getDutyRow(ctx.tx, ctx.scope, dutyId);
  const periods = await duePeriods(ctx.tx, duty, [period]);
  const { rows } = await sql<{ name: string }>`
    select o.name from ${owing(duty, periods)} join organisations o on o.id = u.organisation_id where ${missing(ctx.today)} order by o.path`.execute(
    ctx.tx,
  );
  if (rows.length === 0) throw new AppError("rule", "nobody-behind", "Không đơn vị nào quá hạn nộp báo cáo của kỳ này.");
  const unit = await ctx.tx
    .selectFrom("organisations as o")
    .leftJoin("organisations as above", "above.id", "o.parent_id")
    .select(["o.name", "above.name as aboveName"])
    .where("o.id", "=", duty.askedBy.id)
    .executeTakeFirstOrThrow();
  const inForce = await rules(ctx.tx, ["documents.layout", "documents.place"], duty.askedBy.id, ctx.today);
  const layout = inForce["documents.layout"];
  const type = (await reportTypeNames(ctx.tx, [duty.typeCode])).get(duty.typeCode) ?? "Báo cáo";
  const about = `${type.replace(/^B/, "b")} ${periodName(period).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())}`;
  const printing = { organisationId: duty.askedBy.id, family: "reminder", day: ctx.today } as const;
  const body = await printDocument(ctx, printing, {
    layout,
    head: {
      above: unit.aboveName,
      issuer: issuerOf(unit.name),
      number: "",
      about: `nộp ${about}`,
      place: inForce["documents.place"],
      date: null,
    },
    kind: "",
    subject: "",
    body: letter(standingWords(layout, "Cấp ủy các đơn vị có tên dưới đây"), rows, about, periods[0]?.dueOn ?? ctx.today),
    recipients: ["Các đơn vị có tên trên", filedLine(layout, false)],
    signatures: [{ authority: standingWords(layout, "T/L CẤP ỦY"), position: "Chánh Văn phòng", name: "" }],
  });
  return { fileName: `Công văn đôn đốc báo cáo ${period}.docx`, contentType: docxType, body };
}

function letter(to: string, rows: readonly { name: string }[], about: string, dueOn: DayText): Block[] {
  const text = (words: string): Block => ({ type: "paragraph", runs: [words] });
  const due = dueOn.split("-").reverse().join("/");
  return [
    {
      type: "paragraph",
      runs: [
        { text: "Kính gửi: ", italic: true },
        { text: to, bold: true },
      ],
    },
    text(`Theo chế độ báo cáo, hạn nộp ${about} là ngày ${due}. Đến nay còn ${rows.length} đơn vị chưa nộp:`),
    {
      type: "table",
      columns: [
        { title: "TT", share: 8, align: "center" },
        { title: "Đơn vị", share: 92 },
      ],
      rows: rows.map(({ name }, at) => [String(at + 1), name]),
    },
    text("Đề nghị các đơn vị hoàn thành và nộp báo cáo. Có khó khăn, vướng mắc thì trao đổi để được hướng dẫn."),
    text("Trân trọng."),
  ];
}
