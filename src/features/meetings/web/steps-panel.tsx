import { Button } from "@mantine/core";
import { IconArrowBackUp, IconCheck, IconDownload, IconPencil, IconSend } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import type { MeetingDetail } from "../contract.ts";
import { downloadMinutes, downloadResolution } from "../papers/contract.ts";
import { useDownload } from "./hooks.ts";
import { addressOf } from "./meeting-table.tsx";

const StepDialog = lazy(() => import("./step-dialog.tsx").then((file) => ({ default: file.StepDialog })));

export type Step = "submit" | "return" | "accept";

/** What can be done with a sitting: its papers, correcting, handing in, returning, taking. */
export function StepsPanel({ meeting }: { meeting: MeetingDetail }) {
  const [step, setStep] = useState<Step | null>(null);
  const file = useDownload();
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
        onClick={() => file.mutate({ endpoint: downloadMinutes, meetingId: meeting.id })}
      >
        Tải biên bản .docx
      </Button>
      {meeting.resolution && (
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden="true" />}
          onClick={() => file.mutate({ endpoint: downloadResolution, meetingId: meeting.id })}
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
          Sửa
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
      <Suspense>{step && <StepDialog step={step} meeting={meeting} onClose={() => setStep(null)} />}</Suspense>
    </>
  );
}
