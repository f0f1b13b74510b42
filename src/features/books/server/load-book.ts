import { AppError } from "#contract/errors.ts";
import { notFound, type ScopedOrganisation } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { BookType } from "../rules.ts";
import { getType } from "./queries.ts";

/** The cell and type of the book that the input names. @throws rule `not-a-cell`, not-found when no such book is kept there. */
export async function loadBook(ctx: ActionContext, code: string, period: string): Promise<{ place: ScopedOrganisation; type: BookType }> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  checkCell(place);
  return { place, type: await getType(ctx.tx, place.id, code, period) };
}

/** @throws rule `not-a-cell`. */
export function checkCell(place: ScopedOrganisation): void {
  if (!place.isCell) throw new AppError("rule", "not-a-cell", "Sổ sách do chi bộ mở. Chọn một chi bộ ở cây tổ chức.");
}
