import { Menu, TextInput } from "@mantine/core";
import { IconCheck, IconCircleDashed, IconClock, IconDeviceLaptop, IconMessage, IconMinus, IconUserX } from "@tabler/icons-react";
import { memo, useRef, useState } from "react";
import { readClock } from "../../drafts/rules.ts";
import { isPresent } from "../../rules.ts";
import { reasonLabels, reasons, situationWords } from "../../web/messages.ts";
import type { SaidOf } from "../entries/contract.ts";
import { clockOf, type LivePerson } from "../rules.ts";
import { callWords } from "./messages.ts";
import classes from "./roll-card.module.css";

export type Call = Pick<SaidOf<"roll">, "state" | "reason" | "arrivedAt">;

interface Props {
  person: LivePerson;
  mayWrite: boolean;
  allowsOnline: boolean;
  now: () => string;
  onCall: (memberId: number, call: Call) => void;
  onSpeak: (memberId: number) => void;
}

/** One person of the roll; a tap opens what can be said of them. */
export const RollCard = memo(function RollCard(props: Props) {
  const { person, mayWrite } = props;
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const words = saidOf(person);
  const inside = (
    <>
      <StateIcon person={person} />
      <span className={classes.text}>
        <span className={classes.name}>{person.name}</span>
        {words && <span className={classes.words}>{words}</span>}
      </span>
      {person.spoke && <IconMessage className={classes.spoke} size={16} stroke={1.75} role="img" aria-label="đã phát biểu" />}
    </>
  );
  if (!mayWrite)
    return (
      <li className={classes.card} data-look={lookOf(person)}>
        {inside}
      </li>
    );
  return (
    <li className={classes.holder}>
      <button
        ref={button}
        type="button"
        className={classes.card}
        data-look={lookOf(person)}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {inside}
        <span className="visually-hidden">{words ? "" : callWords(person) || "chưa gọi"}</span>
      </button>
      {isOpen && (
        <CallMenu
          {...props}
          onClose={() => {
            setOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </li>
  );
}, isSame);

/** The state is made anew with each entry; a cell of 300 draws only whoever was called. */
function isSame(before: Props, after: Props): boolean {
  const [one, other] = [before.person, after.person];
  const isSamePerson = one.called?.said.entryId === other.called?.said.entryId && one.spoke === other.spoke && one.name === other.name;
  return isSamePerson && before.mayWrite === after.mayWrite && before.onCall === after.onCall && before.onSpeak === after.onSpeak;
}

type Look = "open" | "present" | "late" | "absent" | "not-due";

function lookOf({ called, isExpected }: LivePerson): Look {
  if (!called) return isExpected ? "open" : "not-due";
  if (called.state === "late") return "late";
  return isPresent(called.state) ? "present" : "absent";
}

function StateIcon({ person }: { person: LivePerson }) {
  const look = lookOf(person);
  const icons = { open: IconCircleDashed, present: IconCheck, late: IconClock, absent: IconUserX, "not-due": IconMinus };
  const Icon = person.called?.state === "online" ? IconDeviceLaptop : icons[look];
  return <Icon size={18} stroke={1.75} aria-hidden="true" />;
}

/** Under the name: who they are that day, and how they were called when it is not simply present. */
function saidOf(person: LivePerson): string {
  const who = [
    person.isVisiting && "sinh hoạt tạm đến",
    person.standing === "probationary" && "dự bị",
    person.situation && situationWords[person.situation],
  ];
  const how = person.called?.state === "present" ? "" : callWords(person);
  const text = [...who, how].filter(Boolean).join(" · ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function CallMenu({ person, allowsOnline, now, onCall, onSpeak, onClose }: Props & { onClose: () => void }) {
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
