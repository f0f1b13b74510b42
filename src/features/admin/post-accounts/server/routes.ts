import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { listMailJobs } from "./list-mail-jobs.ts";
import { listPostAccounts } from "./list-post-accounts.ts";
import { openAccountsByMail } from "./open-accounts-by-mail.ts";
import { openAccountsWithLetters } from "./open-accounts-with-letters.ts";
import { reissueLetters } from "./reissue-letters.ts";

export function postAccountRoutes(routes: Routes): void {
  handle(routes, contract.listPostAccounts, listPostAccounts);
  handle(routes, contract.openAccountsWithLetters, openAccountsWithLetters);
  handle(routes, contract.openAccountsByMail, openAccountsByMail);
  handle(routes, contract.reissueLetters, reissueLetters);
  handle(routes, contract.listMailJobs, listMailJobs);
}
