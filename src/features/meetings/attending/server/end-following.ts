import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { requireInside } from "#server/access/scope.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { endFollowing as declared } from "../contract.ts";
import { checkEnd } from "../rules.ts";
import { getAssignment } from "./queries.ts";

/** From that day on the cell is followed by that person no more; what was marked stays. */
export async function endFollowing(ctx: ActionContext, input: InputOf<typeof declared>): Promise<{ id: number }> {
  const assignment = await getAssignment(ctx, input.followerId);
  requireInside(ctx.scope, assignment);
  if (assignment.version !== input.version)
    throw new AppError("conflict", "changed-meanwhile", "Phân công này vừa được người khác sửa. Tải lại trang.", {
      current: { version: assignment.version, to: assignment.to },
    });
  checkEnd(input.to, assignment);
  await sql`update cell_followers set valid = daterange(lower(valid), ${input.to}::date), version = version + 1 where id = ${assignment.id}`.execute(
    ctx.tx,
  );
  await record(ctx, {
    action: "end-following",
    kind: "organisation",
    id: assignment.cellId,
    organisationId: assignment.cellId,
    before: { to: assignment.to },
    after: { to: input.to },
  });
  return { id: assignment.id };
}
