import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listMyTasks as declared } from "../contract.ts";
import { countTasks, findTaskLines, isMine, letSeeColleagues, shown } from "./queries.ts";

/** What the signed-in member answers for or helps with, wherever it was given. */
export async function listMyTasks(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { memberId } = ctx.user;
  if (memberId === null) return { rows: [], count: 0, overdue: 0 };
  await letSeeColleagues(ctx, memberId);
  const { show, page, pageSize } = input;
  const everything = isMine(memberId);
  const wanted = shown(show, ctx.today);
  const both = sql<boolean>`(${everything} and ${wanted})`;
  const rows = await findTaskLines(ctx.tx, both, { today: ctx.today, limit: pageSize, offset: (page - 1) * pageSize });
  const { count, overdue } = await countTasks(ctx.tx, { everything, wanted }, ctx.today);
  return { rows, count, overdue };
}
