import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { addPaper } from "./add-paper.ts";
import { callOffPlan } from "./call-off-plan.ts";
import { getPaper } from "./get-paper.ts";
import { getPreparation } from "./get-preparation.ts";
import { inviteMembers } from "./invite-members.ts";
import { listInvitations } from "./list-invitations.ts";
import { listPlans } from "./list-plans.ts";
import { notePosting } from "./note-posting.ts";
import { planMeeting } from "./plan-meeting.ts";
import type { AgendaSource } from "./queries.ts";
import { readInvitation } from "./read-invitation.ts";
import { readPaper } from "./read-paper.ts";
import { revisePlan } from "./revise-plan.ts";
import { withdrawPaper } from "./withdraw-paper.ts";

/** `sources` are what higher slices put on a draft agenda. */
export function preparationRoutes(routes: Routes, sources: readonly AgendaSource[]): void {
  handle(routes, contract.listPlans, listPlans);
  handle(routes, contract.getPreparation, (ctx, input) => getPreparation(ctx, input, sources));
  handle(routes, contract.planMeeting, planMeeting);
  handle(routes, contract.revisePlan, revisePlan);
  handle(routes, contract.callOffPlan, callOffPlan);
  handle(routes, contract.inviteMembers, inviteMembers);
  handle(routes, contract.addPaper, addPaper);
  handle(routes, contract.withdrawPaper, withdrawPaper);
  handle(routes, contract.notePosting, notePosting);
  handle(routes, contract.getPaper, getPaper);
  handle(routes, contract.readPaper, readPaper);
  handle(routes, contract.listInvitations, listInvitations);
  handle(routes, contract.readInvitation, readInvitation);
}
