import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Closing, closeBook as declared } from "../contract.ts";
import { canonicalText, checkClosing, type FrozenBook } from "../rules.ts";
import { loadBook } from "./load-book.ts";
import { closingLine, findClosing, findClosings } from "./queries.ts";
import { readParts } from "./read-parts.ts";

/** Freezes a book as it stands. An earlier edition stays beside the new one. */
export async function closeBook(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Closing> {
  const { code, period, editions } = input;
  const reason = input.reason.trim();
  const { place, type } = await loadBook(ctx, code, period);
  // Two who close the same book at once: the second one waits here and is then told.
  const { name } = await ctx.tx
    .selectFrom("organisations")
    .select("name")
    .where("id", "=", place.id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  const closings = await findClosings(ctx.tx, place.id, code, period);
  if (closings.length !== editions)
    throw new AppError("conflict", "closed-meanwhile", "Sổ vừa được người khác khóa. Xem lại lần khóa đó trước khi khóa tiếp.", {
      current: closings.map(closingLine),
    });
  checkClosing({ period, editions, reason }, ctx.today);
  const parts = await readParts(ctx.tx, type, place.id, period);
  const edition = editions + 1;
  const id = await insertClosing(ctx, { organisationId: place.id, place: name, code, name: type.name, period, edition, parts }, reason);
  const found = await findClosing(ctx.tx, id);
  if (!found) throw new Error("a closing that was just written is gone");
  const after = { book: type.name, period, edition, rows: found.rowCount, checksum: found.checksum, reason };
  await record(ctx, { action: "close-book", kind: "book", id, organisationId: place.id, after });
  return closingLine(found);
}

export function checksumOf(book: FrozenBook): string {
  return createHash("sha256").update(canonicalText(book)).digest("hex");
}

async function insertClosing(ctx: ActionContext, book: FrozenBook, reason: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into book_closings (organisation_id, book_code, period, edition, name, place, parts, row_count, checksum, reason, closed_at, closed_by, closed_by_name)
    values (${book.organisationId}, ${book.code}, ${book.period}, ${book.edition}, ${book.name}, ${book.place}, ${JSON.stringify(book.parts)}::jsonb,
      ${book.parts[0]?.rows.length ?? 0}, ${checksumOf(book)}, ${reason}, ${ctx.now}, ${ctx.user.accountId}, ${ctx.user.displayName})
    returning id`.execute(ctx.tx);
  const [row] = rows;
  if (!row) throw new Error("the insert gave no id");
  return row.id;
}
