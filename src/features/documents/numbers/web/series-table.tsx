import { Button } from "@mantine/core";
import { formatDay } from "#web/format.ts";
import type { Column } from "#web/ui/data-table.tsx";
import { StateBadge } from "#web/ui/state-badge.tsx";
import { bodies, documentKinds, type IssuingBody } from "../../rules.ts";
import type { Series } from "../contract.ts";
import type { ToExplain } from "./say-why-dialog.tsx";

/** `onSay` gives a number up or explains a gap; null for whoever only looks. */
export function seriesColumns(onSay: ((what: ToExplain) => void) | null): Column<Series>[] {
  return [
    { key: "kind", title: "Loại văn bản", phone: "title", width: "16rem", cell: (series) => <Name series={series} /> },
    { key: "term", title: "Nhiệm kỳ", phone: "plain", width: "9rem", cell: ({ term }) => term.name },
    { key: "last", title: "Số cuối", phone: "line", isNumber: true, width: "6rem", cell: (series) => twoDigits(series.lastNumber) },
    { key: "used", title: "Đã dùng", phone: "line", isNumber: true, width: "6rem", cell: (series) => series.used },
    { key: "held", title: "Đang giữ, đã hủy, còn trống", phone: "plain", cell: (series) => <Rest series={series} onSay={onSay} /> },
  ];
}

function Name({ series }: { series: Series }) {
  const seat = Object.keys(bodies).find((body): body is IssuingBody => bodies[body as IssuingBody].seat === series.seat); // keys of the table
  return (
    <>
      {series.kind ? documentKinds[series.kind].name : "Mọi loại"}
      <div className="meta">{series.kind === null ? "Đại hội" : seat ? bodies[seat].name : series.seat}</div>
    </>
  );
}

function Rest({ series, onSay }: { series: Series; onSay: ((what: ToExplain) => void) | null }) {
  return (
    <>
      {series.held.map((one) => (
        <div key={one.id}>
          {twoDigits(one.number)} {one.state === "reserved" ? `giữ cho ${one.purpose}` : `hủy: ${one.reason}`}
          <span className="meta">
            {" "}
            ({one.by ? `${one.by}, ` : ""}
            {formatDay(one.on)})
          </span>
          {one.state === "reserved" && onSay && (
            <Button size="compact-sm" variant="subtle" onClick={() => onSay({ numberId: one.id, label: twoDigits(one.number) })}>
              Hủy số {twoDigits(one.number)}
            </Button>
          )}
        </div>
      ))}
      {series.gaps.map((gap) => (
        <div key={gap.from}>
          <StateBadge state="missing">Trống {gapText(gap)}</StateBadge>
          {onSay && (
            <Button size="compact-sm" variant="subtle" onClick={() => onSay({ seriesId: series.id, ...gap, label: gapText(gap) })}>
              Giải trình
            </Button>
          )}
        </div>
      ))}
    </>
  );
}

function gapText({ from, to }: { from: number; to: number }): string {
  return from === to ? twoDigits(from) : `${twoDigits(from)}–${twoDigits(to)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
