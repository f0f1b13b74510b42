import { formatDay, formatDue, formatWeekday } from "#web/format.ts";
import { useSession } from "#web/session.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { useInvitations } from "./hooks.ts";

/** The next sitting that the cell invited to; nothing where there is none. */
export function InvitationCard({ place }: { place: number }) {
  const { today } = useSession();
  const { data } = useInvitations(place);
  const next = data?.rows[0];
  if (!next) return null;
  return (
    <Panel title="Giấy mời" aside={<span className="meta">{formatDue(next.meetOn, today)}</span>}>
      <div>
        {next.state === "called-off" ? "Không họp " : "Họp "}
        {next.beginsAt && next.state !== "called-off" ? `${next.beginsAt}, ` : ""}
        {formatWeekday(next.meetOn)} {formatDay(next.meetOn)}
        {next.place && next.state !== "called-off" ? `, ${next.place}` : ""}
      </div>
      <AppLink to={`/o/${place}/giay-moi`}>Mở giấy mời{next.papers.length > 0 ? ` và ${next.papers.length} tài liệu` : ""}</AppLink>
    </Panel>
  );
}
