import { useQuery } from "@tanstack/react-query";
import { call } from "#web/call.ts";
import { listSignings } from "../contract.ts";

export function useSignings(meetingId: number) {
  return useQuery({ queryKey: ["meetings", meetingId, "signings"], queryFn: ({ signal }) => call(listSignings, { meetingId }, signal) });
}
