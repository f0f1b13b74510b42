import { Tabs } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import type { MeetingDetail } from "../../contract.ts";
import { itemOrigins, type PaperKind } from "../../minutes/rules.ts";
import { AdoptionNote } from "../../minutes/web/adoption-panel.tsx";
import { useText } from "../../minutes/web/hooks.ts";
import { PartsPanel } from "../../minutes/web/parts-panel.tsx";
import { AttendanceTable } from "../../web/attendance-table.tsx";
import { Block, MinutesPanel } from "../../web/minutes-panel.tsx";
import classes from "./check-panel.module.css";

interface Props {
  meeting: MeetingDetail;
  onScores: () => void;
  under: (position: number) => ReactNode;
}

/** What was handed in, in the words that will be frozen; the record and the roll call that they were made of a tab away. */
export function WordsPanel({ meeting, onScores, under }: Props) {
  const [tab, setTab] = useState<string | null>("minutes");
  const openFigure = (code: string) => (code.startsWith("score.") ? onScores() : setTab("attendance"));
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="minutes">Biên bản</Tabs.Tab>
        {meeting.resolution && <Tabs.Tab value="resolution">Nghị quyết</Tabs.Tab>}
        <Tabs.Tab value="record">Bản ghi</Tabs.Tab>
        {meeting.attendance.length > 0 && <Tabs.Tab value="attendance">Điểm danh ({meeting.attendance.length})</Tabs.Tab>}
      </Tabs.List>
      <Tabs.Panel value="minutes">
        <Words meeting={meeting} kind="minutes" onFigure={openFigure} under={under} />
        <Unwritten meeting={meeting} under={under} />
      </Tabs.Panel>
      <Tabs.Panel value="resolution">
        <Words meeting={meeting} kind="resolution" onFigure={openFigure} />
      </Tabs.Panel>
      <Tabs.Panel value="record">
        <MinutesPanel meeting={meeting} />
      </Tabs.Panel>
      <Tabs.Panel value="attendance">
        <AttendanceTable attendance={meeting.attendance} />
      </Tabs.Panel>
    </Tabs>
  );
}

interface WordsProps {
  meeting: MeetingDetail;
  kind: PaperKind;
  onFigure: (code: string) => void;
  under?: (position: number) => ReactNode;
}

function Words({ meeting, kind, ...rest }: WordsProps) {
  const { data: text, error, refetch } = useText(meeting, kind);
  if (!text) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />;
  return (
    <>
      <div className={classes.notes}>
        {text.number && <span>Số {text.number}</span>}
        <AdoptionNote meeting={meeting} text={text} />
      </div>
      <PartsPanel meeting={meeting} text={text} {...rest} />
    </>
  );
}

/** Items of the agenda that have no words in the minutes can be remarked on as well. */
function Unwritten({ meeting, under }: Pick<Props, "meeting" | "under">) {
  const origins = itemOrigins(meeting);
  return meeting.items.map((item, at) =>
    origins[at] === null ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: items have no id of their own and keep their order
      <Block key={at} title={`Mục ${at + 1}. ${item.title}`} from="người ghi">
        <span className="quiet">Chưa ghi nội dung nên không có trong biên bản.</span>
        {under(at + 1)}
      </Block>
    ) : null,
  );
}
