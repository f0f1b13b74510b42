import { IconCheck, IconMessage2Exclamation } from "@tabler/icons-react";
import type { MeetingDetail } from "../../contract.ts";
import { itemOf } from "../rules.ts";
import classes from "./item-remarks-panel.module.css";

interface Props {
  remarks: MeetingDetail["remarks"];
  items: readonly { title: string }[];
  /** The item, from 0. */
  at: number;
}

/** What the level above remarked on one item: open until the cell has changed it. */
export function ItemRemarks({ remarks, items, at }: Props) {
  const mine = remarks.filter((remark) => itemOf(remark, items) === at);
  if (mine.length === 0) return null;
  return (
    <ul className={classes.remarks}>
      {mine.map((remark) => (
        <li key={remark.id} data-revised={remark.isRevised || undefined}>
          {remark.isRevised ? (
            <IconCheck size={18} stroke={1.75} aria-hidden="true" />
          ) : (
            <IconMessage2Exclamation size={18} stroke={1.75} aria-hidden="true" />
          )}
          <span>
            {remark.isRevised ? "Đã sửa theo góp ý: " : "Cấp trên góp ý: "}
            {remark.text}
          </span>
        </li>
      ))}
    </ul>
  );
}
