import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { delegationRoutes } from "../delegations/server/routes.ts";
import { rightsRoutes } from "../rights/server/routes.ts";
import { createAccount } from "./create-account.ts";
import { endAccount } from "./end-account.ts";
import { endRole } from "./end-role.ts";
import { grantRole } from "./grant-role.ts";
import { listAccounts } from "./list-accounts.ts";
import { resetPassword } from "./reset-password.ts";
import { setPreferences } from "./set-preferences.ts";
import { setUp } from "./set-up.ts";

export function adminRoutes(routes: Routes): void {
  handle(routes, contract.setUp, setUp);
  handle(routes, contract.setPreferences, setPreferences);
  handle(routes, contract.listAccounts, listAccounts);
  handle(routes, contract.createAccount, createAccount);
  handle(routes, contract.grantRole, grantRole);
  handle(routes, contract.endRole, endRole);
  handle(routes, contract.resetPassword, resetPassword);
  handle(routes, contract.endAccount, endAccount);
  delegationRoutes(routes);
  rightsRoutes(routes);
}
