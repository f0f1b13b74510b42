import { Group, Stack } from "@mantine/core";
import { IconAlertCircle, IconArrowBackUp, IconChevronRight, IconHourglass, IconPencil } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { formatDay, formatWeekday } from "#web/format.ts";
import { usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { useWaiting } from "#web/waiting.ts";
import { FollowedPanel } from "../attending/web/followed-panel.tsx";
import type { MeetingLine } from "../contract.ts";
import { WarningsPanel } from "../following/web/warnings-panel.tsx";
import type { MonthBox } from "../gaps/contract.ts";
import { BeginButton, LiveDoorPanel } from "../live/web/live-door-panel.tsx";
import { PrintPanel } from "../paper/web/print-panel.tsx";
import { InvitationCard } from "../preparation/web/invitation-card.tsx";
import { NextPlanPanel } from "../preparation/web/next-plan-panel.tsx";
import { NextSittingPanel } from "../programmes/web/next-sitting-panel.tsx";
import { openStates } from "../rules.ts";
import { CellYearPanel } from "./cell-year-panel.tsx";
import { useCellYear, useMeeting, useMeetings } from "./hooks.ts";
import { addressOf, MeetingStateMark, monthName } from "./meeting-table.tsx";
import { RecordButton } from "./record-button-panel.tsx";
import classes from "./today-page.module.css";

/** Where a cell's secretary and members begin: this month's sitting, what waits, the year. */
export function TodayPage() {
  const place = usePlaceId();
  const { today } = useSession();
  const year = Number(today.slice(0, 4));
  const { data, error, refetch } = useCellYear(place, year);
  const list = useMeetings({ organisationId: place, below: false, period: String(year), pageSize: 100 });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data || !list.data) return <Waiting />;
  if (!data.isCell) return <NotOfACell place={place} name={data.name} />;
  const current = data.months.find((box) => box.month === today.slice(0, 7));
  const mayRecord = data.can.includes("meetings.record");
  const open = list.data.rows.filter((line) => openStates.includes(line.state));
  const missing = data.months.filter((box) => box.isDue && box.meetingId === null).reverse();
  return (
    <Page title="Hôm nay" subtitle={`${data.name} · ${formatWeekday(today)}, ${formatDay(today)}`}>
      <LiveDoorPanel place={place} />
      {current && <CurrentMonth box={current} place={place} mayRecord={mayRecord} />}
      {mayRecord ? <NextPlanPanel place={place} /> : <InvitationCard place={place} />}
      <NextSittingPanel place={place} />
      <FollowedPanel month={today.slice(0, 7)} />
      {mayRecord && <ToDo place={place} open={open} missing={missing} />}
      {mayRecord && <PrintPanel place={place} />}
      <WarningsPanel place={place} year={year} />
      <CellYearPanel place={place} year={year} data={data} />
      {!mayRecord && <Latest lines={list.data.rows.slice(0, 5)} />}
    </Page>
  );
}

/** A committee has its overview. */
function NotOfACell({ place, name }: { place: number; name: string }) {
  return (
    <Page title="Hôm nay" subtitle={name}>
      <Message heading="h2" title="Hôm nay là trang của chi bộ" actions={<AppLink to={`/o/${place}/tong-quan`}>Xem tổng quan</AppLink>}>
        Chọn một chi bộ ở cây tổ chức để xem kỳ họp và việc của chi bộ đó.
      </Message>
    </Page>
  );
}

function CurrentMonth({ box, place, mayRecord }: { box: MonthBox; place: number; mayRecord: boolean }) {
  return (
    <Panel title={`Kỳ ${monthName(box.month).toLowerCase()}`} aside={box.state && <MeetingStateMark state={box.state} />}>
      {box.heldOn ? (
        <Stack gap="sm">
          <div className={classes.day}>
            Đã họp {formatWeekday(box.heldOn)}, {formatDay(box.heldOn)}
          </div>
          <AppLink to={`/o/${place}/sinh-hoat/${box.meetingId}`}>Mở kỳ họp và biên bản</AppLink>
        </Stack>
      ) : (
        <Stack gap="sm">
          <div className={classes.day}>Chưa ghi kỳ sinh hoạt tháng này</div>
          {mayRecord && (
            <Group gap="xs">
              <BeginButton place={place} />
              <RecordButton place={place} month={box.month} label="Ghi kỳ đã họp" variant="default" />
            </Group>
          )}
        </Stack>
      )}
    </Panel>
  );
}

