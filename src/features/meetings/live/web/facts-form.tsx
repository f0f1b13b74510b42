import { SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { Panel } from "#web/ui/panel.tsx";
import { readClock } from "../../drafts/rules.ts";
import type { SaidOf } from "../entries/contract.ts";
import type { Live } from "./hooks.ts";
import classes from "./item-panel.module.css";
import { LiveTextForm } from "./live-text-form.tsx";

const factNames = { chair: "Chủ trì", secretary: "Thư ký", place: "Địa điểm" } as const;
type Fact = SaidOf<"fact">["field"];

/** What belongs to the sitting as a whole: who leads it, who came from outside, the fees. */
export function FactsForm({ live }: { live: Live }) {
  const { state, say, mayWrite } = live;
  return (
    <>
      <h2 className={classes.title} id="item-title">
        Chủ trì, thư ký, khách mời, đảng phí
      </h2>
      <Panel>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" style={{ alignItems: "start" }}>
            {(Object.keys(factNames) as Fact[]).map((field) => (
              <Line
                key={field}
                label={factNames[field]}
                value={state.facts[field].value ?? ""}
                isOpen={mayWrite}
                onSay={(value) => say({ kind: "fact", field, value }).refusal?.message}
              />
            ))}
            <Line
              label="Giờ bắt đầu"
              value={state.beganAt ?? ""}
              isOpen={mayWrite}
              onSay={(value) => say({ kind: "began", clock: readClock(value) }).refusal?.message}
            />
            <Line
              label="Số người đã nộp đảng phí"
              value={state.feesPaid.value === null ? "" : String(state.feesPaid.value)}
              isOpen={mayWrite}
              onSay={(value) => say({ kind: "fees", paid: value.trim() === "" ? null : value }).refusal?.message}
            />
          </SimpleGrid>
          <LiveTextForm live={live} field="feesNote" text={state.texts.feesNote} label="Ai chưa nộp đảng phí, vì sao" />
          <LiveTextForm live={live} field="guests" text={state.texts.guests} label="Khách mời, đại biểu cấp trên" />
          <LiveTextForm live={live} field="note" text={state.texts.note} label="Ghi chú chung" />
        </Stack>
      </Panel>
    </>
  );
}

interface LineProps {
  label: string;
  value: string;
  isOpen: boolean;
  /** Says the new value; gives the sentence when it is refused. */
  onSay: (value: string) => string | undefined;
}

/** A short value, said when the field is left or Enter is pressed; the last word counts. */
function Line({ label, value, isOpen, onSay }: LineProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | undefined>();
  const settle = () => {
    if (draft === null) return;
    const refused = draft === value ? undefined : onSay(draft);
    setProblem(refused);
    if (!refused) setDraft(null);
  };
  return (
    <TextInput
      label={label}
      maxLength={300}
      readOnly={!isOpen}
      value={draft ?? value}
      error={problem}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === "Enter" && settle()}
    />
  );
}
