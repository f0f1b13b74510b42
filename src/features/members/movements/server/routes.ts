import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { changeStatus } from "./change-status.ts";
import { endMembership } from "./end-membership.ts";
import { transferMember } from "./transfer-member.ts";

export function movementRoutes(routes: Routes): void {
  handle(routes, contract.changeStatus, changeStatus);
  handle(routes, contract.transferMember, transferMember);
  handle(routes, contract.endMembership, endMembership);
}
