import { useQuery } from "@tanstack/react-query";
import { call } from "#web/call.ts";
import { SignedOtherwise } from "#web/ui/signed-otherwise.tsx";
import { listMemberSignings } from "../contract.ts";

/** Reports that were signed while this member counted otherwise; asked anew with every version of the file. */
export function SigningsPanel({ member }: { member: { id: number; version: number } }) {
  const { data } = useQuery({
    queryKey: ["members", member.id, "signings", member.version],
    queryFn: ({ signal }) => call(listMemberSignings, { memberId: member.id }, signal),
  });
  return data && <SignedOtherwise rows={data.rows} />;
}
