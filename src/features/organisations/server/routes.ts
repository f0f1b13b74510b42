import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { dissolveOrganisation, type EndWith } from "./dissolve-organisation.ts";
import { findOrganisations } from "./find-organisations.ts";
import { foundOrganisation } from "./found-organisation.ts";
import { getNeighbourhood } from "./get-neighbourhood.ts";
import { listOrganisationHistory } from "./list-organisation-history.ts";
import { moveOrganisation } from "./move-organisation.ts";
import { noteConsent } from "./note-consent.ts";
import { getOrganisationDetail } from "./queries.ts";
import { renameOrganisation } from "./rename-organisation.ts";

/** `endWith` ends what other slices hold at an organisation that is dissolved. */
export function organisationRoutes(routes: Routes, endWith: EndWith): void {
  handle(routes, contract.findOrganisations, findOrganisations);
  handle(routes, contract.getOrganisation, getOrganisationDetail);
  handle(routes, contract.getNeighbourhood, getNeighbourhood);
  handle(routes, contract.listOrganisationHistory, listOrganisationHistory);
  handle(routes, contract.foundOrganisation, foundOrganisation);
  handle(routes, contract.renameOrganisation, renameOrganisation);
  handle(routes, contract.moveOrganisation, moveOrganisation);
  handle(routes, contract.dissolveOrganisation, (ctx, input) => dissolveOrganisation(ctx, input, endWith));
  handle(routes, contract.noteConsent, noteConsent);
}
