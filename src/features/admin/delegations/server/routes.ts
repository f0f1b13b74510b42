import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { endDelegation, endMyDelegation } from "./end-delegation.ts";
import { lendMyRole, lendRole } from "./lend-role.ts";
import { findDelegates, findMyDelegates, listDelegations, listMyDelegations } from "./list-delegations.ts";

export function delegationRoutes(routes: Routes): void {
  handle(routes, contract.listMyDelegations, listMyDelegations);
  handle(routes, contract.findMyDelegates, findMyDelegates);
  handle(routes, contract.lendMyRole, lendMyRole);
  handle(routes, contract.endMyDelegation, endMyDelegation);
  handle(routes, contract.listDelegations, listDelegations);
  handle(routes, contract.findDelegates, findDelegates);
  handle(routes, contract.lendRole, lendRole);
  handle(routes, contract.endDelegation, endDelegation);
}
