import { createHash } from "node:crypto";
import type { InputOf } from "#contract/endpoint.ts";
import { searchKey } from "#contract/names.ts";
import { checkPurpose, noteReading } from "#features/members/readings/server/writes.ts";
import { maskNumber } from "#features/members/rules.ts";
import { permissionsAt } from "#server/access/can.ts";
import { forbidden, notFound, requireInside } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { printBook as declared } from "../contract.ts";
import type { BookPart } from "../rules.ts";
import { bookPdf } from "./book-pdf.ts";
import { type FoundClosing, findClosing } from "./queries.ts";
import { cardColumn } from "./read-member-list.ts";

/** A closed book as a file. The member list asks for the right to personal files and a purpose; who took it is noted. */
export async function printBook(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const closing = await findClosing(ctx.tx, input.closingId);
  if (!closing) throw notFound();
  const place = await ctx.tx
    .selectFrom("organisations")
    .select(["path", "dissolved_on as dissolvedOn"])
    .where("id", "=", closing.organisationId)
    .executeTakeFirstOrThrow();
  requireInside(ctx.scope, place);
  const isPersonal = closing.parts.some((part) => part.columns.some((column) => column.isPrivate));
  const showsNumbers = isPersonal && input.showsNumbers;
  if (isPersonal) await allowPersonal(ctx, closing, input, permissionsOf(ctx, place));
  const shown = showsNumbers ? closing : { ...closing, parts: closing.parts.map(withMaskedCards) };
  const body = await bookPdf(shown, ctx.now);
  const file_checksum = createHash("sha256").update(body).digest("hex");
  await ctx.tx
    .insertInto("book_prints")
    .values({ closing_id: closing.id, file_checksum, shows_numbers: showsNumbers, printed_at: ctx.now, account_id: ctx.user.accountId })
    .execute();
  const after = { book: closing.name, period: closing.period, edition: closing.edition, ...(isPersonal && { showsNumbers }) };
  await record(ctx, { action: "print-book", kind: "book", id: closing.id, organisationId: closing.organisationId, after });
  const name = searchKey(closing.name).replace(/[^a-z0-9]+/g, "-");
  return { fileName: `${name}-${closing.period}-lan-${closing.edition}.pdf`, contentType: "application/pdf", body };
}

type Held = ReturnType<typeof permissionsAt>;

function permissionsOf(ctx: ActionContext, place: Parameters<typeof permissionsAt>[1]): Held {
  return ctx.person ? permissionsAt(ctx.person, place) : [];
}

async function allowPersonal(ctx: ActionContext, closing: FoundClosing, input: InputOf<typeof declared>, held: Held): Promise<void> {
  if (!held.includes("members.file") || (input.showsNumbers && !held.includes("members.numbers"))) throw forbidden();
  const why = await checkPurpose(ctx, closing.organisationId, { ...(input.purpose && { purpose: input.purpose }), words: input.words });
  const memberIds = closing.parts.flatMap((part) => part.rows.map(({ key }) => Number(key.replace("member:", ""))));
  const subject = `${closing.name}, ${closing.period}${input.showsNumbers ? ", kèm số thẻ" : ""}`;
  await noteReading(ctx, { kind: "export", why, subject, organisationId: closing.organisationId, memberIds });
}

function withMaskedCards(part: BookPart): BookPart {
  const at = part.columns.findIndex(({ code, isPrivate }) => code === cardColumn && isPrivate);
  if (at < 0) return part;
  const mask = (value: BookPart["rows"][number]["values"][number], position: number) =>
    position === at && typeof value === "string" ? maskNumber(value) : value;
  return { ...part, rows: part.rows.map((row) => ({ ...row, values: row.values.map(mask) })) };
}
