import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { getCellCriteria } from "./get-cell-criteria.ts";
import { getMyCriteria } from "./get-my-criteria.ts";
import { listCriteriaUse } from "./list-criteria-use.ts";
import { markMyCriteria } from "./mark-my-criteria.ts";
import { remarkOnMember } from "./remark-on-member.ts";
import { saveCriteria } from "./save-criteria.ts";

export function criteriaRoutes(routes: Routes): void {
  handle(routes, contract.getCellCriteria, getCellCriteria);
  handle(routes, contract.saveCriteria, saveCriteria);
  handle(routes, contract.remarkOnMember, remarkOnMember);
  handle(routes, contract.listCriteriaUse, listCriteriaUse);
  handle(routes, contract.getMyCriteria, getMyCriteria);
  handle(routes, contract.markMyCriteria, markMyCriteria);
}
