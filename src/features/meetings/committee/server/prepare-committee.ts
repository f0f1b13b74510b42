import { addMonths } from "#contract/dates.ts";
import type { InputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { findTasks } from "../../preparation/server/find-tasks.ts";
import { cellOf } from "../../preparation/server/get-preparation.ts";
import { findPlan } from "../../preparation/server/queries.ts";
import type { CommitteeMeeting, prepareCommittee as declared } from "../contract.ts";
import { findInOffice } from "./queries.ts";
import { kindOf } from "./write-committee.ts";

/** What a record begins with: who is in office, the month's tasks, the agenda that is being prepared. Nothing of it is kept. */
export async function prepareCommittee(ctx: ActionContext, { heldOn, month }: InputOf<typeof declared>): Promise<CommitteeMeeting> {
  const place = cellOf(ctx);
  const unit = await ctx.tx
    .selectFrom("organisations as o")
    .leftJoin("organisations as above", "above.id", "o.parent_id")
    .select(["o.name as organisationName", "above.name as parentName"])
    .where("o.id", "=", place.id)
    .executeTakeFirstOrThrow();
  const inOffice = await findInOffice(ctx.tx, place.id, heldOn, await kindOf(ctx, place.id));
  const since = addMonths(`${month}-01`, -1);
  const [tasks] = await findTasks(ctx.tx, { organisationId: place.id, month, isRegular: true, since, meetOn: heldOn });
  const plan = await findPlan(ctx.tx, place.id, { month, isRegular: true });
  return {
    id: null,
    version: 0,
    organisationId: place.id,
    ...unit,
    month,
    heldOn,
    beganAt: null,
    endedAt: null,
    place: plan?.place ?? null,
    chair: inOffice.people.find(({ post }) => post === "Bí thư")?.name ?? null,
    secretary: null,
    ...inOffice,
    review: tasks?.content ?? "",
    tasks: "",
    preparation: plan
      ? plan.items
          .filter(({ stage }) => stage === "business")
          .map(({ title }) => `- ${title}`)
          .join("\n")
      : "",
    inspection: "",
    conclusion: "",
    can: ctx.person ? permissionsAt(ctx.person, place) : [],
  };
}
