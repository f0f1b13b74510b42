import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#web/call.ts";
import { listMyNotices, readMyNotices } from "../contract.ts";

const queryKey = ["notices"];

/** Asked again every few minutes. */
export function useNotices() {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => call(listMyNotices, {}, signal),
    refetchInterval: 180_000,
    staleTime: 60_000,
    retry: false,
  });
}

export function useReadNotices() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (upTo: number) => call(readMyNotices, { upTo }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey }),
  });
}