function ToDo({ place, open, missing }: { place: number; open: readonly MeetingLine[]; missing: readonly MonthBox[] }) {
  const waiting = useWaiting(place);
  const count = open.length + missing.length + waiting.length;
  return (
    <Panel title={`Việc cần làm (${count})`} flush>
      {count === 0 && <p className={classes.nothing}>Không còn việc nào chờ chi bộ.</p>}
      <ul className={classes.list}>
        {waiting.map((work) => (
          <Task
            key={work.path}
            to={`/o/${place}/${work.path}`}
            icon={<IconHourglass size={22} stroke={1.75} color="var(--warn)" aria-hidden="true" />}
            title={work.title}
          >
            {work.count} đang chờ xét
          </Task>
        ))}
        {open.map((line) => (
          <OpenMeeting key={line.id} line={line} />
        ))}
        {missing.map((box) => (
          <Task
            key={box.month}
            to={`/o/${place}/sinh-hoat/moi`}
            search={{ thang: box.month }}
            icon={<IconAlertCircle size={22} stroke={1.75} color="var(--bad)" aria-hidden="true" />}
            title={`Thiếu kỳ ${monthName(box.month).toLowerCase()}`}
          >
            {box.reason ? `Lý do: ${box.reason}` : "Chưa ghi lý do. Ghi kỳ họp bù, hoặc ghi lý do ở trang Sinh hoạt của chi bộ."}
          </Task>
        ))}
      </ul>
    </Panel>
  );
}

function OpenMeeting({ line }: { line: MeetingLine }) {
  const isReturned = line.state === "returned";
  const { data } = useMeeting(line.id);
  const reason = data?.reviews.filter((review) => review.step === "return").at(-1)?.reason;
  return (
    <Task
      to={addressOf(line)}
      icon={
        isReturned ? (
          <IconArrowBackUp size={22} stroke={1.75} color="var(--bad)" aria-hidden="true" />
        ) : (
          <IconPencil size={22} stroke={1.75} color="var(--warn)" aria-hidden="true" />
        )
      }
      title={isReturned ? `Bổ sung biên bản ${monthName(line.month).toLowerCase()}` : `Nộp biên bản ${monthName(line.month).toLowerCase()}`}
    >
      {isReturned ? `Cấp trên trả lại: ${reason ?? "…"}` : `Bản thảo, họp ngày ${formatDay(line.heldOn)}`}
    </Task>
  );
}

interface TaskProps {
  to: string;
  search?: Record<string, string>;
  icon: ReactNode;
  title: string;
  children: ReactNode;
}

function Task({ to, search = {}, icon, title, children }: TaskProps) {
  return (
    <li>
      <AppLink plain to={to} search={search} className={classes.task}>
        {icon}
        <span className={classes.text}>
          <span className={classes.title}>{title}</span>
          <span className="meta">{children}</span>
        </span>
        <IconChevronRight size={20} stroke={1.75} aria-hidden="true" />
      </AppLink>
    </li>
  );
}

function Latest({ lines }: { lines: readonly MeetingLine[] }) {
  return (
    <Panel title="Các kỳ gần đây" flush>
      {lines.length === 0 && <p className={classes.nothing}>Chi bộ chưa có kỳ sinh hoạt nào trong năm nay.</p>}
      <ul className={classes.list}>
        {lines.map((line) => (
          <Task key={line.id} to={addressOf(line)} icon={null} title={monthName(line.month)}>
            Họp ngày {formatDay(line.heldOn)}, dự {line.present}/{line.total - line.exempt}
          </Task>
        ))}
      </ul>
    </Panel>
  );
}
