import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { assignFollower } from "./assign-follower.ts";
import { endFollowing } from "./end-following.ts";
import { listFollowed } from "./list-followed.ts";
import { listFollowers } from "./list-followers.ts";
import { markVisit } from "./mark-visit.ts";
import { withdrawVisit } from "./withdraw-visit.ts";

export function attendingRoutes(routes: Routes): void {
  handle(routes, contract.listFollowers, listFollowers);
  handle(routes, contract.assignFollower, assignFollower);
  handle(routes, contract.endFollowing, endFollowing);
  handle(routes, contract.listFollowed, listFollowed);
  handle(routes, contract.markVisit, markVisit);
  handle(routes, contract.withdrawVisit, withdrawVisit);
}
