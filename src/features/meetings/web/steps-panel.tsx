import { Button } from "@mantine/core";
import { IconArrowBackUp, IconCheck, IconPencil, IconSend } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { SaveButton } from "#web/ui/save-button.tsx";
import type { MeetingDetail } from "../contract.ts";
import { useDownloadText, useText } from "../minutes/web/hooks.ts";
import { addressOf } from "./meeting-table.tsx";

const CorrectDialog = lazy(() => import("../minutes/web/correct-dialog.tsx").then((file) => ({ default: file.CorrectDialog })));
const SubmitDialog = lazy(() => import("../minutes/web/submit-dialog.tsx").then((file) => ({ default: file.SubmitDialog })));
const WithdrawDialog = lazy(() => import("../minutes/web/withdraw-dialog.tsx").then((file) => ({ default: file.WithdrawDialog })));
const StepDialog = lazy(() => import("./step-dialog.tsx").then((file) => ({ default: file.StepDialog })));

export type Step = "return" | "accept";

/** What can be done with a sitting: its papers, correcting, handing in, returning, taking. */
export function StepsPanel({ meeting }: { meeting: MeetingDetail }) {
  const [open, setOpen] = useState<Step | "submit" | "correct" | "withdraw" | null>(null);
  const { data: minutes } = useText(meeting, "minutes");
  const file = useDownloadText();
  const navigate = useNavigate();
  const may = (what: string) => meeting.can.includes(what);
  const close = () => setOpen(null);
  return (
    <>
      {file.error && (
        <span className="bad" role="alert">
          {file.error.message}
        </span>
      )}
      <SaveButton loading={file.isPending} onClick={() => file.mutate({ kind: "minutes", meetingId: meeting.id })}>
        Tải biên bản .docx
      </SaveButton>
      {meeting.resolution && (
        <SaveButton onClick={() => file.mutate({ kind: "resolution", meetingId: meeting.id })}>Tải nghị quyết .docx</SaveButton>
      )}
      {may("revise") && (
        <Button
          variant="default"
          leftSection={<IconPencil size={18} aria-hidden="true" />}
          onClick={() => void navigate({ to: `${addressOf(meeting)}/sua` })}
        >
          Sửa bản ghi
        </Button>
      )}
      {may("correct") && (
        <Button variant="default" leftSection={<IconPencil size={18} aria-hidden="true" />} onClick={() => setOpen("correct")}>
          Đính chính
        </Button>
      )}
      {may("withdraw") && (
        <Button variant="default" leftSection={<IconArrowBackUp size={18} aria-hidden="true" />} onClick={() => setOpen("withdraw")}>
          Rút đính chính
        </Button>
      )}
      {may("return") && (
        <Button variant="default" leftSection={<IconArrowBackUp size={18} aria-hidden="true" />} onClick={() => setOpen("return")}>
          Trả lại
        </Button>
      )}
      {may("submit") && (
        <Button leftSection={<IconSend size={18} aria-hidden="true" />} onClick={() => setOpen("submit")}>
          {minutes?.approval ? "Nộp biên bản" : "Thông qua và nộp"}
        </Button>
      )}
      {may("accept") && (
        <Button leftSection={<IconCheck size={18} aria-hidden="true" />} onClick={() => setOpen("accept")}>
          Nhận biên bản
        </Button>
      )}
      <Suspense>
        {open === "submit" && <SubmitDialog meeting={meeting} onClose={close} />}
        {open === "correct" && <CorrectDialog meeting={meeting} onClose={close} />}
        {open === "withdraw" && <WithdrawDialog meeting={meeting} onClose={close} />}
        {(open === "return" || open === "accept") && <StepDialog step={open} meeting={meeting} onClose={close} />}
      </Suspense>
    </>
  );
}
