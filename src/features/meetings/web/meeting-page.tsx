import { Alert, Tabs } from "@mantine/core";
import { IconAlertTriangle, IconArrowBackUp, IconPencil } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useIdParam } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { VisitPanel } from "../attending/web/visit-panel.tsx";
import type { MeetingDetail } from "../contract.ts";
import { SheetPanel } from "../minutes/web/sheet-panel.tsx";
import { TextPanel } from "../minutes/web/text-panel.tsx";
import { SaidNote } from "../paper/web/said-panel.tsx";
import { ScansPanel } from "../paper/web/scans-panel.tsx";
import { ScoresPanel } from "../scores/web/scores-panel.tsx";
import { SigningsPanel } from "../signings/web/signings-panel.tsx";
import { AttendanceTable } from "./attendance-table.tsx";
import { useMeeting } from "./hooks.ts";
import classes from "./meeting-page.module.css";
import { MeetingStateMark, monthName } from "./meeting-table.tsx";
import { MinutesPanel } from "./minutes-panel.tsx";
import { ReviewsPanel } from "./reviews-panel.tsx";
import { StepsPanel } from "./steps-panel.tsx";

/** One sitting: the words on the left, the minutes as they will be printed on the right, the score below, the next step above. */
export function MeetingPage() {
  const { data: meeting, error, refetch } = useMeeting(useIdParam("meetingId"));
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  return meeting ? <Meeting meeting={meeting} /> : <Waiting />;
}

function Meeting({ meeting }: { meeting: MeetingDetail }) {
  const [tab, setTab] = useState<string | null>("minutes");
  const scores = useRef<HTMLElement>(null);
  const openFigure = (code: string) => (code.startsWith("score.") ? scores.current?.focus() : setTab("attendance"));
  return (
    <Page
      title={titleOf(meeting)}
      beside={<MeetingStateMark state={meeting.state} />}
      subtitle={[meeting.organisationName, meeting.parentName].filter(Boolean).join(" · ")}
      actions={<StepsPanel meeting={meeting} />}
      back={{ to: `/o/${meeting.organisationId}/don-vi/sinh-hoat`, label: "Sinh hoạt của chi bộ" }}
    >
      <Notes meeting={meeting} />
      <SigningsPanel meeting={meeting} />
      <SaidNote meeting={meeting} />
      <VisitPanel meeting={meeting} />
      <div className={classes.grid}>
        <Panel flush>
          <Tabs value={tab} onChange={setTab} keepMounted={false}>
            <Tabs.List>
              <Tabs.Tab value="minutes">Biên bản</Tabs.Tab>
              <Tabs.Tab value="resolution">Nghị quyết</Tabs.Tab>
              <Tabs.Tab value="record">Bản ghi</Tabs.Tab>
              {meeting.attendance.length > 0 && <Tabs.Tab value="attendance">Điểm danh ({meeting.attendance.length})</Tabs.Tab>}
              <Tabs.Tab value="scans">Giấy đã ký</Tabs.Tab>
              <Tabs.Tab value="reviews">Quá trình</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="minutes">
              <TextPanel meeting={meeting} kind="minutes" onFigure={openFigure} />
            </Tabs.Panel>
            <Tabs.Panel value="resolution">
              {meeting.resolution ? (
                <TextPanel meeting={meeting} kind="resolution" onFigure={openFigure} />
              ) : (
                <Message title="Kỳ này không ra nghị quyết">Kết luận của từng mục nằm trong biên bản.</Message>
              )}
            </Tabs.Panel>
            <Tabs.Panel value="record">
              <MinutesPanel meeting={meeting} />
            </Tabs.Panel>
            <Tabs.Panel value="attendance">
              <AttendanceTable attendance={meeting.attendance} />
            </Tabs.Panel>
            <Tabs.Panel value="scans">
              <ScansPanel meetingId={meeting.id} />
            </Tabs.Panel>
            <Tabs.Panel value="reviews">
              <ReviewsPanel meeting={meeting} />
            </Tabs.Panel>
          </Tabs>
        </Panel>
        <SheetPanel meeting={meeting} kind={tab === "resolution" && meeting.resolution ? "resolution" : "minutes"} />
      </div>
      <section ref={scores} tabIndex={-1} aria-label="Chấm điểm">
        <Panel title="Phiếu chấm điểm buổi sinh hoạt" flush>
          <ScoresPanel meetingId={meeting.id} />
        </Panel>
      </section>
    </Page>
  );
}

function titleOf(meeting: MeetingDetail): string {
  const month = monthName(meeting.month).toLowerCase();
  return meeting.isRegular ? `Biên bản kỳ ${month}` : `Biên bản sinh hoạt chuyên đề ${month}`;
}

/** Why it came back, and what the rules of that day would have asked. */
function Notes({ meeting }: { meeting: MeetingDetail }) {
  const returned = meeting.state === "returned" ? meeting.reviews.filter((review) => review.step === "return").at(-1) : undefined;
  const corrected = meeting.state === "correcting" ? meeting.reviews.filter((review) => review.step === "correct").at(-1) : undefined;
  return (
    <>
      {corrected && (
        <Alert color="warn" icon={<IconPencil />} title="Đang đính chính biên bản đã nhận" styles={{ message: { color: "var(--ink)" } }}>
          {corrected.reason}
        </Alert>
      )}
      {returned && (
        <Alert color="bad" icon={<IconArrowBackUp />} title="Cấp trên trả lại" styles={{ message: { color: "var(--ink)" } }}>
          {returned.reason}
        </Alert>
      )}
      {meeting.warnings.map((warning) => (
        <Alert key={warning} color="warn" icon={<IconAlertTriangle />} styles={{ message: { color: "var(--ink)" } }}>
          {warning}
        </Alert>
      ))}
    </>
  );
}
