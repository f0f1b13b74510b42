import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { CallInputOf } from "#contract/endpoint.ts";
import type { Post } from "#features/members/posts/rules.ts";
import { call, download } from "#web/call.ts";
import { usePlaceId } from "#web/place.ts";
import {
  listMailJobs,
  listPostAccounts,
  openAccountsByMail,
  openAccountsWithLetters,
  type PostAccountLine,
  reissueLetters,
} from "../contract.ts";
import type { Delivery } from "./delivery-panel.tsx";
import type { Outcome } from "./done-panel.tsx";

export function usePostAccounts(organisationId: number, posts: readonly Post[]) {
  return useQuery({
    queryKey: ["accounts", "posts", organisationId, posts],
    queryFn: ({ signal }) => call(listPostAccounts, { organisationId, posts: posts.join(",") }, signal),
    // Names that were typed stay beside the people they were typed for.
    refetchOnWindowFocus: false,
  });
}

/** The three things that can be done; accounts are read again when one is through. */
export function usePostAccountChanges() {
  const queryClient = useQueryClient();
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: ["accounts"] });
  return {
    withLetters: useMutation({
      mutationFn: (input: CallInputOf<typeof openAccountsWithLetters>) => download(openAccountsWithLetters, input),
      onSuccess,
    }),
    byMail: useMutation({ mutationFn: (input: CallInputOf<typeof openAccountsByMail>) => call(openAccountsByMail, input), onSuccess }),
    reissue: useMutation({ mutationFn: (input: CallInputOf<typeof reissueLetters>) => download(reissueLetters, input), onSuccess }),
  };
}

/** How the letters go out; asked every second until the job is over. */
export function useMailJob(jobId: number | null) {
  return useQuery({
    queryKey: ["mail-jobs", jobId],
    queryFn: async ({ signal }) => (await call(listMailJobs, {}, signal)).rows.find((job) => job.id === jobId) ?? null,
    enabled: jobId !== null,
    refetchInterval: ({ state }) => (state.data?.state === "done" || state.data?.state === "failed" ? false : 1_000),
  });
}

interface Typed {
  userName?: string;
  email?: string;
}

/** Who is chosen of those who can get something, and what was typed for them. At first everybody is. */
export function useChoice(rows: readonly PostAccountLine[]) {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(rows.map((row) => row.postId)));
  const [typed, setTyped] = useState<Readonly<Record<number, Typed>>>({});
  const selected = rows.filter((row) => chosen.has(row.postId));
  return {
    chosen,
    selected,
    created: countPeople(selected.filter((row) => row.state === "create")),
    typed,
    choose: (postIds: readonly number[], isChosen: boolean) => setChosen((before) => changed(before, postIds, isChosen)),
    type: (postId: number, part: Typed) => setTyped((before) => ({ ...before, [postId]: { ...before[postId], ...part } })),
  };
}
/** One person may hold several posts. */
export function countPeople(rows: readonly PostAccountLine[]): number {
  return new Set(rows.map((row) => row.member.id)).size;
}
export type Choice = ReturnType<typeof useChoice>;

export function changed(chosen: ReadonlySet<number>, postIds: readonly number[], isChosen: boolean): ReadonlySet<number> {
  const rest = [...chosen].filter((id) => !postIds.includes(id));
  return new Set(isChosen ? [...rest, ...postIds] : rest);
}

/** Sends what was chosen: for letters on paper the answer is the file; where nobody gets an account there is none. */
export function useSubmit(
  { selected, typed, created }: Choice,
  { delivery, contact }: { delivery: Delivery; contact: string },
  onDone: (outcome: Outcome) => void,
) {
  const organisationId = usePlaceId();
  const { withLetters, byMail } = usePostAccountChanges();
  const hasLetters = delivery === "letters" && created > 0;
  const rows = selected.map(({ postId, state, userName }) => ({
    postId,
    userName: state === "create" ? typed[postId]?.userName || userName : null,
    email: (delivery === "mail" && typed[postId]?.email) || null,
  }));
  const input = { organisationId, rows, contact };
  const outcome = {
    created,
    granted: selected.filter((row) => row.state === "grant").length,
    postIds: selected.map((row) => row.postId),
    contact,
    hasLetters,
  };
  return {
    error: (hasLetters ? withLetters : byMail).error,
    isBusy: withLetters.isPending || byMail.isPending,
    submit: () => {
      if (hasLetters) withLetters.mutate(input, { onSuccess: () => onDone({ ...outcome, jobId: null }) });
      else byMail.mutate(input, { onSuccess: ({ jobId }) => onDone({ ...outcome, jobId }) });
    },
  };
}
