import { Button, CloseButton, NumberInput } from "@mantine/core";
import { IconCircleCheck, IconCircleX, IconMinus, IconPlus } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { ruleText } from "#features/regulations/rules.ts";
import { formatNumber, formatPercent } from "#web/format.ts";
import { decisions } from "../../rules.ts";
import { type VoteResult, voteResult } from "../numbers/rules.ts";
import type { LiveVote } from "../rules.ts";
import type { Live } from "./hooks.ts";
import classes from "./vote-card.module.css";

interface Voices {
  inFavour: number;
  against: number;
  other: number;
}
const voiceNames = { inFavour: "Tán thành", against: "Không tán thành", other: "Ý kiến khác" } as const;
type Voice = keyof typeof voiceNames;

/** One vote: hands are counted with − and +, a secret ballot is written down from its tally sheet. */
export function VoteCard({ live, vote }: { live: Live; vote: LiveVote }) {
  const result = voteResult(vote, live.numbers);
  return (
    <section className={classes.card} aria-label={vote.subject}>
      <div className={classes.head}>
        <div>
          <h3 className={classes.title}>{vote.subject}</h3>
          <div className="meta">
            {decisions[vote.decision]}, {vote.isSecret ? "phiếu kín" : "giơ tay"} · cần{" "}
            {ruleText(`vote.share.${vote.decision}`, live.sheet.shares[vote.decision])}: {formatNumber(live.numbers.needed[vote.decision])}{" "}
            phiếu
          </div>
        </div>
        {live.mayWrite && (
          <CloseButton aria-label={`Gạch lần biểu quyết: ${vote.subject}`} onClick={() => live.say({ kind: "struck", target: vote.key })} />
        )}
      </div>
      {live.mayWrite && (vote.isSecret ? <Tally live={live} vote={vote} /> : <Hands live={live} vote={vote} />)}
      <Result result={result} inFavour={vote.count?.inFavour ?? 0} />
    </section>
  );
}

const countingRests = 600;

/** What is being counted here is said when the counting rests; what another machine counts shows as soon as it comes. */
function Hands({ live, vote }: { live: Live; vote: LiveVote }) {
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

const sheetNames = { given: "Phát ra", collected: "Thu về", valid: "Hợp lệ" } as const;
type SheetLine = keyof typeof sheetNames;
type TallyValues = Record<SheetLine | Voice, number | string>;

/** The tally sheet is written as a whole: half of it never adds up. */
function Tally({ live, vote }: { live: Live; vote: LiveVote }) {
  const given = live.numbers.votersPresent;
  const told = vote.count ? { ...vote.count, ...vote.count.ballots } : null;
  const start: TallyValues = { given, collected: "", valid: "", inFavour: "", against: "", other: 0, ...told };
  const [draft, setDraft] = useState<TallyValues | null>(null);
  const [fields, setFields] = useState<Record<string, string>>({});
  const values = draft ?? start;
  const save = () => {
    const { given: out, collected, valid, ...voices } = values;
    const { refusal } = live.say({ kind: "vote-counted", vote: vote.key, ...voices, ballots: { given: out, collected, valid } });
    setFields(refusal ? (Object.keys(refusal.fields).length > 0 ? refusal.fields : { inFavour: refusal.message }) : {});
    if (!refusal) setDraft(null);
  };
  const field = (name: SheetLine | Voice, label: string) => (
    <NumberInput
      key={name}
      label={label}
      min={0}
      max={10_000}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      value={values[name]}
      error={fields[name] ?? fields[`ballots.${name}`]}
      onChange={(value) => setDraft({ ...values, [name]: value })}
    />
  );
  return (
    <form
      className={classes.tally}
      aria-label="Bảng kiểm phiếu"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={classes.tallyRow}>
        {(Object.keys(sheetNames) as SheetLine[]).map((name) => field(name, `${sheetNames[name]} (phiếu)`))}
      </div>
      <div className={classes.tallyRow}>{(Object.keys(voiceNames) as Voice[]).map((name) => field(name, voiceNames[name]))}</div>
      <div>
        <Button type="submit" variant={told && !draft ? "default" : "filled"}>
          Ghi kết quả kiểm phiếu
        </Button>
      </div>
    </form>
  );
}

/** Neutral until all voices are there, then passed or not, with the count, the base and the need. */
function Result({ result, inFavour }: { result: VoteResult | null; inFavour: number }) {
  const isWhole = result !== null && result.voices >= result.votersPresent;
  const look = !result || !isWhole ? "counting" : result.passed ? "passed" : "failed";
  const Icon = look === "failed" ? IconCircleX : IconCircleCheck;
  return (
    <div className={classes.result} data-look={look} role="status">
      {result ? (
        <>
          <strong className={classes.verdict}>
            {look !== "counting" && <Icon size={20} stroke={1.75} aria-hidden="true" />}
            {look === "counting" ? "Đang đếm" : look === "passed" ? "Đạt" : "Không đạt"}: {formatNumber(inFavour)}/
            {formatNumber(result.base)}
          </strong>
          <span>
            {result.base > 0 && `${formatPercent((100 * inFavour) / result.base)}, `}cần từ {formatNumber(result.needed)} phiếu.
          </span>
          <span>
            {isWhole ? "Đủ " : "Mới có "}
            {formatNumber(result.voices)}/{formatNumber(result.votersPresent)} phiếu của người có mặt.
            {result.isTie && isWhole && " Hai bên bằng nhau."}
          </span>
        </>
      ) : (
        <span>Chưa có số phiếu.</span>
      )}
    </div>
  );
}
