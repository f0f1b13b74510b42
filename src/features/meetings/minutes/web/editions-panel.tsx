import { Alert, Button, Group, Modal } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useState } from "react";
import { formatDay } from "#web/format.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { FigureParagraphs } from "#web/ui/figure-text/figure-paragraphs.tsx";
import { SaveButton } from "#web/ui/save-button.tsx";
import type { MeetingDetail } from "../../contract.ts";
import type { TextDetail } from "../contract.ts";
import { useDownloadText, useText } from "./hooks.ts";
import classes from "./text-panel.module.css";

/** Every edition that was accepted: readable and downloadable, also after another took its place. */
export function EditionsPanel({ meeting, text }: { meeting: MeetingDetail; text: TextDetail }) {
  const [opened, setOpened] = useState<number | null>(null);
  const file = useDownloadText();
  if (text.editions.length === 0) return null;
  return (
    <section className={classes.part}>
      <strong>Các bản đã nhận</strong>
      {text.editions.map(({ edition, reason, frozenOn, replacedOn }) => (
        <Group key={edition} gap="xs" mt="xs">
          <IconLock size={16} stroke={1.75} aria-hidden="true" />
          <span>
            Phiên bản {edition}, nhận ngày {formatDay(frozenOn)}
            {reason && `, đính chính: ${reason}`}
            {replacedOn && `; đã được thay bằng phiên bản ${edition + 1} ngày ${formatDay(replacedOn)}`}.
          </span>
          <Button size="compact-sm" variant="default" onClick={() => setOpened(edition)}>
            Xem phiên bản {edition}
          </Button>
          <SaveButton size="compact-sm" onClick={() => file.mutate({ kind: text.kind, meetingId: text.meetingId, edition })}>
            Tải phiên bản {edition}
          </SaveButton>
        </Group>
      ))}
      {text.frozen && <div className="meta">Mã kiểm tra: {text.frozen.checksum.slice(0, 16)}…</div>}
      {opened !== null && <Edition meeting={meeting} text={text} edition={opened} onClose={() => setOpened(null)} />}
    </section>
  );
}

function Edition({ meeting, text, edition, onClose }: { meeting: MeetingDetail; text: TextDetail; edition: number; onClose: () => void }) {
  const { data, error, refetch } = useText(meeting, text.kind, { edition });
  const replacedOn = text.editions.find((one) => one.edition === edition)?.replacedOn ?? null;
  const isThis = data?.edition === edition;
  return (
    <Modal opened onClose={onClose} title={`Phiên bản ${edition}`} size={800}>
      {replacedOn && (
        <Alert color="warn" mb="md" styles={{ message: { color: "var(--ink)" } }}>
          Bản này đã được thay bằng phiên bản {edition + 1} ngày {formatDay(replacedOn)}.
        </Alert>
      )}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!error && !isThis && <Waiting />}
      {isThis && (
        <div className={classes.words}>
          <FigureParagraphs text={data.body} figures={data.figures} />
        </div>
      )}
    </Modal>
  );
}
