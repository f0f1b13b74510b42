import type { Insertable } from "kysely";
import { AppError } from "#contract/errors.ts";
import type { Documents } from "#server/db/tables.ts";
import type { Recorder } from "#server/history.ts";
import { type DocumentKind, documentKinds, type Secrecy, searchWords } from "../rules.ts";

type Row = Omit<Insertable<Documents>, "id" | "search_key" | "created_at" | "created_by" | "version"> & {
  kind: DocumentKind;
  secrecy: Secrecy;
};

/** One row of the register. @throws conflict `registered-already`: issuer, kind, number and date are one document. */
export async function insertDocument(ctx: Recorder, row: Row): Promise<number> {
  const inserted = await ctx.tx
    .insertInto("documents")
    .values({ ...row, search_key: searchKeyOf(row), created_at: ctx.now, created_by: ctx.user.accountId })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!inserted) throw registeredAlready(row.reference);
  return inserted.id;
}

/** What a search finds the document by. */
export function searchKeyOf(row: { kind: DocumentKind; reference: string; issuer: string; subject?: string | undefined }): string {
  return searchWords(`${row.reference} ${documentKinds[row.kind].name} ${row.issuer} ${row.subject ?? ""}`);
}

export function registeredAlready(reference: string): AppError {
  const message = `Văn bản ${reference} cùng loại, cùng ngày, cùng nơi ban hành đã có trong sổ. Tìm theo số để mở.`;
  return new AppError("conflict", "registered-already", message, { fields: { number: message } });
}
