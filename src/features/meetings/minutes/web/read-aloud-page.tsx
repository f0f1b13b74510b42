import { Button, Group } from "@mantine/core";
import { IconArrowLeft, IconArrowRight, IconCheck } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import * as z from "zod/mini";
import { groupsOf } from "#contract/figure-text-merge.ts";
import { useFilters, useIdParam } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { FigureParagraphs } from "#web/ui/figure-text/figure-paragraphs.tsx";
import { Page } from "#web/ui/page.tsx";
import type { MeetingDetail } from "../../contract.ts";
import { useMeeting } from "../../web/hooks.ts";
import { addressOf } from "../../web/meeting-table.tsx";
import type { TextDetail } from "../contract.ts";
import { paperKinds, paperNames } from "../rules.ts";
import { ApproveDialog } from "./approve-dialog.tsx";
import { useText } from "./hooks.ts";
import classes from "./read-aloud-page.module.css";

const Filters = z.object({ loai: z._default(z.enum(paperKinds), "minutes") });

/** For the secretary who reads the text back to the meeting: one part a screen in large letters, arrow keys or buttons. */
export function ReadAloudPage() {
  const { data: meeting, error } = useMeeting(useIdParam("meetingId"));
  if (error) return <Failed error={error} />;
  return meeting ? <Reading meeting={meeting} /> : <Waiting />;
}

function Reading({ meeting }: { meeting: MeetingDetail }) {
  const [{ loai }] = useFilters(Filters);
  const { data: text, error, refetch } = useText(meeting, loai);
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!text) return <Waiting />;
  return (
    <Page title={`Đọc thông qua ${paperNames[loai].toLowerCase()}`} back={{ to: addressOf(meeting), label: "Kỳ sinh hoạt" }}>
      <Screens meeting={meeting} text={text} />
    </Page>
  );
}

function Screens({ meeting, text }: { meeting: MeetingDetail; text: TextDetail }) {
  const parts = groupsOf(text.body);
  const [at, setAt] = useState(0);
  const [isApproving, setApproving] = useState(false);
  const screen = useRef<HTMLElement>(null);
  const last = parts.length - 1;
  const go = (to: number) => {
    setAt(Math.max(0, Math.min(last, to)));
    screen.current?.focus();
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isApproving) return;
      if (["ArrowRight", "PageDown"].includes(event.key)) setAt((now) => Math.min(last, now + 1));
      else if (["ArrowLeft", "PageUp"].includes(event.key)) setAt((now) => Math.max(0, now - 1));
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [last, isApproving]);
  const part = parts[at];
  const name = text.parts.find((one) => one.origin === part?.origin)?.name ?? "Đoạn viết thêm";
  const canApprove = text.can.includes("approve") && !text.approval;
  return (
    <>
      <section
        ref={screen}
        tabIndex={-1}
        className={classes.screen}
        aria-live="polite"
        aria-label={`${name}, phần ${at + 1} trong ${parts.length}`}
      >
        {part && <FigureParagraphs text={part.paragraphs} figures={text.figures} />}
      </section>
      <Group justify="space-between" gap="xs" wrap="nowrap" className={classes.foot}>
        <Button
          size="md"
          variant="default"
          disabled={at === 0}
          leftSection={<IconArrowLeft aria-hidden="true" />}
          onClick={() => go(at - 1)}
        >
          Phần trước
        </Button>
        <span>
          {at + 1}/{parts.length}
        </span>
        {at < last ? (
          <Button size="md" rightSection={<IconArrowRight aria-hidden="true" />} onClick={() => go(at + 1)}>
            Phần sau
          </Button>
        ) : canApprove ? (
          <Button size="md" leftSection={<IconCheck aria-hidden="true" />} onClick={() => setApproving(true)}>
            Đã thông qua
          </Button>
        ) : (
          <span>{text.approval ? "Đã ghi thông qua" : "Hết"}</span>
        )}
      </Group>
      {isApproving && <ApproveDialog meeting={meeting} text={text} onClose={() => setApproving(false)} />}
    </>
  );
}
