import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call, download } from "#web/call.ts";
import {
  downloadTable,
  downloadTableDocument,
  explainImbalance,
  freezeTable,
  getTable,
  listCellRows,
  listTables,
  openTable,
  saveCells,
  type TableDetail,
} from "../contract.ts";

export function useTables(input: CallInputOf<typeof listTables>) {
  return useQuery({
    queryKey: ["tables", "list", input],
    queryFn: ({ signal }) => call(listTables, input, signal),
    placeholderData: keepPreviousData,
  });
}

const tableKey = (tableId: number) => ["tables", "one", tableId];

export function useTable(tableId: number) {
  return useQuery({ queryKey: tableKey(tableId), queryFn: ({ signal }) => call(getTable, { tableId }, signal) });
}

export function useCellRows(input: CallInputOf<typeof listCellRows>) {
  return useQuery({
    queryKey: ["tables", "rows", input],
    queryFn: ({ signal }) => call(listCellRows, input, signal),
    placeholderData: keepPreviousData,
  });
}

export function useOpenTable() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: CallInputOf<typeof openTable>) => call(openTable, input),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["tables", "list"] }),
  });
}

export const useSaveCells = () => useChange((input: CallInputOf<typeof saveCells>) => call(saveCells, input));
export const useExplain = () => useChange((input: CallInputOf<typeof explainImbalance>) => call(explainImbalance, input));
export const useFreeze = () => useChange((input: CallInputOf<typeof freezeTable>) => call(freezeTable, input));

export function useDownloadTable() {
  return useMutation({ mutationFn: (input: CallInputOf<typeof downloadTable>) => download(downloadTable, input) });
}

export function useDownloadTableDocument() {
  return useMutation({ mutationFn: (input: CallInputOf<typeof downloadTableDocument>) => download(downloadTableDocument, input) });
}

/** Every change answers with the table as it then is. */
function useChange<Input>(change: (input: Input) => Promise<TableDetail>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (table) => {
      queryClient.setQueryData(tableKey(table.id), table);
      void queryClient.invalidateQueries({ queryKey: ["tables", "list"] });
    },
  });
}
