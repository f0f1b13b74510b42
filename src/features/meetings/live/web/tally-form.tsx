import { Button, NumberInput } from "@mantine/core";
import { useState } from "react";
import type { LiveVote } from "../rules.ts";
import type { Live } from "./hooks.ts";
import { type Voice, voiceNames } from "./messages.ts";
import classes from "./vote-card.module.css";

const sheetNames = { given: "Phát ra", collected: "Thu về", valid: "Hợp lệ" } as const;
type SheetLine = keyof typeof sheetNames;
type TallyValues = Record<SheetLine | Voice, number | string>;

/** The tally sheet is written as a whole: half of it never adds up. */
export function TallyForm({ live, vote }: { live: Live; vote: LiveVote }) {
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
