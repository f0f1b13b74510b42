import { useState } from "react";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { MeetingDetail } from "../../contract.ts";
import { useSubmitMeeting } from "../../web/hooks.ts";
import type { TextDetail } from "../contract.ts";
import { paperNames } from "../rules.ts";
import { ApprovalForm, approvalOf, firstChoice } from "./approval-form.tsx";
import { useText } from "./hooks.ts";

interface Props {
  meeting: MeetingDetail;
  onClose: () => void;
}

/** Hands the minutes in, adopted in the same step where that was not written down yet. */
export function SubmitDialog({ meeting, onClose }: Props) {
  const minutes = useText(meeting, "minutes");
  const resolution = useText(meeting, "resolution", { isWanted: meeting.resolution !== null });
  const error = minutes.error ?? resolution.error;
  const texts = [minutes.data, resolution.data].filter((text) => text !== undefined);
  const isKnown = minutes.data && (meeting.resolution === null || resolution.data);
  const [choice, setChoice] = useState(() => firstChoice(meeting));
  const submit = useSubmitMeeting();
  const open = texts.filter(isOpen);
  const approval = open.length > 0 ? approvalOf(choice) : null;
  const confirm = () =>
    submit.mutate(
      { meetingId: meeting.id, version: meeting.version, approval },
      {
        onSuccess: () => {
          void notify("Đã nộp biên bản.");
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      isOpen
      title={open.length > 0 ? "Thông qua và nộp lên cấp trên" : "Nộp biên bản lên cấp trên?"}
      confirm={approval ? "Thông qua và nộp" : "Nộp biên bản"}
      onConfirm={confirm}
      onClose={onClose}
      isBusy={submit.isPending || !isKnown}
      error={submit.error}
    >
      {error && <Failed error={error} onRetry={() => void Promise.all([minutes.refetch(), resolution.refetch()])} />}
      {!error && !isKnown && <Waiting />}
      {open.length > 0 && (
        <>
          <p>{wordsOf(open)}</p>
          <ApprovalForm meeting={meeting} choice={choice} onChange={setChoice} error={submit.error} none={noneOf(open)} />
          {choice.how === "none" && <p className="quiet">Cấp trên thấy rõ điều này khi kiểm tra.</p>}
        </>
      )}
      <p>Sau khi nộp, chỉ sửa được khi cấp trên trả lại.</p>
    </ConfirmDialog>
  );
}

/** Not adopted yet, or edited since. */
function isOpen({ approval }: TextDetail): boolean {
  return !approval || approval.isEditedSince;
}

function wordsOf(texts: readonly TextDetail[]): string {
  const names = texts.map(({ kind }, at) => (at === 0 ? paperNames[kind] : paperNames[kind].toLowerCase())).join(" và ");
  return texts.some(({ approval }) => approval) ? `${names} đã sửa sau lần thông qua trước.` : `${names} chưa ghi thông qua.`;
}

function noneOf(texts: readonly TextDetail[]): string {
  return texts.every(({ approval }) => approval) ? "Giữ lần thông qua trước, nộp lời văn đã sửa" : "Chưa thông qua, vẫn nộp";
}
