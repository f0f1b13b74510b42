import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { type ChangeKind, exportChanges, listChanges, listObjectChanges } from "#contract/change-log.ts";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call, download } from "../call.ts";
import { useShellParts } from "../shell-parts.ts";

/** How each slice calls its objects and their changes. */
export function useChangeWords() {
  const { loadChangeWords } = useShellParts();
  return useQuery({ queryKey: ["change-words"], queryFn: loadChangeWords, staleTime: Number.POSITIVE_INFINITY }).data;
}

/** What changed at a place. */
export function useChanges(asked: CallInputOf<typeof listChanges>) {
  return useInfiniteQuery({
    queryKey: ["changes", "place", asked],
    queryFn: ({ pageParam, signal }) => call(listChanges, { ...asked, ...pageParam }, signal),
    ...onward,
    placeholderData: keepPreviousData,
  });
}

/** What changed of one object, as far as the person may look. */
export function useObjectChanges(kind: ChangeKind, objectId: number) {
  return useInfiniteQuery({
    queryKey: ["changes", kind, objectId],
    queryFn: ({ pageParam, signal }) => call(listObjectChanges, { kind, objectId, ...pageParam }, signal),
    ...onward,
  });
}

export function useExportChanges() {
  return useMutation({ mutationFn: (asked: CallInputOf<typeof exportChanges>) => download(exportChanges, asked) });
}

const first: { before?: number } = {};
const onward = {
  initialPageParam: first,
  getNextPageParam: (last: { next: number | null }) => (last.next === null ? undefined : { before: last.next }),
};
