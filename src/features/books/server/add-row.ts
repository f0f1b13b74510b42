import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { addRow as declared, EnteredRow } from "../contract.ts";
import { checkContent, checkDay, isWholeTerm } from "../rules.ts";
import { loadBook } from "./load-book.ts";
import { findClosings } from "./queries.ts";
import { sayOnBehalf } from "./say-on-behalf.ts";

/** A row of a book whose facts stand nowhere else. In a book that was closed it is a correction, and needs a reason. */
export async function addRow(ctx: ActionContext, input: InputOf<typeof declared>): Promise<EnteredRow> {
  const { code, period, day } = input;
  const reason = input.reason.trim();
  const { place, type } = await loadBook(ctx, code, period);
  if (type.source !== "entered")
    throw ruleError(
      "comes-by-itself",
      "content",
      "Sổ này lấy dòng từ dữ liệu đã có. Ghi ở biên bản, hồ sơ, bảng thu hoặc sổ văn bản đi, đến.",
    );
  if (isWholeTerm(type, period)) throw ruleError("wrong-period", "period", "Ghi dòng này vào sổ của năm; sổ cả nhiệm kỳ gồm sổ các năm.");
  checkDay(day, period, ctx.today);
  const said = sayOnBehalf(ctx, place.id, input.saidBy);
  const content = checkContent(type.columns, input.content);
  if (reason === "" && (await findClosings(ctx.tx, place.id, code, period)).length > 0)
    throw ruleError("reason-missing", "reason", "Sổ đã khóa. Nêu lý do ghi thêm; dòng này được liệt kê ở phần sửa sau khóa.");
  const { id, version } = await ctx.tx
    .insertInto("book_rows")
    .values({
      organisation_id: place.id,
      book_code: code,
      period,
      day,
      content: JSON.stringify(content),
      said_by: said,
      created_at: ctx.now,
      created_by: ctx.user.accountId,
    })
    .returning(["id", "version"])
    .executeTakeFirstOrThrow();
  const after = {
    book: type.name,
    period,
    day,
    content: Object.values(content).filter((one) => one !== null),
    reason,
    ...(said && { saidBy: said }),
  };
  await record(ctx, { action: "add-row", kind: "book-row", id, organisationId: place.id, after });
  return { id, version, day, content, saidBy: said };
}
