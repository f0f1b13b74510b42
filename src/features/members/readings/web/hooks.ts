import { keepPreviousData, useInfiniteQuery, useMutation } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call, download } from "#web/call.ts";
import { exportReadings, listMemberReadings, listMyReadings, listReadings } from "../contract.ts";

export function useReadings(asked: CallInputOf<typeof listReadings>) {
  return useInfiniteQuery({
    queryKey: ["readings", "place", asked],
    queryFn: ({ pageParam, signal }) => call(listReadings, { ...asked, ...pageParam }, signal),
    ...onward,
    placeholderData: keepPreviousData,
  });
}

export function useMemberReadings(memberId: number) {
  return useInfiniteQuery({
    queryKey: ["readings", "member", memberId],
    queryFn: ({ pageParam, signal }) => call(listMemberReadings, { memberId, ...pageParam }, signal),
    ...onward,
  });
}

export function useMyReadings() {
  return useInfiniteQuery({
    queryKey: ["readings", "own"],
    queryFn: ({ pageParam, signal }) => call(listMyReadings, { ...pageParam }, signal),
    ...onward,
  });
}

export function useExportReadings() {
  return useMutation({ mutationFn: (asked: CallInputOf<typeof exportReadings>) => download(exportReadings, asked) });
}

const first: { before?: number } = {};
const onward = {
  initialPageParam: first,
  getNextPageParam: (last: { next: number | null }) => (last.next === null ? undefined : { before: last.next }),
};
