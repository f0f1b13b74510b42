import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { movementRoutes } from "../movements/server/routes.ts";
import { addMember } from "./add-member.ts";
import { correctMember } from "./correct-member.ts";
import { exportMembers } from "./export-members.ts";
import { getMyFile } from "./get-my-file.ts";
import { listMembers } from "./list-members.ts";
import { readMember } from "./read-member.ts";
import { revealNumber } from "./reveal-number.ts";
import { searchPeople } from "./search-people.ts";

export function memberRoutes(routes: Routes): void {
  handle(routes, contract.listMembers, listMembers);
  handle(routes, contract.exportMembers, exportMembers);
  handle(routes, contract.addMember, addMember);
  handle(routes, contract.readMember, readMember);
  handle(routes, contract.correctMember, correctMember);
  handle(routes, contract.revealNumber, revealNumber);
  handle(routes, contract.getMyFile, getMyFile);
  handle(routes, contract.searchPeople, searchPeople);
  movementRoutes(routes);
}
