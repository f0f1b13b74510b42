import { Button, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { Segments } from "#web/ui/place-switch.tsx";
import { type Decision, decisions } from "../../rules.ts";
import type { LiveItem } from "../rules.ts";
import type { Live } from "./hooks.ts";
import classes from "./vote-card.module.css";
import { VoteCard } from "./vote-card.tsx";

const choices = Object.entries(decisions).map(([value, label]) => ({ value, label }));

/** The votes on an item, and a line to open one. */
export function VotesPanel({ live, item }: { live: Live; item: LiveItem }) {
  const votes = live.state.votes.filter((vote) => vote.item === item.key);
  const [isOpening, setOpening] = useState(false);
  return (
    <>
      {votes.map((vote) => (
        <VoteCard key={vote.key} live={live} vote={vote} />
      ))}
      {live.mayWrite &&
        (isOpening ? (
          <OpenVote key={item.key} live={live} item={item} onClose={() => setOpening(false)} />
        ) : (
          <div>
            <Button id="open-vote" variant="default" onClick={() => setOpening(true)}>
              {votes.length === 0 ? "Biểu quyết" : "Biểu quyết thêm"}
            </Button>
          </div>
        ))}
    </>
  );
}

function OpenVote({ live, item, onClose }: { live: Live; item: LiveItem; onClose: () => void }) {
  const [subject, setSubject] = useState(`Thông qua kết luận: ${item.title}`);
  const [decision, setDecision] = useState<Decision>("resolution");
  const [how, setHow] = useState<"hands" | "secret">("hands");
  const [problem, setProblem] = useState<string | undefined>();
  const open = () => {
    const { refusal } = live.say({ kind: "vote-opened", item: item.key, subject, decision, isSecret: how === "secret" });
    if (refusal) return setProblem(refusal.message);
    onClose();
  };
  return (
    <form
      className={classes.opening}
      aria-label="Mở biểu quyết"
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <TextInput
        autoFocus
        label="Nội dung biểu quyết"
        maxLength={500}
        value={subject}
        error={problem}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <div className={classes.openingRow}>
        <Select
          label="Loại quyết định"
          data={choices}
          value={decision}
          onChange={(value) => setDecision((value ?? "resolution") as Decision)} // a value of the choices
        />
        <Segments
          label="Cách biểu quyết"
          value={how}
          onChange={setHow}
          data={[
            { value: "hands", label: "Giơ tay" },
            { value: "secret", label: "Phiếu kín" },
          ]}
        />
        <Button type="submit">Mở biểu quyết</Button>
        <Button variant="default" onClick={onClose}>
          Thôi
        </Button>
      </div>
    </form>
  );
}
