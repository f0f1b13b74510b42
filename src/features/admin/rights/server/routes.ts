import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { getAccountRights } from "./get-account-rights.ts";
import { listRoles } from "./list-roles.ts";

export function rightsRoutes(routes: Routes): void {
  handle(routes, contract.listRoles, listRoles);
  handle(routes, contract.getAccountRights, getAccountRights);
}
