import { CloseButton } from "@mantine/core";
import { IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import { ruleText } from "#features/regulations/rules.ts";
import { formatNumber, formatPercent } from "#web/format.ts";
import { decisions } from "../../rules.ts";
import { type VoteResult, voteResult } from "../numbers/rules.ts";
import type { LiveVote } from "../rules.ts";
import { HandsForm } from "./hands-form.tsx";
import type { Live } from "./hooks.ts";
import { TallyForm } from "./tally-form.tsx";
import classes from "./vote-card.module.css";

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
      {live.mayWrite && (vote.isSecret ? <TallyForm live={live} vote={vote} /> : <HandsForm live={live} vote={vote} />)}
      <Result result={result} inFavour={vote.count?.inFavour ?? 0} />
    </section>
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
