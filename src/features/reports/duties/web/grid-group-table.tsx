import { IconAlertCircle, IconCheck, IconCircleDashed } from "@tabler/icons-react";
import { formatNumber } from "#web/format.ts";
import { Message } from "#web/ui/message.tsx";
import type { GridGroup } from "../contract.ts";
import { GridHeadTable, type GridPeriod } from "./grid-head-table.tsx";
import classes from "./grid-table.module.css";

interface Props {
  periods: readonly GridPeriod[];
  groups: readonly GridGroup[];
  /** Opens the units in the part of the tree of one; only those that are missing where a missing count was taken. */
  onOpen: (organisationId: number, show: "all" | "missing") => void;
}

/** One row a unit right below, one box a period: how many in its part of the tree are done, how many are missing. */
export function GridGroupTable({ periods, groups, onOpen }: Props) {
  if (groups.length === 0) return <Message title="Không có đơn vị nào" compact />;
  return (
    <GridHeadTable periods={periods}>
      {groups.map(({ organisationId, name, boxes }) => (
        <tr key={organisationId}>
          <th scope="row">
            <button type="button" className="link" onClick={() => onOpen(organisationId, "all")}>
              {name}
            </button>
          </th>
          {boxes.map((box, at) => {
            const period = periods[at]?.period ?? "";
            return (
              <td key={period}>{box.owed > 0 && <Box box={box} name={name} onMissing={() => onOpen(organisationId, "missing")} />}</td>
            );
          })}
        </tr>
      ))}
    </GridHeadTable>
  );
}

interface BoxProps {
  box: GridGroup["boxes"][number];
  name: string;
  onMissing: () => void;
}

function Box({ box: { owed, settled, missing }, name, onMissing }: BoxProps) {
  const done = `${formatNumber(settled)}/${formatNumber(owed)} xong`;
  if (missing > 0)
    return (
      <>
        <button type="button" className={classes.open} onClick={onMissing} aria-label={`${name}: mở ${missing} đơn vị còn thiếu`}>
          <span className={classes.box} data-tone="bad">
            <IconAlertCircle size={18} stroke={1.75} aria-hidden="true" />
            thiếu {formatNumber(missing)}
          </span>
        </button>
        <div className="meta">{done}</div>
      </>
    );
  const Icon = settled === owed ? IconCheck : IconCircleDashed;
  return (
    <span className={classes.box} data-tone={settled === owed ? "ok" : "quiet"}>
      <Icon size={18} stroke={1.75} aria-hidden="true" />
      {done}
    </span>
  );
}
