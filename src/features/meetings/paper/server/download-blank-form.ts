import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { findGroupOf, findGroups } from "#features/members/groups/server/queries.ts";
import { findOrganisation } from "#features/organisations/server/queries.ts";
import { rules } from "#features/regulations/server/queries.ts";
import { notFound } from "#server/access/scope.ts";
import { pdfType } from "#server/files/pdf.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import { type Section, sections } from "../../rules.ts";
import { findRoster } from "../../server/queries.ts";
import type { downloadBlankForm as declared } from "../contract.ts";
import { blankForms } from "../rules.ts";
import type { FormFacts } from "./form-parts.ts";
import { minutesForm } from "./minutes-form.ts";
import { findPlanned, type PlannedForm } from "./queries.ts";
import { rollCallForm } from "./roll-call-form.ts";

/** What is always on the agenda, where nobody planned one. */
const usual: readonly Section[] = ["review", "documents", "study", "tasks", "criticism"];

/** The paper of a sitting, with what is known of it printed: people, agenda, base and need of the votes. */
export async function downloadBlankForm(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const facts = await factsOf(ctx, input.heldOn);
  const body = await (input.form === "roll-call" ? rollCallForm(facts) : minutesForm(facts));
  return { fileName: `${blankForms[input.form].file}-${input.heldOn}.pdf`, contentType: pdfType, body };
}

async function factsOf(ctx: ActionContext, heldOn: string): Promise<FormFacts> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const cell = await findOrganisation(ctx.tx, place.id);
  if (!cell?.isCell) throw ruleError("not-a-cell", "organisationId", "Mẫu giấy in cho từng chi bộ. Chọn một chi bộ.");
  const parent = await ctx.tx
    .selectFrom("organisations as o")
    .innerJoin("organisations as above", "above.id", "o.parent_id")
    .select("above.name")
    .where("o.id", "=", place.id)
    .executeTakeFirst();
  const shares = await rules(ctx.tx, ["vote.share.resolution", "vote.share.admission"], place.id, heldOn);
  return {
    cellName: cell.name,
    parentName: parent?.name ?? null,
    heldOn,
    roster: await findRoster(ctx.tx, place.id, heldOn),
    groupOf: await findGroupNames(ctx, place.id, heldOn),
    planned: (await findPlanned(ctx.tx, place.id, heldOn)) ?? unplanned,
    shares: { resolution: shares["vote.share.resolution"], admission: shares["vote.share.admission"] },
  };
}

async function findGroupNames(ctx: ActionContext, cellId: number, day: string): Promise<Map<number, string>> {
  const names = new Map((await findGroups(ctx.tx, cellId, day)).map(({ id, name }) => [id, name]));
  const groupOf = names.size > 0 ? await findGroupOf(ctx.tx, cellId, day) : new Map<number, number>();
  return new Map([...groupOf].map(([memberId, groupId]) => [memberId, names.get(groupId) ?? ""]));
}

const unplanned: PlannedForm = {
  place: null,
  chair: null,
  secretary: null,
  beginsAt: null,
  isThematic: false,
  topic: null,
  items: usual.map((section) => ({ stage: "business", session: "regular", title: sections[section], minutes: null })),
};
