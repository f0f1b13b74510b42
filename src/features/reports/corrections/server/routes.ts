import { listSignings } from "#features/meetings/signings/contract.ts";
import * as ofMembers from "#features/members/signings/contract.ts";
import * as ofOrganisations from "#features/organisations/signings/contract.ts";
import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { declareCorrection } from "./declare-correction.ts";
import { endCorrection } from "./end-correction.ts";
import { listCorrections } from "./list-corrections.ts";
import { listMeetingSignings } from "./list-meeting-signings.ts";
import { listMemberSignings, listOrganisationSignings } from "./list-record-signings.ts";

export function reportCorrectionRoutes(routes: Routes): void {
  handle(routes, contract.listCorrections, listCorrections);
  handle(routes, contract.declareCorrection, declareCorrection);
  handle(routes, contract.endCorrection, endCorrection);
  handle(routes, listSignings, listMeetingSignings);
  handle(routes, ofMembers.listMemberSignings, listMemberSignings);
  handle(routes, ofOrganisations.listOrganisationSignings, listOrganisationSignings);
}
