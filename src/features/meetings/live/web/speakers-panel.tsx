import { Button, CloseButton } from "@mantine/core";
import { IconMessage, IconMicrophone, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { formatElapsed, formatNumber, formatPercent } from "#web/format.ts";
import { Panel } from "#web/ui/panel.tsx";
import { isPresent } from "../../rules.ts";
import { type LiveItem, type LiveSpeech, secondsBetween } from "../rules.ts";
import { Elapsed } from "./elapsed-panel.tsx";
import type { Live } from "./hooks.ts";
import { LiveTextForm } from "./live-text-form.tsx";
import { SpeakerPicker } from "./speaker-picker.tsx";
import classes from "./speakers-panel.module.css";

interface Props {
  live: Live;
  item: LiveItem;
  isAdding: boolean;
  onAdd: (isAdding: boolean) => void;
}

/** Who spoke on this item, in their order, with what was said; the one who speaks now has a clock. */
export function SpeakersPanel({ live, item, isAdding, onAdd }: Props) {
  const { state, numbers, say } = live;
  const [fresh, setFresh] = useState("");
  const here = state.people.filter(({ called }) => called !== null && isPresent(called.state)).length;
  const share = here > 0 ? ` (${formatPercent((100 * numbers.spoke) / here)})` : "";
  const speeches = state.speeches.filter((speech) => speech.item === item.key);
  return (
    <Panel
      title={
        <>
          Ý kiến{" "}
          <span className={classes.share}>
            {formatNumber(numbers.spoke)}/{formatNumber(here)} người dự đã phát biểu{share}
          </span>
        </>
      }
      aside={
        live.mayWrite &&
        !isAdding && (
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => onAdd(true)}>
            Thêm người
          </Button>
        )
      }
      flush
    >
      {isAdding && (
        <SpeakerPicker
          people={state.people}
          onPick={(who) => {
            const { entryId, refusal } = say({ kind: "speech-began", item: item.key, ...who });
            if (refusal) return;
            setFresh(entryId);
            onAdd(false);
          }}
          onClose={() => onAdd(false)}
        />
      )}
      {speeches.length === 0 && !isAdding && <p className={classes.nothing}>Chưa ai phát biểu ở mục này.</p>}
      <ul className={classes.list}>
        {speeches.map((speech) => (
          <Speech key={speech.key} live={live} speech={speech} isFresh={speech.key === fresh} />
        ))}
      </ul>
    </Panel>
  );
}

/** The pen goes to whoever was just given the floor here. */
function Speech({ live, speech, isFresh }: { live: Live; speech: LiveSpeech; isFresh: boolean }) {
  const name = speech.guest ?? live.state.people.find((one) => one.memberId === speech.memberId)?.name ?? "";
  const isRunning = live.state.currentSpeech === speech.key;
  const Icon = isRunning ? IconMicrophone : IconMessage;
  return (
    <li className={classes.speech} data-running={isRunning || undefined}>
      <Icon size={18} stroke={1.75} aria-hidden="true" />
      <div>
        <div className={classes.who}>
          <strong>{name}</strong>
          {speech.guest && <span className="meta">khách mời</span>}
          {isRunning ? (
            <>
              <span className={classes.clock}>
                đang nói <Elapsed now={live.now} since={speech.beganAt} />
              </span>
              {live.mayWrite && (
                <button
                  type="button"
                  className={`link ${classes.stop}`}
                  onClick={() => live.say({ kind: "speech-ended", speech: speech.key })}
                >
                  Hết lượt
                </button>
              )}
            </>
          ) : (
            speech.endedAt && <span className="meta">{formatElapsed(secondsBetween(speech.beganAt, speech.endedAt))}</span>
          )}
        </div>
        <LiveTextForm
          live={live}
          field="speech"
          of={speech.key}
          text={speech.note}
          label={`Ý kiến của ${name}`}
          placeholder="Ghi ý chính"
          plain
          autoFocus={isFresh}
        />
      </div>
      {live.mayWrite && (
        <CloseButton aria-label={`Gạch lượt phát biểu của ${name}`} onClick={() => live.say({ kind: "struck", target: speech.key })} />
      )}
    </li>
  );
}
