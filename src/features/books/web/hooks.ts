import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { call, download } from "#web/call.ts";
import {
  addRow,
  closeBook,
  correctRow,
  endRow,
  enterFees,
  getBook,
  getFees,
  listBooks,
  listBookTypes,
  listClosings,
  printBook,
  setBookType,
} from "../contract.ts";

export function useBooks(input: CallInputOf<typeof listBooks>) {
  return useQuery({
    queryKey: ["books", "list", input],
    queryFn: ({ signal }) => call(listBooks, input, signal),
    placeholderData: keepPreviousData,
  });
}

export function useClosings(input: CallInputOf<typeof listClosings>) {
  return useQuery({
    queryKey: ["books", "closings", input],
    queryFn: ({ signal }) => call(listClosings, input, signal),
    placeholderData: keepPreviousData,
  });
}

export function useBook(input: CallInputOf<typeof getBook>) {
  return useQuery({
    queryKey: ["books", "one", input],
    queryFn: ({ signal }) => call(getBook, input, signal),
    throwOnError: (error) => error instanceof AppError && (error.kind === "not-found" || error.kind === "forbidden"),
  });
}

export function useFees(input: CallInputOf<typeof getFees>) {
  return useQuery({ queryKey: ["books", "fees", input], queryFn: ({ signal }) => call(getFees, input, signal) });
}

export function useBookTypes(input: CallInputOf<typeof listBookTypes>) {
  return useQuery({ queryKey: ["books", "types", input], queryFn: ({ signal }) => call(listBookTypes, input, signal) });
}

export const useAddRow = () => useBookChange((input: CallInputOf<typeof addRow>) => call(addRow, input));
export const useCorrectRow = () => useBookChange((input: CallInputOf<typeof correctRow>) => call(correctRow, input));
export const useEndRow = () => useBookChange((input: CallInputOf<typeof endRow>) => call(endRow, input));
export const useCloseBook = () => useBookChange((input: CallInputOf<typeof closeBook>) => call(closeBook, input));
export const useEnterFees = () => useBookChange((input: CallInputOf<typeof enterFees>) => call(enterFees, input));
export const useSetBookType = () => useBookChange((input: CallInputOf<typeof setBookType>) => call(setBookType, input));

export function usePrintBook() {
  return useMutation({ mutationFn: (input: CallInputOf<typeof printBook>) => download(printBook, input) });
}

/** A change to a book changes the lists that tell of it. */
function useBookChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => queryClient.invalidateQueries({ queryKey: ["books"] }) });
}
