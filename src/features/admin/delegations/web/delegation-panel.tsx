import { Panel } from "#web/ui/panel.tsx";
import { DelegationList } from "./delegation-list-panel.tsx";

/** One's own roles, lent to somebody else while on leave. */
export function DelegationPanel() {
  return (
    <Panel title="Giao quyền khi vắng" note="Lịch sử ghi cả hai: người làm và người được thay. Hết ngày cuối, quyền tự trở về.">
      <DelegationList lender="oneself" />
    </Panel>
  );
}
