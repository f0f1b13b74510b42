import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf, Endpoint } from "#contract/endpoint.ts";
import { call } from "#web/call.ts";
import { useSession } from "#web/session.ts";
import type { SearchHit } from "#web/shell-parts.ts";
import {
  dissolveOrganisation,
  findOrganisations,
  foundOrganisation,
  getNeighbourhood,
  getOrganisation,
  listOrganisationHistory,
  moveOrganisation,
  noteConsent,
  type OrganisationDetail,
  renameOrganisation,
} from "../contract.ts";

export function useOrganisation(organisationId: number, enabled = true) {
  return useQuery({
    queryKey: ["organisations", organisationId],
    queryFn: ({ signal }) => call(getOrganisation, { organisationId }, signal),
    staleTime: 60_000,
    enabled,
  });
}

export function useNeighbourhood(organisationId: number, more: { asOf?: string; page?: number } = {}) {
  return useQuery({
    queryKey: ["organisations", organisationId, "neighbourhood", more],
    queryFn: ({ signal }) => call(getNeighbourhood, { organisationId, pageSize: 200, ...more }, signal),
    placeholderData: keepPreviousData,
  });
}

export function useOrganisationHistory(organisationId: number) {
  return useQuery({
    queryKey: ["organisations", organisationId, "history"],
    queryFn: ({ signal }) => call(listOrganisationHistory, { organisationId }, signal),
  });
}

export function useFoundOrganisations(text: string, only: { cellsOnly?: "true" } = {}, enabled = true) {
  return useQuery({
    queryKey: ["organisations", "find", text, only],
    queryFn: ({ signal }) => call(findOrganisations, { text, pageSize: 30, ...only }, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** From which part of a path on this person may open pages; above it there are only names. */
export function useFirstReachable(path: readonly { id: number }[]): number {
  const { roles } = useSession();
  const at = path.findIndex((part) => roles.some((held) => held.organisationId === part.id));
  return at === -1 ? path.length - 1 : at;
}

/** Units for the search box in the header. */
export async function searchUnits(text: string, signal: AbortSignal): Promise<SearchHit[]> {
  const { rows } = await call(findOrganisations, { text, pageSize: 8 }, signal);
  return rows.map((row) => ({
    key: `unit-${row.id}`,
    title: row.name,
    detail: [row.code, ...row.pathNames].join(" · "),
    href: `/o/${row.id}/don-vi/thong-tin`,
  }));
}

export const useFound = () => useChange(foundOrganisation);
export const useRename = () => useChange(renameOrganisation);
export const useMove = () => useChange(moveOrganisation);
export const useDissolve = () => useChange(dissolveOrganisation);
export const useNoteConsent = () => useChange(noteConsent);

/** A change to the tree: whatever was read from it is read again. */
function useChange<E extends Endpoint>(endpoint: E) {
  const queryClient = useQueryClient();
  return useMutation<OrganisationDetail, Error, CallInputOf<E>>({
    mutationFn: async (input) => (await call(endpoint, input)) as OrganisationDetail, // all five answer with it
    onSuccess: () => queryClient.invalidateQueries(),
  });
}
