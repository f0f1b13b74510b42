import { formatDay } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { Preparation } from "../contract.ts";

/** Whether the committee met for this sitting, and the way to its record. */
export function CommitteePanel({ plan }: { plan: Preparation }) {
  const { committee, hasCommittee, organisationId, month } = plan;
  const who = hasCommittee === false ? "Bí thư và phó bí thư" : "Chi ủy";
  return (
    <Panel
      title="Họp chi ủy"
      aside={
        <AppLink to={`/o/${organisationId}/hop-chi-uy`} search={{ thang: month }}>
          {committee ? "Mở biên bản" : "Ghi họp chi ủy"}
        </AppLink>
      }
    >
      {committee
        ? `${who} đã họp ngày ${formatDay(committee.heldOn)}${committee.total > 0 ? `, dự ${committee.present}/${committee.total}` : ""}.`
        : `${who} chưa có biên bản họp chuẩn bị kỳ này.`}
    </Panel>
  );
}
