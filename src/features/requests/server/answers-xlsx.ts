import type { InputOf } from "#contract/endpoint.ts";
import { type SheetColumn, type SheetValue, writeXlsx, xlsxType } from "#server/files/xlsx-write.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { AnswerLine, downloadAnswers as declared, Total } from "../contract.ts";
import { type AnswerValue, type Question, questionKinds, standings } from "../rules.ts";
import { findAnswers, loadRequest, sumAnswers } from "./queries.ts";

/** All that a request can ask: the largest bloc has some 5.800 cells. */
const everyUnit = 100_000;

/** The table of answers as a file, with a sheet of what they come to. */
export async function downloadAnswers(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const { request } = await loadRequest(ctx, input.requestId);
  const { rows } = await findAnswers(ctx, request.id, { ...input, page: 1, pageSize: everyUnit });
  const totals = await sumAnswers(ctx, request, input);
  const heading = [request.orgName, request.title];
  const { questions } = request;
  const body = await writeXlsx([
    {
      name: "Trả lời",
      heading,
      columns: [...unitColumns, ...questions.map((question, at) => columnOf(question, at, rows))],
      rows: rows.map((row, at) => lineOf(row, at, questions)),
    },
    { name: "Cộng", heading, columns: totalColumns, rows: questions.flatMap((question, at) => totalLines(question, totals[at])) },
  ]);
  return { fileName: `${request.title}.xlsx`, contentType: xlsxType, body };
}

const unitColumns: readonly SheetColumn[] = [
  { title: "STT", type: "number", width: 6 },
  { title: "Đơn vị", type: "text", width: 36 },
  { title: "Cấp trên trực tiếp", type: "text", width: 30 },
  { title: "Tình trạng", type: "text", width: 20 },
  { title: "Ngày nộp", type: "day" },
  { title: "Ghi thay theo lời", type: "text", width: 20 },
  { title: "Lý do không có nội dung", type: "text", width: 24 },
];

const totalColumns: readonly SheetColumn[] = [
  { title: "Câu hỏi", type: "text", width: 60 },
  { title: "Loại", type: "text", width: 16 },
  { title: "Nơi trả lời", type: "number" },
  { title: "Cộng", type: "decimal", width: 16 },
  { title: "Lựa chọn", type: "text", width: 40 },
  { title: "Số nơi chọn", type: "number" },
];

function columnOf({ kind, label, unit }: Question, at: number, rows: readonly AnswerLine[]): SheetColumn {
  const title = unit ? `${label} (${unit})` : label;
  const isWhole = rows.every(({ answers }) => Number.isInteger(answers[at + 1] ?? 0));
  if (kind === "number") return { title, type: isWhole ? "number" : "decimal", width: 16 };
  return kind === "day" ? { title, type: "day" } : { title, type: "text", width: kind === "text" ? 60 : 24 };
}

function lineOf(row: AnswerLine, at: number, questions: readonly Question[]): SheetValue[] {
  const unit = [at + 1, row.name, row.unitName, standings[row.standing], row.handedInOn, row.toldBy, row.reason];
  return [...unit, ...questions.map((_, number) => shown(row.answers[number + 1] ?? null))];
}

function shown(value: AnswerValue): SheetValue {
  if (typeof value === "boolean") return value ? "Có" : "Không";
  return Array.isArray(value) ? value.join("; ") : value;
}

function totalLines({ kind, label }: Question, total: Total | undefined): SheetValue[][] {
  const first = [label, questionKinds[kind], total?.answers ?? 0, total?.sum ?? null];
  const [choice, ...more] = (total?.choices ?? []).map(({ word, number }) => [choiceName(word), number]);
  return [[...first, ...(choice ?? [null, null])], ...more.map((one) => [null, null, null, null, ...one])];
}

function choiceName(word: string): string {
  return { true: "Có", false: "Không" }[word] ?? word;
}
