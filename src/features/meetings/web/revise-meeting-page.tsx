import { useNavigate } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { AppError } from "#contract/errors.ts";
import { useIdParam } from "#web/place.ts";
import { useSession } from "#web/session.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { ConflictAlert } from "#web/ui/form-errors.tsx";
import { Message } from "#web/ui/message.tsx";
import { notify } from "#web/ui/notices.tsx";
import { Page } from "#web/ui/page.tsx";
import type { MeetingDetail } from "../contract.ts";
import { type MeetingValues, toInput, valuesOf } from "../drafts/rules.ts";
import { CompareDialog } from "./compare-dialog.tsx";
import { dropDraft, keepDraft, readDraft, useMeeting, useReviseMeeting } from "./hooks.ts";
import { MeetingFormPanel } from "./meeting-form.tsx";
import { addressOf, monthName } from "./meeting-table.tsx";
import { Restored } from "./record-meeting-page.tsx";

/** Corrects a sitting that has not been taken yet. */
export function ReviseMeetingPage() {
  const { data, error, refetch } = useMeeting(useIdParam("meetingId"));
  const [opened, setOpened] = useState<MeetingDetail | null>(null);
  // The form keeps the version it was opened with, also when the sitting is asked for again.
  if (data && !opened) setOpened(data);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!opened) return <Waiting />;
  if (!opened.can.includes("revise")) {
    return (
      <Page title="Sửa kỳ sinh hoạt" back={{ to: addressOf(opened), label: "Kỳ sinh hoạt" }}>
        <Message title="Kỳ này không sửa được nữa">Biên bản đang chờ kiểm tra hoặc đã được nhận. Cần sửa thì nhờ cấp trên trả lại.</Message>
      </Page>
    );
  }
  return <Revising key={opened.id} meeting={opened} />;
}

function Revising({ meeting }: { meeting: MeetingDetail }) {
  const { account } = useSession();
  const navigate = useNavigate();
  const draftKey = `nennep-ky-hop-${account.id}-${meeting.id}`;
  const [kept, setKept] = useState(() => readDraft(draftKey));
  const [base, setBase] = useState(kept?.version ?? meeting.version);
  const [start, setStart] = useState<MeetingValues>(() => kept ?? valuesOf(meeting));
  const [round, setRound] = useState(0);
  const [isComparing, setComparing] = useState(false);
  const revise = useReviseMeeting();
  const keep = useCallback((values: MeetingValues) => keepDraft(draftKey, { ...values, version: base }), [draftKey, base]);
  const save = async (values: MeetingValues) => {
    const saved = await revise.mutateAsync({ ...toInput(values), meetingId: meeting.id, version: base });
    dropDraft(draftKey);
    void notify(`Đã lưu kỳ ${monthName(saved.month).toLowerCase()}.`);
    await navigate({ to: addressOf(saved) });
    return saved;
  };
  const restart = (from: MeetingDetail) => {
    dropDraft(draftKey);
    setKept(null);
    setBase(from.version);
    setStart(valuesOf(from));
    setRound(round + 1);
    setComparing(false);
    revise.reset();
  };
  const current = currentOf(revise.error);
  const keepMine = () => {
    if (current) setBase(current.version);
    setComparing(false);
    revise.reset();
  };
  return (
    <Page
      title={`Sửa kỳ sinh hoạt ${monthName(meeting.month).toLowerCase()}`}
      subtitle={meeting.organisationName}
      back={{ to: addressOf(meeting), label: "Kỳ sinh hoạt" }}
    >
      <MeetingFormPanel
        key={round}
        organisationId={meeting.organisationId}
        initial={start}
        isRestored={kept !== null}
        onKeep={keep}
        onSave={save}
        isSaving={revise.isPending}
        error={revise.error}
        remarks={meeting.remarks}
        notice={(mine) => (
          <>
            {kept && <Restored onDrop={() => restart(meeting)} />}
            {current && (
              <ConflictAlert error={revise.error} onCompare={() => setComparing(true)} onKeepMine={keepMine}>
                Giữ bản của mình rồi bấm Lưu lần nữa thì bản đó thay bản vừa ghi.
              </ConflictAlert>
            )}
            {current && isComparing && (
              <CompareDialog
                mine={mine}
                theirs={valuesOf(current)}
                onMine={keepMine}
                onTheirs={() => restart(current)}
                onClose={() => setComparing(false)}
              />
            )}
          </>
        )}
      />
    </Page>
  );
}

/** What stands in the books now, when somebody else wrote meanwhile. */
function currentOf(error: Error | null): MeetingDetail | null {
  if (!(error instanceof AppError) || error.reason !== "changed-meanwhile") return null;
  return (error.current as MeetingDetail | undefined) ?? null; // the server sends the sitting as it stands
}
