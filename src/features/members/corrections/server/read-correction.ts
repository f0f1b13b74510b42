import type { InputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { fixedPurposes } from "../../readings/rules.ts";
import { noteReading } from "../../readings/server/writes.ts";
import { maskNumber } from "../../rules.ts";
import { getMember } from "../../server/queries.ts";
import { memberFields } from "../../server/read-member.ts";
import type { readCorrection as declared, RequestDetail } from "../contract.ts";
import { hasMoved, numberFields } from "../rules.ts";
import { lockRequest, type RequestRow } from "./queries.ts";

/** Opens a request to decide it; it tells a part of the person's file, so the opening is noted. */
export async function readCorrection(ctx: ActionContext, input: InputOf<typeof declared>): Promise<RequestDetail> {
  const request = await lockRequest(ctx.tx, ctx.scope, input.correctionId);
  await noteOpening(ctx, request, "");
  return requestDetail(ctx, request);
}

export async function noteOpening(ctx: ActionContext, request: RequestRow, subject: string): Promise<void> {
  await noteReading(ctx, {
    kind: "request",
    why: { purpose: fixedPurposes.request },
    subject,
    organisationId: request.cellId,
    memberIds: [request.memberId],
  });
}

/** The request beside what stands in the register now. */
export async function requestDetail(ctx: ActionContext, request: RequestRow): Promise<RequestDetail> {
  const member = await getMember(ctx.tx, ctx.scope, request.memberId);
  const current = memberFields(member)[request.field];
  const seesNumbers = ctx.person === null || permissionsAt(ctx.person, request).includes("members.numbers");
  const masks = numberFields.includes(request.field) && !seesNumbers;
  const shown = (value: string | null) => (masks ? maskNumber(value) : value);
  return {
    ...request,
    before: shown(request.before),
    after: shown(request.after),
    current: shown(current),
    hasMoved: hasMoved(request.before, current),
    version: member.version,
    mayDecide: request.state === "open" && request.memberId !== ctx.user.memberId,
  };
}
