import { checkPurpose, noteReading } from "#features/members/readings/server/writes.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Warning } from "../contract.ts";

/** People are named for a purpose only. Answers with what notes whose names were read; nothing to note without a purpose. */
export async function openNames(
  ctx: ActionContext,
  asked: { purpose?: string | undefined; words: string | null },
  kind: "rows" | "export",
): Promise<(rows: readonly Warning[]) => Promise<void>> {
  if (asked.purpose === undefined) return async () => {};
  const organisationId = ctx.scope.organisation?.id;
  if (!organisationId) throw notFound();
  const why = await checkPurpose(ctx, organisationId, { purpose: asked.purpose, words: asked.words });
  return (rows) => {
    const memberIds = rows.flatMap((row) => (row.memberId !== null && row.memberName !== null ? [row.memberId] : []));
    return noteReading(ctx, { kind, why, subject: "Cảnh báo sinh hoạt", organisationId, memberIds: [...new Set(memberIds)] });
  };
}
