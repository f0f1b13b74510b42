import { type Icon, IconCalendarX, IconClipboardCheck, IconRepeatOff } from "@tabler/icons-react";
import { lastOfMonth } from "#contract/dates.ts";
import { formatDue, formatMonth, formatNumber } from "#web/format.ts";
import { useSession } from "#web/session.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Message } from "#web/ui/message.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { Overview } from "../contract.ts";
import classes from "./to-do-panel.module.css";

interface Item {
  key: string;
  icon: Icon;
  tone: "bad" | "warn";
  title: string;
  note: string;
  due: string | null;
  action: string;
  to: string;
  search: Record<string, string>;
}

/** What waits, from the records themselves: who missed the month, whose minutes wait, who misses again and again. */
export function ToDoPanel({ overview }: { overview: Overview }) {
  const { today } = useSession();
  const items = findItems(overview, today);
  return (
    <Panel title="Cần xử lý" flush>
      {items.length === 0 ? (
        <Message title="Không còn việc nào từ số liệu của kỳ này" compact>
          Các chi bộ đã họp đủ và không có biên bản chờ kiểm tra.
        </Message>
      ) : (
        <ul className={classes.list}>
          {items.map((item) => (
            <li key={item.key} className={classes.item}>
              <span className={classes.icon} data-tone={item.tone}>
                <item.icon size={20} stroke={1.75} aria-hidden="true" />
              </span>
              <div>
                <div className={classes.title}>{item.title}</div>
                <div className={classes.note}>{item.note}</div>
              </div>
              <div className={classes.side}>
                {item.due && <span className="bad">{item.due}</span>}
                <AppLink to={item.to} search={item.search} aria-label={`${item.action}: ${item.title}`}>
                  {item.action}
                </AppLink>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function nothingRecorded({ organisationId, isCell }: Overview["span"]): Item {
  return {
    key: "nothing-recorded",
    icon: IconCalendarX,
    tone: "warn",
    title: "Chưa ghi kỳ sinh hoạt nào trong kỳ này",
    note: isCell
      ? "Ghi kỳ đầu tiên để số liệu bắt đầu đúng."
      : "Nhập cả kỳ từ tệp .xlsx, hoặc ghi từng kỳ ở chi bộ; khi đó các số trên mới đúng.",
    due: null,
    action: isCell ? "Ghi kỳ họp" : "Nhập từ tệp",
    to: isCell ? `/o/${organisationId}/sinh-hoat/moi` : `/o/${organisationId}/nhap-du-lieu`,
    search: {},
  };
}

/** Days after the end of a month for which "quá hạn" is still a call to act. */
const longestOverdue = 90;

function findItems({ span, sums, months }: Overview, today: string): Item[] {
  const items: Item[] = [];
  const board = `/o/${span.organisationId}/bang-ky`;
  const year = span.to.slice(0, 4);
  const last = months.filter((month) => month.isOver).at(-1);
  const missed = last?.sums["meetings.missing"]?.numerator ?? 0;
  // Nothing recorded at all is a book not yet brought in, not a bloc that never met.
  if (missed > 0 && (sums["meetings.regular"]?.numerator ?? 0) === 0) return [nothingRecorded(span)];
  if (last && missed > 0) {
    const end = lastOfMonth(last.month);
    const days = (Date.parse(today) - Date.parse(end)) / 86_400_000;
    const month = formatMonth(last.month).toLowerCase();
    items.push({
      key: "missed",
      icon: IconCalendarX,
      tone: "bad",
      title: span.isCell ? `Chưa họp ${month}` : `${formatNumber(missed)} chi bộ chưa họp ${month}`,
      note: "Ghi lý do và ngày họp bù, hoặc ghi kỳ họp nếu đã họp.",
      due: days <= longestOverdue ? formatDue(end, today) : null,
      action: "Xem trên bảng",
      to: board,
      search: { nam: last.month.slice(0, 4), loc: span.isCell ? "" : "gaps" },
    });
  }
  const waiting = sums["meetings.waiting"]?.numerator ?? 0;
  if (waiting > 0) {
    const note = "Biên bản đã nộp, cấp trên chưa duyệt hoặc trả lại.";
    const title = `${formatNumber(waiting)} biên bản chờ kiểm tra`;
    items.push({
      key: "waiting",
      icon: IconClipboardCheck,
      tone: "warn",
      title,
      note,
      due: null,
      action: "Kiểm tra",
      to: `/o/${span.organisationId}/bien-ban`,
      search: {},
    });
  }
  const repeated = sums["cells.missing_2_plus"]?.numerator ?? 0;
  if (repeated > 0 && !span.isCell) {
    const title = `${formatNumber(repeated)} chi bộ thiếu từ 2 kỳ`;
    items.push({
      key: "repeated",
      icon: IconRepeatOff,
      tone: "warn",
      title,
      note: "Để liên hệ và giúp đỡ.",
      due: null,
      action: "Xem trên bảng",
      to: board,
      search: { nam: year, loc: "gaps2" },
    });
  }
  return items;
}
