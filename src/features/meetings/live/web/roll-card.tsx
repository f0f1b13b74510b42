import { IconCheck, IconCircleDashed, IconClock, IconDeviceLaptop, IconMessage, IconMinus, IconUserX } from "@tabler/icons-react";
import { memo, useRef, useState } from "react";
import { isPresent } from "../../rules.ts";
import { situationWords } from "../../web/messages.ts";
import type { LivePerson } from "../rules.ts";
import { CallPicker, type CallProps } from "./call-picker.tsx";
import { callWords } from "./messages.ts";
import classes from "./roll-card.module.css";

interface Props extends CallProps {
  mayWrite: boolean;
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
        <CallPicker
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
