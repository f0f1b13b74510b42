import { Stack } from "@mantine/core";
import { formatDay, formatNumber } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { stateNames } from "../../rules.ts";
import type { FollowedMonth } from "../contract.ts";
import classes from "./followed-panel.module.css";
import { useFollowed } from "./hooks.ts";
import { VisitButton } from "./visit-panel.tsx";

/** The cells that the person follows, with this month's sitting; nothing for whoever follows none. */
export function FollowedPanel({ month }: { month: string }) {
  const { data } = useFollowed(month);
  if (!data || data.rows.length === 0) return null;
  return (
    <Panel title={`Chi bộ tôi theo dõi (${formatNumber(data.rows.length)})`} flush>
      <ul className={classes.list}>
        {data.rows.map((cell) => (
          <Cell key={cell.cellId} cell={cell} />
        ))}
      </ul>
    </Panel>
  );
}

function Cell({ cell }: { cell: FollowedMonth }) {
  const planned = cell.plannedOn ? `Dự kiến họp ${formatDay(cell.plannedOn)}` : "Chưa có ngày họp trong kế hoạch";
  return (
    <li className={classes.cell}>
      <div>
        <strong>{cell.name}</strong>
        {cell.unitName && <div className="meta">{cell.unitName}</div>}
      </div>
      {cell.sittings.length === 0 && <div>{planned}. Chưa ghi kỳ tháng này.</div>}
      {cell.sittings.map((sitting) => (
        <Stack key={sitting.meetingId} gap={6}>
          <div>
            <AppLink to={`/o/${cell.cellId}/sinh-hoat/${sitting.meetingId}`}>
              {sitting.isRegular ? "Đã họp" : "Chuyên đề"} {formatDay(sitting.heldOn)}
            </AppLink>
            , {stateNames[sitting.state].toLowerCase()}
            {sitting.score !== null && `, ${formatNumber(sitting.score, Number.isInteger(sitting.score) ? 0 : 1)} điểm`}
          </div>
          <VisitButton meetingId={sitting.meetingId} attended={sitting.attended} />
        </Stack>
      ))}
    </li>
  );
}
