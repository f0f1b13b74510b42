import type { InputOf } from "#contract/endpoint.ts";
import { rules } from "#features/regulations/server/queries.ts";
import { isOnBehalf } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { prepareMeeting as declared, Preparation } from "../contract.ts";
import type { AgendaItem } from "../preparation/rules.ts";
import { findPlan } from "../preparation/server/queries.ts";
import { monthOf, type Section, sections } from "../rules.ts";
import { findRegular, findRoster } from "./queries.ts";

/** The fixed parts of a regular meeting, as the first draft of the agenda. */
const agenda: readonly Section[] = ["review", "documents", "study", "tasks", "criticism"];

export async function prepareMeeting(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Preparation> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const month = input.month ?? monthOf(input.heldOn);
  const { name } = await ctx.tx.selectFrom("organisations").select("name").where("id", "=", place.id).executeTakeFirstOrThrow();
  const inForce = await rules(
    ctx.tx,
    [
      "meetings.min_minutes",
      "meetings.min_minutes_combined",
      "vote.share.resolution",
      "vote.share.admission",
      "vote.share.recognition",
      "vote.share.removal",
      "vote.share.expulsion",
    ],
    place.id,
    input.heldOn,
  );
  const plan = await findPlan(ctx.tx, place.id, { month, isRegular: true });
  const planned = plan?.state === "planned" ? plan : null;
  return {
    organisationId: place.id,
    organisationName: name,
    heldOn: input.heldOn,
    month,
    attendance: await findRoster(ctx.tx, place.id, input.heldOn),
    items: planned ? plannedItems(planned.items) : agenda.map(usualItem),
    ...(planned ? { place: planned.place, chair: planned.chair, secretary: planned.secretary } : await lastHabits(ctx, place.id)),
    minMinutes: { regular: inForce["meetings.min_minutes"], combined: inForce["meetings.min_minutes_combined"] },
    shares: {
      resolution: inForce["vote.share.resolution"],
      admission: inForce["vote.share.admission"],
      recognition: inForce["vote.share.recognition"],
      removal: inForce["vote.share.removal"],
      expulsion: inForce["vote.share.expulsion"],
    },
    isOnBehalf: isOnBehalf(ctx.person, "meetings.record", place.id),
    existingId: await findRegular(ctx.tx, place.id, month),
  };
}

function usualItem(section: Section): Preparation["items"][number] {
  return { session: "regular", section, title: sections[section], content: "", conclusion: "" };
}

/** What was planned to be discussed; opening and closing are no items of the minutes. */
function plannedItems(items: readonly AgendaItem[]): Preparation["items"] {
  const business = items.filter(({ stage }) => stage === "business");
  return business.map(({ session, section, title, content }) => ({ session, section, title, content, conclusion: "" }));
}

/** Where the cell met last, and who led and wrote: most often the same again. */
async function lastHabits(ctx: ActionContext, organisationId: number): Promise<Pick<Preparation, "place" | "chair" | "secretary">> {
  const last = await ctx.tx
    .selectFrom("meetings")
    .select(["place", "chair", "secretary"])
    .where("organisation_id", "=", organisationId)
    .where("source", "=", "recorded")
    .orderBy("held_on", "desc")
    .limit(1)
    .executeTakeFirst();
  return last ?? { place: null, chair: null, secretary: null };
}
