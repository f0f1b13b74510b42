import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { downloadCommittee } from "./committee-docx.ts";
import { getCommittee } from "./get-committee.ts";
import { listCommittee } from "./list-committee.ts";
import { prepareCommittee } from "./prepare-committee.ts";
import { recordCommittee } from "./record-committee.ts";
import { reviseCommittee } from "./revise-committee.ts";

export function committeeRoutes(routes: Routes): void {
  handle(routes, contract.listCommittee, listCommittee);
  handle(routes, contract.prepareCommittee, prepareCommittee);
  handle(routes, contract.recordCommittee, recordCommittee);
  handle(routes, contract.getCommittee, getCommittee);
  handle(routes, contract.reviseCommittee, reviseCommittee);
  handle(routes, contract.downloadCommittee, downloadCommittee);
}
