import { useQuery } from "@tanstack/react-query";
import { call } from "#web/call.ts";
import { SignedOtherwise } from "#web/ui/signed-otherwise.tsx";
import { listSignings } from "../contract.ts";

/** Reports that were signed on other numbers than the record of this sitting has today; asked anew with every version of it. */
export function SigningsPanel({ meeting }: { meeting: { id: number; version: number } }) {
  const { data } = useQuery({
    queryKey: ["meetings", meeting.id, "signings", meeting.version],
    queryFn: ({ signal }) => call(listSignings, { meetingId: meeting.id }, signal),
  });
  return data && <SignedOtherwise rows={data.rows} />;
}
