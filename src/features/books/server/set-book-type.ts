import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { setBookType as declared } from "../contract.ts";
import { shippedTypes } from "../shipped.ts";

/** Renames, leaves out or adds a book for a place and below. What stood before stays in the table; books of earlier years follow it. */
export async function setBookType(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ code: string }> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const { code, fromYear, name, isKept, columns, source } = input;
  const shipped = shippedTypes.find((type) => type.code === code);
  if (shipped && columns.length > 0)
    throw ruleError("shipped-columns", "columns", "Sổ có sẵn giữ cột của nó. Muốn cột khác thì thêm một sổ mới.");
  if (!shipped && isKept && columns.length === 0) throw ruleError("no-columns", "columns", "Sổ mới cần ít nhất một cột ngoài cột ngày.");
  if (new Set(columns.map((column) => column.code)).size < columns.length)
    throw ruleError("column-twice", "columns", "Có hai cột cùng mã. Mỗi cột một mã.");
  const period = shipped?.period ?? input.period;
  const { id } = await ctx.tx
    .insertInto("book_types")
    .values({
      ...{ organisation_id: place.id, code, from_year: fromYear, name, is_kept: isKept, period, source },
      ...{ columns: JSON.stringify(columns), created_at: ctx.now, created_by: ctx.user.accountId },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const after = { code, name, isKept, period, fromYear, columns: columns.map(({ title }) => title), source };
  await record(ctx, { action: "set-book-type", kind: "book-type", id, organisationId: place.id, after });
  return { code };
}
