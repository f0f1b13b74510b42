import { IconListCheck, IconMessage, IconSquareCheck, IconUsers } from "@tabler/icons-react";
import { formatNumber } from "#web/format.ts";
import classes from "./foot-panel.module.css";
import type { Live } from "./hooks.ts";

const parts = {
  agenda: { name: "Chương trình", Icon: IconListCheck },
  roll: { name: "Điểm danh", Icon: IconUsers },
  opinions: { name: "Ý kiến", Icon: IconMessage },
  outcome: { name: "Kết luận", Icon: IconSquareCheck },
} as const;
export type Part = keyof typeof parts;

/** On a phone: which part of the page is on the screen. */
export function FootPanel({ live, part, onPart }: { live: Live; part: Part; onPart: (part: Part) => void }) {
  const { notCalled } = live.numbers;
  return (
    <nav className={classes.foot} aria-label="Phần của trang">
      {(Object.keys(parts) as Part[]).map((one) => {
        const { name, Icon } = parts[one];
        return (
          <button
            key={one}
            type="button"
            className={classes.tab}
            aria-current={one === part ? "page" : undefined}
            onClick={() => onPart(one)}
          >
            <Icon size={22} stroke={1.75} aria-hidden="true" />
            {name}
            {one === "roll" && notCalled > 0 && (
              <span className={classes.count}>
                {formatNumber(notCalled)}
                <span className="visually-hidden"> chưa gọi</span>
              </span>
            )}
          </button>
        );
      })}
    </nav>
  );
}
