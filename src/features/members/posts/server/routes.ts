import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { appointToPost } from "./appoint-to-post.ts";
import { correctPost } from "./correct-post.ts";
import { endPost } from "./end-post.ts";
import { getCommittee } from "./get-committee.ts";
import { withdrawPost } from "./withdraw-post.ts";

export function postRoutes(routes: Routes): void {
  handle(routes, contract.getCommittee, getCommittee);
  handle(routes, contract.appointToPost, appointToPost);
  handle(routes, contract.correctPost, correctPost);
  handle(routes, contract.endPost, endPost);
  handle(routes, contract.withdrawPost, withdrawPost);
}
