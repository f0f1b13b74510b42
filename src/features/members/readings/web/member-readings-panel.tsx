import { Panel } from "#web/ui/panel.tsx";
import { useMemberReadings, useMyReadings } from "./hooks.ts";
import { ReadingTable } from "./reading-table.tsx";

/** The tab "Ai đã xem" of a member's file. */
export function MemberReadingsPanel({ memberId }: { memberId: number }) {
  const readings = useMemberReadings(memberId);
  return (
    <Panel flush>
      <ReadingTable caption="Ai đã xem hồ sơ này" readings={readings} empty="Chưa ai mở hồ sơ này" />
    </Panel>
  );
}

/** The same on one's own page. */
export function MyReadingsPanel() {
  const readings = useMyReadings();
  return (
    <Panel title="Ai đã xem hồ sơ của tôi" note="Mỗi lần mở hồ sơ, xem số đang che hoặc lấy danh sách có tên đồng chí" flush>
      <ReadingTable caption="Ai đã xem hồ sơ của tôi" readings={readings} empty="Chưa ai mở hồ sơ của đồng chí" />
    </Panel>
  );
}
