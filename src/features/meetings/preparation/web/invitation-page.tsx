import { useEffect } from "react";
import { formatDay, formatDue, formatWeekday } from "#web/format.ts";
import { usePlaceId } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { Message } from "#web/ui/message.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { kindNames, kindOfSitting } from "../../programmes/rules.ts";
import { modes } from "../../rules.ts";
import type { Invitation } from "../contract.ts";
import { stageNames } from "../rules.ts";
import { useInvitations, useReadInvitation } from "./hooks.ts";
import classes from "./invitation-page.module.css";
import { PaperTable } from "./paper-table.tsx";

/** What a member reads before a sitting: when, where, what about, with which papers. */
export function InvitationPage() {
  const place = usePlaceId();
  const { data, error, refetch } = useInvitations(place);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <Page title="Giấy mời sinh hoạt" back={{ to: `/o/${place}/hom-nay`, label: "Hôm nay" }}>
      {data.rows.length === 0 && <Message title="Chưa có giấy mời nào">Chi bộ chưa mời kỳ sinh hoạt sắp tới.</Message>}
      {data.rows.map((invitation) => (
        <One key={invitation.id} invitation={invitation} />
      ))}
    </Page>
  );
}

function One({ invitation }: { invitation: Invitation }) {
  const { today } = useSession();
  const { mutate: read } = useReadInvitation();
  useEffect(() => read(invitation.id), [read, invitation.id]);
  const { meetOn, beginsAt, place, mode, chair, topic, papers, state, calledOffReason } = invitation;
  const month = `tháng ${Number(invitation.month.slice(5))}`;
  if (state === "called-off")
    return (
      <Panel title={`Kỳ ${month} không họp`}>
        Ngày {formatDay(meetOn)} không họp. Lý do: {calledOffReason}
      </Panel>
    );
  return (
    <>
      <Panel
        title={`Kỳ ${month}: ${kindNames[kindOfSitting(invitation)].toLowerCase()}`}
        aside={<span className="meta">{meetOn === today ? "hôm nay" : formatDue(meetOn, today)}</span>}
      >
        <strong className={classes.when}>
          {beginsAt ? `${beginsAt}, ` : ""}
          {formatWeekday(meetOn)} {formatDay(meetOn)}
        </strong>
        <div>{[place, mode === "in-person" ? null : modes[mode]].filter(Boolean).join(" · ")}</div>
        {topic && <div>Chuyên đề: {topic}</div>}
        {chair && <div className="meta">Chủ trì: {chair}</div>}
      </Panel>
      {papers.length > 0 && (
        <Panel title={`Tài liệu (${papers.length})`}>
          <PaperTable plannedMeetingId={invitation.id} papers={papers} />
        </Panel>
      )}
      <Agenda items={invitation.items} />
    </>
  );
}

function Agenda({ items }: Pick<Invitation, "items">) {
  return (
    <Panel title="Chương trình" flush>
      <ol className={classes.agenda}>
        {items.map((item, at) => (
          // The list is read only and keeps its order.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is the identity
          <li key={at} className={classes.item}>
            {items[at - 1]?.stage !== item.stage && <div className={classes.stage}>{stageNames[item.stage]}</div>}
            <div className={classes.line}>
              <span>
                {at + 1}. {item.title}
              </span>
              {item.minutes !== null && <span className="meta">{item.minutes} phút</span>}
            </div>
            {item.content && (
              <details>
                <summary>Nội dung</summary>
                <div className={classes.content}>{item.content}</div>
              </details>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
