import { Button, TextInput } from "@mantine/core";
import { IconArrowForward, IconCircleCheck, IconCircleDashed, IconPlayerPlay, IconPlus, IconUsersGroup } from "@tabler/icons-react";
import { useState } from "react";
import { formatMinutes, formatNumber } from "#web/format.ts";
import type { LiveItem } from "../rules.ts";
import classes from "./agenda-panel.module.css";
import { Elapsed } from "./elapsed-panel.tsx";
import { type Live, useNow } from "./hooks.ts";
import { EndButton, SavedState } from "./live-head-panel.tsx";
import { itemStates, stageNames, titleOf } from "./messages.ts";

interface Props {
  live: Live;
  /** Key of the item that is shown, or `facts`. */
  shown: string;
  onShow: (key: string) => void;
  onEnd: () => void;
  onHelp: () => void;
}

/** The order of business with a clock for each item, and the whole against the least length. */
export function AgendaPanel({ live, shown, onShow, onEnd, onHelp }: Props) {
  const { items } = live.state;
  const stages = ["opening", "business", "closing"] as const;
  return (
    <>
      {stages.map((stage) => (
        <section key={stage} aria-labelledby={`stage-${stage}`}>
          <h2 id={`stage-${stage}`} className={classes.stage}>
            {stageNames[stage]}
          </h2>
          <ol className={classes.list}>
            {stage === "opening" && (
              <li>
                <button
                  type="button"
                  className={classes.item}
                  aria-current={shown === "facts" ? "true" : undefined}
                  onClick={() => onShow("facts")}
                >
                  <IconUsersGroup size={18} stroke={1.75} aria-hidden="true" />
                  <span className={classes.title}>Chủ trì, thư ký, khách mời, đảng phí</span>
                </button>
              </li>
            )}
            {items
              .filter((item) => item.stage === stage)
              .map((item) => (
                <Line key={item.key} live={live} item={item} isShown={item.key === shown} onShow={onShow} />
              ))}
          </ol>
          {stage === "business" && live.mayWrite && <AddItem live={live} onShow={onShow} />}
        </section>
      ))}
      <Length live={live} />
      <div className={classes.help}>
        <button type="button" className="link" onClick={onHelp}>
          Phím tắt, khi mất mạng
        </button>
      </div>
      <div className={classes.end}>
        <SavedState live={live} />
        <EndButton live={live} onEnd={onEnd} />
      </div>
    </>
  );
}

const icons = { waiting: IconCircleDashed, running: IconPlayerPlay, done: IconCircleCheck, parked: IconArrowForward };

function Line({ live, item, isShown, onShow }: { live: Live; item: LiveItem; isShown: boolean; onShow: Props["onShow"] }) {
  const Icon = icons[item.state];
  return (
    <li>
      <button
        type="button"
        className={classes.item}
        data-state={item.state}
        aria-current={isShown ? "true" : undefined}
        onClick={() => onShow(item.key)}
      >
        <Icon size={18} stroke={1.75} aria-hidden="true" />
        <span className={classes.title}>
          {titleOf(live.state.items, item)}
          <span className="visually-hidden">, {itemStates[item.state]}</span>
          {item.state === "parked" && <span className={classes.parked}>để kỳ sau</span>}
        </span>
        <span className={classes.time}>
          <Time live={live} item={item} />
        </span>
      </button>
    </li>
  );
}

function Time({ live, item }: { live: Live; item: LiveItem }) {
  if (item.runningSince)
    return (
      <>
        <Elapsed now={live.now} since={item.runningSince} before={item.seconds} />
        {item.minutes !== null && ` / ${formatNumber(item.minutes)}`}
      </>
    );
  if (item.state === "done") return formatMinutes(Math.ceil(item.seconds / 60));
  return item.minutes === null || item.state === "parked" ? null : formatMinutes(item.minutes);
}

function AddItem({ live, onShow }: { live: Live; onShow: Props["onShow"] }) {
  const [title, setTitle] = useState<string | null>(null);
  if (title === null)
    return (
      <div className={classes.add}>
        <Button variant="subtle" size="sm" leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setTitle("")}>
          Thêm mục
        </Button>
      </div>
    );
  const add = () => {
    if (title.trim() === "") return setTitle(null);
    const { entryId, refusal } = live.say({ kind: "item-added", section: "other", title });
    if (refusal) return;
    setTitle(null);
    onShow(entryId);
  };
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextInput
        aria-label="Tên mục thêm vào chương trình"
        placeholder="Tên mục"
        maxLength={500}
        data-autofocus
        autoFocus
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && setTitle(null)}
      />
      <Button type="submit" variant="default">
        Thêm
      </Button>
    </form>
  );
}

/** Against the least length of the rules in force; a short sitting is allowed and will be asked about at the end. */
function Length({ live: { sheet, state, now } }: { live: Live }) {
  const moment = useNow(now);
  const least = sheet.isRegular && sheet.isThematic ? sheet.minMinutes.combined : sheet.minMinutes.regular;
  if (!state.beganMoment) return null;
  const minutes = Math.floor((moment - Date.parse(state.beganMoment)) / 60_000);
  const asks = sheet.isRegular;
  return (
    <div className={classes.length}>
      <div className={classes.lengthText}>
        <span>Đã qua {formatMinutes(Math.max(0, minutes))}</span>
        {asks && <span>tối thiểu {formatNumber(least)}</span>}
      </div>
      {asks && (
        <div className={classes.bar} data-done={minutes >= least || undefined}>
          <div style={{ width: `${Math.min(100, (100 * minutes) / least)}%` }} />
        </div>
      )}
    </div>
  );
}
