import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf, Endpoint } from "#contract/endpoint.ts";
import { call, upload } from "#web/call.ts";
import {
  addPaper,
  callOffPlan,
  getPreparation,
  inviteMembers,
  listInvitations,
  listPlans,
  notePosting,
  type Preparation,
  planMeeting,
  readInvitation,
  readPaper,
  revisePlan,
  withdrawPaper,
} from "../contract.ts";

export type Kind = "regular" | "thematic";

const keyOf = (organisationId: number, month: string, kind: Kind) => ["preparations", organisationId, month, kind];

export function usePreparation(organisationId: number, month: string, kind: Kind) {
  return useQuery({
    queryKey: keyOf(organisationId, month, kind),
    queryFn: ({ signal }) => call(getPreparation, { organisationId, month, kind }, signal),
    enabled: month !== "",
    // What is being written must not change under the hand; a second writer is told when saving.
    refetchOnWindowFocus: false,
    retry: false,
  });
}

export const usePlanMeeting = () => usePlanChange(planMeeting);
export const useRevisePlan = () => usePlanChange(revisePlan);
export const useCallOffPlan = () => usePlanChange(callOffPlan);
export const useInviteMembers = () => usePlanChange(inviteMembers);
export const useNotePosting = () => usePlanChange(notePosting);
export const useWithdrawPaper = () => usePlanChange(withdrawPaper);

function usePlanChange<E extends Endpoint>(endpoint: E) {
  const settle = useSettle();
  return useMutation<Preparation, Error, CallInputOf<E>>({
    mutationFn: async (input) => (await call(endpoint, input)) as Preparation, // every change answers with the plan
    onSuccess: settle,
  });
}

export function useAddPaper() {
  const settle = useSettle();
  return useMutation({
    mutationFn: ({ file, ...input }: CallInputOf<typeof addPaper> & { file: File }) => upload(addPaper, input, file),
    onSuccess: settle,
  });
}

/** The answer is the plan as it stands; lists that show it are asked again. */
function useSettle() {
  const queryClient = useQueryClient();
  return async (plan: Preparation) => {
    queryClient.setQueryData(keyOf(plan.organisationId, plan.month, plan.isRegular ? "regular" : "thematic"), plan);
    await queryClient.invalidateQueries({ queryKey: ["preparations", "list", plan.organisationId] });
    await queryClient.invalidateQueries({ queryKey: ["preparations", "invitations", plan.organisationId] });
  };
}

export function usePlans(organisationId: number) {
  return useQuery({
    queryKey: ["preparations", "list", organisationId],
    queryFn: ({ signal }) => call(listPlans, { organisationId }, signal),
    retry: false,
  });
}

export function useInvitations(organisationId: number) {
  return useQuery({
    queryKey: ["preparations", "invitations", organisationId],
    queryFn: ({ signal }) => call(listInvitations, { organisationId }, signal),
    retry: false,
  });
}

/** A paper does not change: another one takes its place. */
export function usePaperWords(input: CallInputOf<typeof readPaper>) {
  return useQuery({
    queryKey: ["preparations", "words", input],
    queryFn: ({ signal }) => call(readPaper, input, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

export function useReadInvitation() {
  return useMutation({ mutationFn: (plannedMeetingId: number) => call(readInvitation, { plannedMeetingId }) });
}
