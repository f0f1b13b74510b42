import { Button } from "@mantine/core";
import { IconMinus, IconPlus } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { formatNumber } from "#web/format.ts";
import type { LiveVote } from "../rules.ts";
import type { Live } from "./hooks.ts";
import { type Voice, voiceNames } from "./messages.ts";
import classes from "./vote-card.module.css";

type Voices = Record<Voice, number>;

const countingRests = 600;

/** What is being counted here is said when the counting rests; what another machine counts shows as soon as it comes. */
export function HandsForm({ live, vote }: { live: Live; vote: LiveVote }) {
  const { votersPresent } = live.numbers;
  const told: Voices = vote.count ?? { inFavour: 0, against: 0, other: 0 };
  const [draft, setDraft] = useState<Voices | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const voices = draft ?? told;
  const left = votersPresent - voices.inFavour - voices.against - voices.other;
  const say = (counted: Voices) => {
    setProblem(live.say({ kind: "vote-counted", vote: vote.key, ...counted }).refusal?.message ?? null);
    setDraft(null);
  };
  const latest = useRef(say);
  useEffect(() => {
    latest.current = say;
  });
  useEffect(() => {
    if (!draft) return;
    const timer = setTimeout(() => latest.current(draft), countingRests);
    return () => clearTimeout(timer);
  }, [draft]);
  const set = (voice: Voice, value: number) => setDraft({ ...voices, [voice]: Math.max(0, value) });
  return (
    <>
      <div className={classes.voices}>
        {(Object.keys(voiceNames) as Voice[]).map((voice) => (
          <Counter
            key={voice}
            name={voiceNames[voice]}
            value={voices[voice]}
            most={voices[voice] + Math.max(0, left)}
            onChange={(value) => set(voice, value)}
          />
        ))}
      </div>
      <div className={classes.quick}>
        {votersPresent > 0 && left === votersPresent && (
          <Button variant="default" size="sm" onClick={() => say({ inFavour: votersPresent, against: 0, other: 0 })}>
            {formatNumber(votersPresent)} người đều tán thành
          </Button>
        )}
        {left > 0 && left < votersPresent && (
          <Button variant="default" size="sm" onClick={() => say({ ...voices, inFavour: voices.inFavour + left })}>
            Còn {formatNumber(left)} người: tán thành
          </Button>
        )}
        {votersPresent === 0 && <span className="meta">Điểm danh trước, rồi đếm phiếu.</span>}
      </div>
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

interface CounterProps {
  name: string;
  value: number;
  /** With all voices that are left. */
  most: number;
  onChange: (value: number) => void;
}

function Counter({ name, value, most, onChange }: CounterProps) {
  return (
    <div className={classes.counter}>
      <span className={classes.counterName}>{name}</span>
      <button type="button" aria-label={`Bớt một: ${name}`} disabled={value === 0} onClick={() => onChange(value - 1)}>
        <IconMinus size={20} stroke={1.75} />
      </button>
      <input
        inputMode="numeric"
        aria-label={`${name}, số phiếu`}
        value={value}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onChange(Number(event.currentTarget.value.replace(/\D/g, "").slice(0, 5)))}
      />
      <button type="button" aria-label={`Thêm một: ${name}`} disabled={value >= most} onClick={() => onChange(value + 1)}>
        <IconPlus size={20} stroke={1.75} />
      </button>
    </div>
  );
}
