import { AppError } from "#contract/errors.ts";
import { notFound, requireInside } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { EnteredRow } from "../contract.ts";
import type { BookType } from "../rules.ts";
import { getType } from "./queries.ts";

export interface LoadedRow extends EnteredRow {
  organisationId: number;
  period: string;
  type: BookType;
}

/** The row, held against other writers. @throws not-found, conflict when somebody wrote it meanwhile, rule when it was struck out. */
export async function loadRow(ctx: ActionContext, rowId: number, version: number): Promise<LoadedRow> {
  const row = await ctx.tx
    .selectFrom("book_rows as r")
    .innerJoin("organisations as o", "o.id", "r.organisation_id")
    .select([
      "r.id",
      "r.version",
      "r.day",
      "r.period",
      "r.book_code as code",
      "r.organisation_id as organisationId",
      "r.ended_at as endedAt",
      "r.said_by as saidBy",
    ])
    .select(["o.path", "o.dissolved_on as dissolvedOn"])
    .select((eb) => eb.ref("r.content").$castTo<EnteredRow["content"]>().as("content"))
    .where("r.id", "=", rowId)
    .forUpdate("r")
    .executeTakeFirst();
  if (!row) throw notFound();
  requireInside(ctx.scope, row);
  const { id, day, content, organisationId, period, saidBy } = row;
  if (row.endedAt) throw new AppError("rule", "row-ended", "Dòng này đã gạch bỏ. Ghi dòng mới nếu cần.");
  if (row.version !== version)
    throw new AppError("conflict", "changed-meanwhile", "Dòng này vừa được người khác sửa. Xem lại rồi sửa tiếp.", {
      current: { id, version: row.version, day, content, saidBy },
    });
  return { id, version, day, content, saidBy, organisationId, period, type: await getType(ctx.tx, organisationId, row.code, period) };
}
