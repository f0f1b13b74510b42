import { type RawBuilder, sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { searchKey } from "#contract/names.ts";
import { permissionsAt } from "#server/access/can.ts";
import { inScope, notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listTasks as declared } from "../contract.ts";
import { countTasks, findTaskLines, shown } from "./queries.ts";

/** The tasks of a place, one page, with how many are overdue and how many wait for the giver. */
export async function listTasks(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const everything = asked(ctx, input);
  const wanted = shown(input.show, ctx.today);
  const both = sql<boolean>`(${everything} and ${wanted})`;
  const { page, pageSize } = input;
  const rows = await findTaskLines(ctx.tx, both, { today: ctx.today, limit: pageSize, offset: (page - 1) * pageSize });
  const counts = await countTasks(ctx.tx, { everything, wanted }, ctx.today);
  return { rows, ...counts, can: ctx.person ? permissionsAt(ctx.person, place) : [] };
}

type Asked = Pick<InputOf<typeof declared>, "text" | "assigneeId" | "meetingId">;

/** SQL condition over `tasks t join organisations o`: the scope, the words, the person, the sitting. */
export function asked(ctx: ActionContext, { text, assigneeId, meetingId }: Asked): RawBuilder<boolean> {
  const conditions = [
    inScope(ctx.scope, "o.path"),
    ...searchKey(text)
      .split(" ")
      .filter(Boolean)
      .map((word) => sql<boolean>`strpos(t.search_key, ${word}) > 0`),
    ...(assigneeId ? [sql<boolean>`t.assignee_id = ${assigneeId}`] : []),
    ...(meetingId ? [sql<boolean>`t.meeting_id = ${meetingId}`] : []),
  ];
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}
