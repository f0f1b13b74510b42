import { useQuery } from "@tanstack/react-query";
import { call } from "#web/call.ts";
import { listSignings } from "../contract.ts";

/** Asked anew with every version of the record. */
export function useSignings({ id: meetingId, version }: { id: number; version: number }) {
  return useQuery({
    queryKey: ["meetings", meetingId, "signings", version],
    queryFn: ({ signal }) => call(listSignings, { meetingId }, signal),
  });
}
