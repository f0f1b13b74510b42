import { Textarea } from "@mantine/core";
import { useEffect, useState } from "react";
import { votesNeeded } from "#features/regulations/rules.ts";
import { formatNumber } from "#web/format.ts";
import type { Preparation } from "../../../contract.ts";
import { voteBase, votersPresent } from "../../../rules.ts";
import type { MeetingForm } from "../../../web/sitting-form.tsx";
import { readVotes, writeVotes } from "../rules.ts";
import classes from "./quick-roll-form.module.css";
import { WrongWords } from "./wrong-words-panel.tsx";

interface Props {
  form: MeetingForm;
  shares: Preparation["shares"] | undefined;
  onWrong: (count: number) => void;
}

/** A vote a line, with base, need and result of each while it is typed. */
export function QuickVotesForm({ form, shares, onWrong }: Props) {
  const [text, setText] = useState(() => writeVotes(form.values.votes));
  const { attendance, items } = form.values;
  const [base, voters] = [voteBase(attendance), votersPresent(attendance)];
  const { votes, wrong } = readVotes(text, { voters, items: items.length });
  const type = (typed: string) => {
    setText(typed);
    form.setFieldValue("votes", readVotes(typed, { voters, items: items.length }).votes);
  };
  // What is wrong can come right above: an item written later, a voter who was there after all.
  useEffect(() => onWrong(wrong.length), [onWrong, wrong.length]);
  return (
    <div className={classes.body}>
      <Textarea
        label="Mỗi dòng một biểu quyết: tán thành, không, khác, về việc gì"
        description="Đứng trước số: m2 của mục 2 (không ghi là chung của kỳ họp); kn kết nạp, cn công nhận chính thức, xt xóa tên, kt khai trừ; kín là bỏ phiếu kín."
        placeholder="24 1 1"
        autosize
        minRows={2}
        spellCheck={false}
        autoCapitalize="none"
        value={text}
        error={wrong.length > 0}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <WrongWords wrong={wrong} />
      <div className={classes.sum} role="status">
        Tính trên {formatNumber(base)} đảng viên chính thức; {formatNumber(voters)} người đang dự có quyền biểu quyết.
        {shares &&
          votes.map((vote, at) => {
            const needed = votesNeeded(base, shares[vote.decision]);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id of their own and keep their order
              <div key={at}>
                {vote.item !== null && `Mục ${vote.item}. `}
                {vote.subject}
                {vote.isSecret && " (phiếu kín)"}: {formatNumber(vote.inFavour)}/{formatNumber(base)}, cần {formatNumber(needed)},{" "}
                <strong>{vote.inFavour >= needed ? "đạt" : "không đạt"}</strong>
              </div>
            );
          })}
      </div>
    </div>
  );
}
