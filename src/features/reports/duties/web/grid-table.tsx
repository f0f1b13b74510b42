import { IconAlertCircle, IconArrowBackUp, IconCheck, IconCircleDashed, IconHourglass, IconMinus, IconPencil } from "@tabler/icons-react";
import { periodName } from "#contract/periods.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Message } from "#web/ui/message.tsx";
import type { GridUnit } from "../contract.ts";
import { type Standing, standingNames } from "../rules.ts";
import { GridHeadTable, type GridPeriod } from "./grid-head-table.tsx";
import classes from "./grid-table.module.css";

export interface Picked {
  unitId: number;
  name: string;
  period: string;
  /** Its reason where the unit is left out now. */
  reason: string | null;
}

interface Props {
  periods: readonly GridPeriod[];
  units: readonly GridUnit[];
  mayReview: boolean;
  onPick: (picked: Picked) => void;
}

const looks: Record<Standing, { Icon: typeof IconCheck; tone: "bad" | "ok" | "warn" | "quiet" }> = {
  "left-out": { Icon: IconMinus, tone: "quiet" },
  missing: { Icon: IconAlertCircle, tone: "bad" },
  "not-due": { Icon: IconCircleDashed, tone: "quiet" },
  writing: { Icon: IconPencil, tone: "quiet" },
  returned: { Icon: IconArrowBackUp, tone: "warn" },
  submitted: { Icon: IconHourglass, tone: "warn" },
  accepted: { Icon: IconCheck, tone: "ok" },
  signed: { Icon: IconCheck, tone: "ok" },
};

/** One row a unit, one box a period; a box opens its report, or leaves the unit out. */
export function GridTable({ periods, units, mayReview, onPick }: Props) {
  if (units.length === 0) return <Message title="Không có đơn vị nào" compact />;
  return (
    <GridHeadTable periods={periods}>
      {units.map((unit) => (
        <tr key={unit.organisationId}>
          <th scope="row">
            {unit.name}
            {unit.unitName && <div className="meta">{unit.unitName}</div>}
          </th>
          {unit.boxes.map((box, at) => {
            const period = periods[at]?.period ?? "";
            return <td key={period}>{box && <Box box={box} unit={unit} period={period} mayReview={mayReview} onPick={onPick} />}</td>;
          })}
        </tr>
      ))}
    </GridHeadTable>
  );
}

interface BoxProps {
  box: NonNullable<GridUnit["boxes"][number]>;
  unit: GridUnit;
  period: string;
  mayReview: boolean;
  onPick: (picked: Picked) => void;
}

function Box({ box, unit, period, mayReview, onPick }: BoxProps) {
  const { Icon, tone } = looks[box.standing];
  const late = box.late > 0 ? `, muộn ${box.late} ngày` : "";
  const words = `${standingNames[box.standing]}${late}${box.reason ? `: ${box.reason}` : ""}`;
  const content = (
    <span className={classes.box} data-tone={tone}>
      <Icon size={18} stroke={1.75} aria-hidden="true" />
      {words}
    </span>
  );
  const pick = () => onPick({ unitId: unit.organisationId, name: unit.name, period, reason: box.reason || null });
  const isOpen = box.standing === "left-out" || box.standing === "missing" || box.standing === "not-due" || box.standing === "writing";
  return (
    <>
      {box.reportId ? <AppLink to={`/o/${unit.organisationId}/bao-cao/${box.reportId}`}>{content}</AppLink> : content}
      {mayReview && isOpen && (
        <button
          type="button"
          className={`link ${classes.pick}`}
          onClick={pick}
          aria-label={`${unit.name}, ${periodName(period)}: ${box.reason ? "lại chờ" : "không chờ"}`}
        >
          {box.reason ? "Lại chờ" : "Không chờ"}
        </button>
      )}
    </>
  );
}
