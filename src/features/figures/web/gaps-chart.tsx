import { useMediaQuery } from "@mantine/hooks";
import { formatFigure, formatMonth, formatNumber } from "#web/format.ts";
import { BarChart } from "#web/ui/bar-chart.tsx";
import { Message } from "#web/ui/message.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { Overview } from "../contract.ts";

/** Gaps by month: for 94 % held all bars look alike, the gaps do not. The loud bar is the last month that is over. */
export function GapsChart({ overview }: { overview: Overview }) {
  const isPhone = useMediaQuery("(max-width: 47.99em)", undefined, { getInitialValueInEffect: false }) ?? false;
  const months = overview.months.filter((month) => month.isOver);
  const last = months.at(-1);
  if (!last) {
    return (
      <Panel title="Kỳ còn thiếu theo tháng">
        <Message title="Chưa có tháng nào kết thúc trong kỳ này" compact>
          Tháng chưa hết thì chưa tính là thiếu. Chọn kỳ trước để xem.
        </Message>
      </Panel>
    );
  }
  const bars = months.map(({ month, sums }) => {
    const held = sums["meetings.held_share"];
    const missing = sums["meetings.missing"]?.numerator ?? 0;
    const below = [
      `${formatNumber(held?.numerator ?? 0)}/${formatNumber(held?.denominator ?? 0)}`,
      `${isPhone ? "" : "dự "}${formatFigure(sums["meetings.attendance"]?.value ?? null, "%")}`,
    ];
    return {
      label: months.length > 6 || isPhone ? `T${Number(month.slice(5, 7))}` : formatMonth(month),
      value: missing,
      text: formatNumber(missing),
      below,
      isLoud: month === last.month && missing > 0,
    };
  });
  return (
    <Panel title="Kỳ còn thiếu theo tháng" aside="Dưới mỗi tháng: số kỳ đã họp / phải họp và tỷ lệ dự">
      <BarChart bars={bars} caption="Số kỳ còn thiếu, số kỳ đã họp trên số phải họp và tỷ lệ đảng viên dự, theo tháng" />
    </Panel>
  );
}
