import { useQuery } from "@tanstack/react-query";
import { call } from "#web/call.ts";
import { SignedOtherwise } from "#web/ui/signed-otherwise.tsx";
import { listOrganisationSignings } from "../contract.ts";

/** Reports that were signed while this organisation counted otherwise; asked anew with every version of it. */
export function SigningsPanel({ unit }: { unit: { id: number; version: number } }) {
  const { data } = useQuery({
    queryKey: ["organisations", unit.id, "signings", unit.version],
    queryFn: ({ signal }) => call(listOrganisationSignings, { organisationId: unit.id }, signal),
  });
  return data && <SignedOtherwise rows={data.rows} />;
}
