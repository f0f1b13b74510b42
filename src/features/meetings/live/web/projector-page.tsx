import { IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import { useCallback } from "react";
import { formatDay, formatElapsed, formatNumber, formatPercent } from "#web/format.ts";
import { useIdParam } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { usePageTitle } from "#web/ui/page-title.ts";
import { monthName } from "../../web/meeting-table.tsx";
import type { Projection } from "../contract.ts";
import { Elapsed } from "./elapsed-panel.tsx";
import { useProjection } from "./hooks.ts";
import classes from "./projector-page.module.css";

/** What hangs on the wall, readable at ten metres: where the sitting is, who is there, how the vote went. No names of absent people. */
export function ProjectorPage() {
  usePageTitle("Màn chiếu");
  const { data, error, refetch, offset, isUp } = useProjection(useIdParam("plannedMeetingId"));
  const now = useCallback(() => new Date(Date.now() + offset).toISOString(), [offset]);
  if (!data) return <main id="main">{error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />}</main>;
  return <Wall wall={data} now={now} isCut={isUp === false} />;
}

function Wall({ wall, now, isCut }: { wall: Projection; now: () => string; isCut: boolean }) {
  const current = wall.items.find(({ key }) => key === wall.current?.key);
  const vote = wall.votes.filter(({ item }) => item === null || item === wall.current?.key).at(-1);
  return (
    <main id="main" className={classes.wall}>
      <header className={classes.head}>
        <div>
          <h1>{wall.organisationName}</h1>
          <p>
            Sinh hoạt {monthName(wall.month).toLowerCase()}, ngày {formatDay(wall.meetOn)}
            {wall.topic && ` · ${wall.topic}`}
          </p>
        </div>
        <p className={classes.present}>
          Có mặt{" "}
          <strong>
            {formatNumber(wall.numbers.votersPresent)}/{formatNumber(wall.numbers.base)}
          </strong>
        </p>
      </header>
      {wall.state !== "open" && (
        <p className={classes.title}>{wall.state === "held" ? "Kỳ sinh hoạt đã kết thúc." : "Kỳ sinh hoạt chưa mở."}</p>
      )}
      {wall.state === "open" && (
        <section className={classes.current} aria-live="polite">
          <h2 className={classes.title}>{current ? nameOf(wall, current.key) : "Sắp bắt đầu"}</h2>
          {wall.current?.speaker && (
            <p className={classes.speaker}>
              {wall.current.speaker}
              {wall.current.speakingSince && (
                <span className={classes.clock}>
                  <Elapsed now={now} since={wall.current.speakingSince} />
                </span>
              )}
            </p>
          )}
          {current?.conclusion && !vote && <p className={classes.conclusion}>{current.conclusion}</p>}
          {vote && <Vote vote={vote} voters={wall.numbers.votersPresent} />}
        </section>
      )}
      <footer className={classes.foot}>
        {current && wall.current ? (
          <span>
            Mục này <Elapsed now={now} since={wall.current.beganAt} />
            {current.minutes !== null && ` / ${formatElapsed(current.minutes * 60)}`}
          </span>
        ) : (
          <span />
        )}
        <span>{isCut && "Mất mạng, số có thể cũ"}</span>
        <span>
          {wall.openedAt && wall.state === "open" && (
            <>
              Đã họp <Elapsed now={now} since={wall.openedAt} />
            </>
          )}
        </span>
      </footer>
    </main>
  );
}

function nameOf({ items }: Projection, key: string): string {
  const business = items.filter(({ stage }) => stage === "business");
  const number = business.findIndex((item) => item.key === key) + 1;
  const title = items.find((item) => item.key === key)?.title ?? "";
  return number > 0 ? `${number}. ${title}` : title;
}

function Vote({ vote, voters }: { vote: Projection["votes"][number]; voters: number }) {
  const { counted } = vote;
  const voices = counted ? counted.inFavour + counted.against + counted.other : 0;
  const isWhole = counted !== null && voices >= voters;
  const look = !isWhole ? "counting" : vote.passed ? "passed" : "failed";
  const Icon = look === "failed" ? IconCircleX : IconCircleCheck;
  return (
    <div className={classes.vote} data-look={look}>
      <p className={classes.subject}>{vote.subject}</p>
      {counted && isWhole ? (
        <>
          <p className={classes.verdict}>
            <Icon aria-hidden="true" /> {look === "passed" ? "Đạt" : "Không đạt"} {formatNumber(counted.inFavour)}/{formatNumber(vote.base)}
            {vote.base > 0 && <span> ({formatPercent((100 * counted.inFavour) / vote.base)})</span>}
          </p>
          <p className={classes.voices}>
            Tán thành {formatNumber(counted.inFavour)} · Không tán thành {formatNumber(counted.against)} · Ý kiến khác{" "}
            {formatNumber(counted.other)}
          </p>
        </>
      ) : (
        <p className={classes.verdict}>{vote.isSecret ? "Đang bỏ phiếu kín" : "Đang biểu quyết"}</p>
      )}
      <p className={classes.voices}>Cần từ {formatNumber(vote.needed)} phiếu tán thành</p>
    </div>
  );
}
