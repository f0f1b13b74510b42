import { Button } from "@mantine/core";
import { IconArrowBackUp, IconCheck, IconDownload, IconPencil, IconSend } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import type { MeetingDetail } from "../contract.ts";
import { useDownloadText } from "../minutes/web/hooks.ts";
import { addressOf } from "./meeting-table.tsx";

const CorrectDialog = lazy(() => import("../minutes/web/correct-dialog.tsx").then((file) => ({ default: file.CorrectDialog })));
const StepDialog = lazy(() => import("./step-dialog.tsx").then((file) => ({ default: file.StepDialog })));

export type Step = "submit" | "return" | "accept";

/** What can be done with a sitting: its papers, correcting, handing in, returning, taking. */
export function StepsPanel({ meeting }: { meeting: MeetingDetail }) {
  const [step, setStep] = useState<Step | null>(null);
  const [isCorrecting, setCorrecting] = useState(false);
  const file = useDownloadText();
  const navigate = useNavigate();
  const may = (what: string) => meeting.can.includes(what);
  return (
    <>
      {file.error && (
        <span className="bad" role="alert">
          {file.error.message}
        </span>
      )}
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden="true" />}
        loading={file.isPending}
        onClick={() => file.mutate({ kind: "minutes", meetingId: meeting.id })}
      >
        Tải biên bản .docx
      </Button>
      {meeting.resolution && (
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden="true" />}
          onClick={() => file.mutate({ kind: "resolution", meetingId: meeting.id })}
        >
          Tải nghị quyết .docx
        </Button>
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
        <Button variant="default" leftSection={<IconPencil size={18} aria-hidden="true" />} onClick={() => setCorrecting(true)}>
          Đính chính
        </Button>
      )}
      {may("return") && (
        <Button variant="default" leftSection={<IconArrowBackUp size={18} aria-hidden="true" />} onClick={() => setStep("return")}>
          Trả lại
        </Button>
      )}
      {may("submit") && (
        <Button leftSection={<IconSend size={18} aria-hidden="true" />} onClick={() => setStep("submit")}>
          Nộp biên bản
        </Button>
      )}
      {may("accept") && (
        <Button leftSection={<IconCheck size={18} aria-hidden="true" />} onClick={() => setStep("accept")}>
          Nhận biên bản
        </Button>
      )}
      <Suspense>{isCorrecting && <CorrectDialog meeting={meeting} onClose={() => setCorrecting(false)} />}</Suspense>
      <Suspense>{step && <StepDialog step={step} meeting={meeting} onClose={() => setStep(null)} />}</Suspense>
    </>
  );
}
