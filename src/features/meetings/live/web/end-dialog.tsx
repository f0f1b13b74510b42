import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { formatNumber } from "#web/format.ts";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { readClock } from "../../drafts/rules.ts";
import { shortfallOf } from "../closing/rules.ts";
import type { ShortLine } from "../contract.ts";
import { clockOf } from "../rules.ts";
import { CallOffForm } from "./call-off-form.tsx";
import classes from "./end-dialog.module.css";
import { type Live, useCloseLive } from "./hooks.ts";

interface Props {
  live: Live;
  onShow: (item: string) => void;
  onRoll: () => void;
  onClose: () => void;
}

/** The end of a sitting: what is still missing, what will be written, the clock; then the record opens. */
export function EndDialog({ live, onShow, onRoll, onClose }: Props) {
  const { sheet, state } = live;
  const navigate = useNavigate();
  const close = useCloseLive();
  const [clock, setClock] = useState(() => clockOf(live.now()));
  const [isCallingOff, setCallingOff] = useState(false);
  const endedAt = readClock(clock);
  // A clock before the beginning is one of the next day.
  const endsNextDay = state.beganAt !== null && endedAt < state.beganAt;
  const { missing, warnings } = shortfallOf(sheet, state, endedAt);
  // What is missing altogether needs no second look.
  const others = warnings.filter(({ at }) => !missing.some((line) => line.at?.key === at?.key));
  const waits = waitsFor(live);
  // The warnings stand above the button: whoever presses it has seen them.
  const end = () =>
    close.mutate(
      { plannedMeetingId: sheet.plannedMeetingId, endedAt, acceptWarnings: warnings.length > 0 },
      {
        onSuccess: ({ meetingId }) => {
          void notify("Đã kết thúc và lập biên bản.");
          void navigate({ to: `/o/${sheet.organisationId}/sinh-hoat/${meetingId}` });
        },
      },
    );
  const jump = ({ at }: ShortLine) => {
    if (at?.part === "roll") onRoll();
    else onShow(at?.part === "sitting" || !at ? "facts" : itemOf(live, at.key));
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Kết thúc kỳ sinh hoạt" size={600}>
      {isCallingOff ? (
        <CallOffForm plannedMeetingId={sheet.plannedMeetingId} onBack={() => setCallingOff(false)} onDone={live.refresh} />
      ) : (
        <Stack gap="md">
          <FormErrors error={close.error} />
          <Short title="Còn thiếu, ghi nốt rồi kết thúc" lines={missing} onJump={jump} />
          <Short title="Nên xem lại" lines={others} onJump={jump} />
          <Written live={live} />
          <TextInput
            label="Giờ kết thúc"
            description={endsNextDay ? "Sang ngày hôm sau" : undefined}
            inputMode="numeric"
            maxLength={10}
            w={160}
            value={clock}
            onChange={(event) => setClock(event.currentTarget.value)}
            onBlur={() => setClock(endedAt)}
          />
          {waits && (
            <p className="warn" role="status">
              {waits}
            </p>
          )}
          <Group gap="xs">
            <Button loading={close.isPending} disabled={waits !== null || missing.length > 0} onClick={end}>
              {missing.length > 0
                ? `Còn thiếu ${formatNumber(missing.length)} việc`
                : warnings.length > 0
                  ? "Vẫn kết thúc, lập biên bản"
                  : "Kết thúc, lập biên bản"}
            </Button>
            <Button variant="default" onClick={onClose}>
              Họp tiếp
            </Button>
            <Button variant="subtle" onClick={() => setCallingOff(true)}>
              Hoãn kỳ này
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

/** The record is made by the server, of everything that was written. */
function waitsFor({ line }: Live): string | null {
  if (line.waiting.length > 0)
    return `Còn ${formatNumber(line.waiting.length)} mục ghi chưa gửi từ máy này. Kết thúc được khi đã gửi xong.`;
  return line.isUp === false ? "Mất mạng. Kết thúc được khi có mạng." : null;
}

/** The item to open for a vote or a task. */
function itemOf({ state }: Live, key: string): string {
  const holder = [...state.votes, ...state.tasks].find((one) => one.key === key);
  return holder?.item ?? key;
}

function Short({ title, lines, onJump }: { title: string; lines: readonly ShortLine[]; onJump: (line: ShortLine) => void }) {
  if (lines.length === 0) return null;
  return (
    <section className={classes.short} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={`${line.reason} ${line.at?.key ?? ""}`}>
            {line.message}{" "}
            {line.at && line.at.key !== "ended" && (
              <button type="button" className="link" onClick={() => onJump(line)}>
                Mở
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the record will hold. */
function Written({ live: { state, numbers } }: { live: Live }) {
  const { totals } = numbers;
  const held = state.items.filter((item) => item.stage === "business" && item.state !== "parked").length;
  const parked = state.items.filter((item) => item.state === "parked").length;
  const absent = totals.excused + totals.unexcused;
  const lines = [
    `Có mặt ${formatNumber(totals.present)}, vắng ${formatNumber(absent)} (không lý do ${formatNumber(totals.unexcused)})`,
    `${formatNumber(held)} mục nội dung${parked > 0 ? `, ${formatNumber(parked)} mục để kỳ sau` : ""}`,
    `${formatNumber(numbers.spoke)} người phát biểu`,
    `${formatNumber(state.votes.length)} lần biểu quyết`,
    `${formatNumber(state.tasks.length)} nhiệm vụ, tự có ở trang Nhiệm vụ`,
  ];
  return (
    <section className={classes.written} aria-label="Sẽ ghi vào biên bản">
      <h3>Sẽ ghi vào biên bản</h3>
      <ul>
        {lines.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
