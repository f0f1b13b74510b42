import { AppError } from "#contract/errors.ts";
import type { OrganisationScope } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { getTableDetail } from "./get-table.ts";
import { getTableRow, type TableRow } from "./queries.ts";

/** A table locked for somebody who changes it, in the version that was seen. @throws conflict with the table of now; rule `frozen`. */
export async function loadOpen(
  ctx: ActionContext,
  { tableId, version }: { tableId: number; version: number },
): Promise<{ table: TableRow; scope: OrganisationScope }> {
  await ctx.tx.selectFrom("report_tables").select("id").where("id", "=", tableId).forUpdate().execute();
  const found = await getTableRow(ctx.tx, ctx.scope, tableId);
  if (found.table.state === "frozen")
    throw new AppError("rule", "frozen", "Biểu đã chốt nên giữ nguyên. Phần thay đổi đưa vào biểu kỳ sau.");
  if (version !== found.table.version) {
    throw new AppError("conflict", "changed-meanwhile", "Có người vừa sửa biểu này. Số đồng chí nhập vẫn còn trên màn hình.", {
      current: await getTableDetail(ctx, tableId),
    });
  }
  return found;
}
