import { Menu, TextInput } from "@mantine/core";
import { IconCheck, IconClock, IconDeviceLaptop, IconMessage, IconMinus, IconUserX } from "@tabler/icons-react";
import { useState } from "react";
import { readClock } from "../../drafts/rules.ts";
import { isPresent } from "../../rules.ts";
import { reasonLabels, reasons } from "../../web/messages.ts";
import type { SaidOf } from "../entries/contract.ts";
import { clockOf, type LivePerson } from "../rules.ts";
import classes from "./roll-card.module.css";

export type Call = Pick<SaidOf<"roll">, "state" | "reason" | "arrivedAt">;

export interface CallProps {
  person: LivePerson;
  allowsOnline: boolean;
  now: () => string;
  onCall: (memberId: number, call: Call) => void;
  onSpeak: (memberId: number) => void;
}

/** What can be said of one person at the roll call: a menu for thumb and keyboard. */
export function CallPicker({ person, allowsOnline, now, onCall, onSpeak, onClose }: CallProps & { onClose: () => void }) {
  const [typed, setTyped] = useState<{ what: "reason" | "clock"; text: string } | null>(null);
  const call = (state: Call["state"], reason: string | null = null, arrivedAt: string | null = null) => {
    onCall(person.memberId, { state, reason, arrivedAt });
    onClose();
  };
  const settle = () => {
    if (!typed?.text.trim()) return;
    if (typed.what === "reason") call("excused", typed.text);
    else call("late", null, readClock(typed.text));
  };
  const isHere = person.called !== null && isPresent(person.called.state);
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      width={240}
      withinPortal
      closeOnItemClick={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <span className={classes.anchor} />
      </Menu.Target>
      <Menu.Dropdown aria-label={`Điểm danh ${person.name}`}>
        {typed ? (
          <form
            className={classes.typed}
            onSubmit={(event) => {
              event.preventDefault();
              settle();
            }}
          >
            <TextInput
              autoFocus
              label={typed.what === "reason" ? `Lý do ${person.name} vắng` : `Giờ đến của ${person.name}`}
              description="Nhấn Enter để ghi"
              maxLength={typed.what === "reason" ? 300 : 10}
              value={typed.text}
              onChange={(event) => setTyped({ ...typed, text: event.currentTarget.value })}
            />
          </form>
        ) : (
          <>
            <Menu.Item leftSection={<IconCheck size={18} />} onClick={() => call("present")}>
              Có mặt
            </Menu.Item>
            {allowsOnline && (
              <Menu.Item leftSection={<IconDeviceLaptop size={18} />} onClick={() => call("online")}>
                Dự trực tuyến
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconClock size={18} />} onClick={() => call("late", null, clockOf(now()))}>
              Đến muộn, lúc {clockOf(now())}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconClock size={18} />}
              onClick={() => setTyped({ what: "clock", text: person.called?.arrivedAt ?? "" })}
            >
              Đến muộn, giờ khác…
            </Menu.Item>
            {reasons.map((reason) => (
              <Menu.Item key={reason} leftSection={<IconUserX size={18} />} onClick={() => call("excused", reason)}>
                Vắng: {reasonLabels[reason]}
              </Menu.Item>
            ))}
            <Menu.Item
              leftSection={<IconUserX size={18} />}
              onClick={() => setTyped({ what: "reason", text: person.called?.reason ?? "" })}
            >
              Vắng, lý do khác…
            </Menu.Item>
            <Menu.Item leftSection={<IconUserX size={18} />} onClick={() => call("unexcused")}>
              Vắng không lý do
            </Menu.Item>
            {person.called && (
              <Menu.Item leftSection={<IconMinus size={18} />} onClick={() => call("not-due")}>
                Bỏ điểm danh người này
              </Menu.Item>
            )}
            {isHere && (
              <>
                <Menu.Divider />
                <Menu.Item
                  leftSection={<IconMessage size={18} />}
                  onClick={() => {
                    onClose();
                    onSpeak(person.memberId);
                  }}
                >
                  Phát biểu
                </Menu.Item>
              </>
            )}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
