import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call, upload } from "#web/call.ts";
import { addScan, listScans } from "../contract.ts";

export function useScans(meetingId: number) {
  return useQuery({ queryKey: ["meetings", meetingId, "scans"], queryFn: ({ signal }) => call(listScans, { meetingId }, signal) });
}

export function useAddScan(meetingId: number) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ file, page }: { file: File; page: number | null }) => upload(addScan, { meetingId, page }, file),
    onSuccess: (scans) => queryClient.setQueryData(["meetings", meetingId, "scans"], scans),
  });
}
