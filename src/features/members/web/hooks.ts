import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { CallInputOf, Endpoint } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { call, download } from "#web/call.ts";
import { formatDay } from "#web/format.ts";
import type { SearchHit } from "#web/shell-parts.ts";
import {
  addMember,
  correctMember,
  exportMembers,
  getMyFile,
  listMembers,
  type MemberDetail,
  readMember,
  revealNumber,
  searchPeople,
} from "../contract.ts";
import type { Why } from "../readings/contract.ts";

export type ListInput = CallInputOf<typeof listMembers>;

export function useMembers(input: ListInput) {
  return useQuery({
    queryKey: ["members", "list", input],
    queryFn: ({ signal }) => call(listMembers, input, signal),
    placeholderData: keepPreviousData,
  });
}

/** Each asking is an opening that is noted: the file is kept while it is worked on, and asked again for another purpose. */
export function useMember(memberId: number, why: Why) {
  return useQuery({
    queryKey: ["members", memberId, why],
    queryFn: ({ signal }) => call(readMember, { memberId, ...why }, signal),
    staleTime: 600_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    // A file that is not there, or not for this person, is a page of its own.
    throwOnError: (error) => error instanceof AppError && (error.kind === "not-found" || error.kind === "forbidden"),
  });
}

export function useMyFile() {
  return useQuery({ queryKey: ["members", "my-file"], queryFn: ({ signal }) => call(getMyFile, {}, signal) });
}

export const useAddMember = () => useMemberChange(addMember);
export const useCorrectMember = () => useMemberChange(correctMember);

/** A change to one member: the file is known at once, everything that counts members is asked again. */
export function useMemberChange<E extends Endpoint>(endpoint: E) {
  const queryClient = useQueryClient();
  return useMutation<MemberDetail, Error, CallInputOf<E>>({
    mutationFn: async (input) => (await call(endpoint, input)) as MemberDetail, // every change answers with the file
    onError: (error) => {
      const current = error instanceof AppError && error.kind === "conflict" ? (error.current as MemberDetail | undefined) : undefined; // the server sends the file as it stands
      if (current) queryClient.setQueriesData({ queryKey: ["members", current.id] }, current);
    },
    onSuccess: async (file) => {
      queryClient.setQueriesData({ queryKey: ["members", file.id] }, file);
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== file.id && queryKey[0] !== "session" });
    },
  });
}

export function useRevealNumber() {
  return useMutation({ mutationFn: (input: CallInputOf<typeof revealNumber>) => call(revealNumber, input) });
}

export function useExportMembers() {
  return useMutation({ mutationFn: (input: CallInputOf<typeof exportMembers>) => download(exportMembers, input) });
}

/** People for the search box in the header. */
export async function searchMembers(text: string, signal: AbortSignal): Promise<SearchHit[]> {
  const { people } = await call(searchPeople, { text }, signal);
  return people.map((person) => ({
    key: `member-${person.id}`,
    title: person.fullName,
    detail: [person.birthDate && `sinh ${formatDay(person.birthDate)}`, person.cellName].filter(Boolean).join(" · "),
    href: `/o/${person.cellId}/dang-vien${person.opens ? `/${person.id}` : `?tim=${encodeURIComponent(person.fullName)}`}`,
  }));
}

/** What was typed and not saved, kept in this tab until it is; numbers of papers are never kept. */
export function readDraft<Values>(key: string): Partial<Values> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "{}") as Partial<Values>; // written by useKeptDraft under the same key
  } catch {
    return {};
  }
}

export function useKeptDraft(key: string, values: Record<string, unknown>, isChanged: boolean): void {
  useEffect(() => {
    const { cardNumber, citizenNumber, ...kept } = values;
    if (isChanged) sessionStorage.setItem(key, JSON.stringify(kept));
  }, [key, values, isChanged]);
}

export function dropDraft(key: string): void {
  sessionStorage.removeItem(key);
}
