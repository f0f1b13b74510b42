import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { findDutyBelow } from "../../duties/server/duty-of-report.ts";
import type { FoundReport } from "../../server/queries.ts";
import { type Below, findBelow } from "./queries.ts";

/**
 * What a report rests on when it is handed in or signed: the units below, each accepted or left out with a reason; null when
 * its committee asks none of them. @throws rule `below-open`, naming the first units that are not in.
 */
export async function checkBelow(ctx: ActionContext, report: FoundReport): Promise<readonly Below[] | null> {
  const found = await findDutyBelow(ctx.tx, report);
  if (!found) return null;
  const below = await findBelow(ctx.tx, found.duty, found.due, ctx.today);
  const open = below.filter((unit) => !unit.isSettled);
  if (open.length === 0) return below;
  const named = open.slice(0, 3).map(({ name }) => name);
  const more = open.length > named.length ? ` và ${open.length - named.length} đơn vị khác` : "";
  throw new AppError(
    "rule",
    "below-open",
    `Chưa nhận đủ báo cáo cấp dưới: ${named.join(", ")}${more}. Nhận, hoặc ghi “không chờ” với lý do ở bảng theo dõi.`,
  );
}
