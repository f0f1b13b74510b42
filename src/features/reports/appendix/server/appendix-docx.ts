import type { Annex, Block } from "#server/files/docx.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { ReportDetail } from "../../contract.ts";
import { getTableDetail } from "../../tables/server/get-table.ts";
import { tableAnnex, tableInText } from "../../tables/server/table-docx.ts";
import { chosenTables, templateTables } from "./queries.ts";

/** The tables behind a report, each on pages as wide as it needs: frozen ones as frozen, open ones with the numbers of today. */
export async function appendixAnnexes(
  ctx: ActionContext,
  report: Pick<ReportDetail, "id" | "number" | "issuer" | "datedOn">,
): Promise<Annex[]> {
  const annexes: Annex[] = [];
  const name = nameOf(report);
  for (const id of await chosenTables(ctx.tx, report.id))
    annexes.push(tableAnnex(await getTableDetail(ctx, id), { number: annexes.length + 1, report: name }));
  return annexes;
}

/** The tables that a template prints in its text, by the code of their layout. */
export async function namedTables(
  ctx: ActionContext,
  report: Parameters<typeof templateTables>[1],
  template: Parameters<typeof templateTables>[2],
): Promise<Map<string, readonly Block[]>> {
  const named = new Map<string, readonly Block[]>();
  for (const { id, code } of await templateTables(ctx.tx, report, template)) named.set(code, tableInText(await getTableDetail(ctx, id)));
  return named;
}

/** "Báo cáo số 214-BC/ĐUK, ngày 15/6/2026 của Đảng ủy Khối …"; a draft leaves room for number and day. */
function nameOf({ number, issuer, datedOn }: Pick<ReportDetail, "number" | "issuer" | "datedOn">): string {
  const day = datedOn ? datedOn.split("-").map(Number).reverse().join("/") : "…/…/…";
  return `Báo cáo số ${number.trim() === "" || number.startsWith(" ") ? "……" : number}, ngày ${day} của ${issuer}`;
}
