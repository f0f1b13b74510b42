import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { issuerName } from "#features/documents/rules.ts";
import { printDocument } from "#features/documents/templates/server/queries.ts";
import { rules } from "#features/regulations/server/queries.ts";
import { type Block, docxType } from "#server/files/docx.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { downloadProgramme as declared, Entry } from "../contract.ts";
import { kindNames, kindOfSitting } from "../rules.ts";
import { programmeOf } from "./queries.ts";

/** The programme of the year in the official layout, to sign and to hang up. */
export async function downloadProgramme(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const { organisationId, name, parentName, year, entries } = await programmeOf(ctx, input.year);
  if (entries.length === 0) throw new AppError("rule", "empty-programme", `Chi bộ chưa lập chương trình năm ${year}.`);
  const inForce = await rules(ctx.tx, ["documents.layout", "documents.place", "minutes.resolution_authority"], organisationId, ctx.today);
  const printing = { organisationId, family: "programme", day: ctx.today } as const;
  const body = await printDocument(ctx, printing, {
    layout: inForce["documents.layout"],
    head: { above: parentName, issuer: name, number: "", place: inForce["documents.place"], date: null },
    kind: "Chương trình",
    subject: `sinh hoạt chi bộ năm ${year}`,
    body: [table(entries)],
    recipients: [parentName ? issuerName("committee", parentName) : "Cấp ủy cấp trên", "Đảng viên trong chi bộ", "Lưu Chi bộ"],
    signatures: [{ authority: inForce["minutes.resolution_authority"], position: "Bí thư", name: "" }],
  });
  return { fileName: `Chương trình sinh hoạt ${name} ${year}.docx`, contentType: docxType, body };
}

function table(entries: readonly Entry[]): Block {
  return {
    type: "table",
    columns: [
      { title: "STT", share: 7, align: "center" },
      { title: "Tháng, ngày", share: 19, align: "center" },
      { title: "Nội dung, chuyên đề", share: 38 },
      { title: "Người chuẩn bị", share: 19 },
      { title: "Ghi chú", share: 17 },
    ],
    rows: entries.map((entry, at) => [String(at + 1), when(entry), what(entry), entry.preparerName ?? "", remarks(entry)]),
  };
}

function when({ month, plannedOn, startsAt }: Entry): string {
  const name = `Tháng ${Number(month.slice(5))}`;
  if (!plannedOn) return name;
  return `${name}, ngày ${dayOf(plannedOn)}${startsAt ? `, ${startsAt.replace(":", " giờ ")}` : ""}`;
}

function what(entry: Entry): string {
  const kind = kindNames[kindOfSitting(entry)];
  return entry.topic ? `${kind}: ${entry.topic}` : kind;
}

function remarks({ place, draftDueOn, note, isCalledOff, changes }: Entry): string {
  if (isCalledOff) return `Không tổ chức: ${changes.at(-1)?.reason ?? ""}`;
  const due = draftDueOn ? `Dự thảo trước ${dayOf(draftDueOn)}` : null;
  return [place, due, note].filter(Boolean).join("; ");
}

function dayOf(day: string): string {
  return `${day.slice(8)}/${day.slice(5, 7)}`;
}
