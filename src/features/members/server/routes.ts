import { handle, type Routes } from "#server/http/handle.ts";
import type { PersonalData } from "#server/personal-data.ts";
import * as contract from "../contract.ts";
import { correctionRoutes } from "../corrections/server/routes.ts";
import { groupRoutes } from "../groups/server/routes.ts";
import { movementRoutes } from "../movements/server/routes.ts";
import { postRoutes } from "../posts/server/routes.ts";
import { readingRoutes } from "../readings/server/routes.ts";
import { addMember } from "./add-member.ts";
import { correctMember } from "./correct-member.ts";
import { exportMembers } from "./export-members.ts";
import { getMyFile } from "./get-my-file.ts";
import { listMembers } from "./list-members.ts";
import { readMember } from "./read-member.ts";
import { revealNumber } from "./reveal-number.ts";
import { searchPeople } from "./search-people.ts";

/** `heldElsewhere`: what other slices hold on a person, for the file that a member may take home. */
export function memberRoutes(routes: Routes, heldElsewhere: readonly PersonalData[]): void {
  handle(routes, contract.listMembers, listMembers);
  handle(routes, contract.exportMembers, exportMembers);
  handle(routes, contract.addMember, addMember);
  handle(routes, contract.readMember, readMember);
  handle(routes, contract.correctMember, correctMember);
  handle(routes, contract.revealNumber, revealNumber);
  handle(routes, contract.getMyFile, getMyFile);
  handle(routes, contract.searchPeople, searchPeople);
  movementRoutes(routes);
  postRoutes(routes);
  groupRoutes(routes);
  readingRoutes(routes);
  correctionRoutes(routes, heldElsewhere);
}
