import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { CallInputOf } from "#contract/endpoint.ts";
import { call } from "#web/call.ts";
import { getFigureDetail, getOverview, listFigureRows, listFigureShares } from "../contract.ts";

export function useOverview(asked: CallInputOf<typeof getOverview>) {
  return useQuery({
    queryKey: ["figures", "overview", asked],
    queryFn: ({ signal }) => call(getOverview, asked, signal),
    placeholderData: keepPreviousData,
  });
}

export function useFigureDetail(asked: CallInputOf<typeof getFigureDetail>) {
  return useQuery({
    queryKey: ["figures", "detail", asked],
    queryFn: ({ signal }) => call(getFigureDetail, asked, signal),
    placeholderData: keepPreviousData,
  });
}

export function useFigureShares(asked: CallInputOf<typeof listFigureShares>) {
  return useQuery({
    queryKey: ["figures", "shares", asked],
    queryFn: ({ signal }) => call(listFigureShares, asked, signal),
    placeholderData: keepPreviousData,
  });
}

export function useFigureRows(asked: CallInputOf<typeof listFigureRows>) {
  return useQuery({
    queryKey: ["figures", "rows", asked],
    queryFn: ({ signal }) => call(listFigureRows, asked, signal),
    placeholderData: keepPreviousData,
  });
}
