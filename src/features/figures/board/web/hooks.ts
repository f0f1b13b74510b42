import { keepPreviousData, useInfiniteQuery, useMutation, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { noteMissingMonth } from "#features/meetings/gaps/contract.ts";
import { call } from "#web/call.ts";
import { getBoard, getBoardSlot, listBoardCells } from "../contract.ts";

type Asked = Pick<CallInputOf<typeof getBoard>, "organisationId" | "year" | "kind" | "below">;

export function useBoard(asked: Asked) {
  return useQuery({
    queryKey: ["figures", "board", asked],
    queryFn: ({ signal }) => call(getBoard, asked, signal),
    placeholderData: keepPreviousData,
  });
}

/** Cells of the units that are open, and those directly under the place; by unit id. */
export function useOpenCells(asked: Asked, units: readonly number[], withDirect: boolean) {
  const inputs = [
    ...units.map((organisationId) => ({ ...asked, organisationId, pageSize: 200 })),
    ...(withDirect ? [{ ...asked, direct: true, pageSize: 200 }] : []),
  ];
  const answers = useQueries({
    queries: inputs.map((input) => ({
      queryKey: ["figures", "board-cells", input],
      queryFn: ({ signal }: { signal: AbortSignal }) => call(listBoardCells, input, signal),
      staleTime: 30_000,
    })),
  });
  const direct = withDirect ? (answers.at(-1)?.data?.cells ?? []) : [];
  const byUnit = new Map(units.map((unit, at) => [unit, answers[at]?.data?.cells]));
  return { byUnit, direct };
}

/** What a filter or a search finds, page after page. */
export function useFoundCells(input: CallInputOf<typeof listBoardCells>, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ["figures", "board-found", input],
    queryFn: ({ pageParam, signal }) => call(listBoardCells, { ...input, page: pageParam, pageSize: 200 }, signal),
    initialPageParam: 1,
    getNextPageParam: (last, pages) => (pages.length * 200 < last.count ? pages.length + 1 : undefined),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useBoardSlot(organisationId: number, month: string) {
  return useQuery({
    queryKey: ["figures", "board-slot", organisationId, month],
    queryFn: ({ signal }) => call(getBoardSlot, { organisationId, month }, signal),
  });
}

export function useNoteMissingMonth() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: CallInputOf<typeof noteMissingMonth>) => call(noteMissingMonth, input),
    onSuccess: () => client.invalidateQueries({ queryKey: ["figures"] }),
  });
}
