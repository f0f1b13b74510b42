import { Button, CloseButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import type { RefObject } from "react";
import type { LiveItem } from "../rules.ts";
import { ConclusionPanel } from "./conclusion-panel.tsx";
import type { Live } from "./hooks.ts";
import classes from "./item-panel.module.css";
import { LiveTextForm } from "./live-text-form.tsx";
import { nextOf, shortNameOf, stepTo, titleOf } from "./messages.ts";
import { SpeakersPanel } from "./speakers-panel.tsx";
import { VotesPanel } from "./votes-panel.tsx";

/** On a phone only one of the two halves stands on the screen. */
type Half = "opinions" | "outcome";

interface Props {
  live: Live;
  item: LiveItem;
  half: Half;
  isAddingSpeaker: boolean;
  onAddSpeaker: (isAdding: boolean) => void;
  conclusionField: RefObject<HTMLTextAreaElement | null>;
  isGivingTask: boolean;
  onGiveTask: (isGiving: boolean) => void;
  onNext: () => void;
  onShow: (key: string) => void;
}

/** The item in the middle: what is read out, who speaks, what is voted, concluded and given to whom. */
export function ItemPanel({ live, item, half, conclusionField, ...props }: Props) {
  const { state } = live;
  const running = state.items.find(({ key }) => key === state.currentItem);
  return (
    <>
      <div className={classes.head}>
        <h2 className={classes.title} id="item-title">
          {titleOf(state.items, item)}
        </h2>
        {live.mayWrite && <Steps live={live} item={item} onNext={props.onNext} onShow={props.onShow} />}
      </div>
      {running && running.key !== item.key && (
        <p className={classes.elsewhere}>
          Đang tiến hành {shortNameOf(state.items, running)}.{" "}
          <button type="button" className="link" onClick={() => props.onShow(running.key)}>
            Mở {shortNameOf(state.items, running)}
          </button>
        </p>
      )}
      <div className={classes.half} data-hidden={half === "outcome" || undefined}>
        <div className={classes.content}>
          <LiveTextForm
            key={item.key}
            live={live}
            field="content"
            of={item.key}
            text={item.content}
            label="Nội dung trình bày"
            placeholder="Nội dung trình bày: ghi ý chính, hoặc để trống"
            plain
          />
        </div>
        <SpeakersPanel live={live} item={item} isAdding={props.isAddingSpeaker} onAdd={props.onAddSpeaker} />
      </div>
      <div className={classes.half} data-hidden={half === "opinions" || undefined}>
        <VotesPanel live={live} item={item} />
        <ConclusionPanel
          live={live}
          item={item}
          conclusionField={conclusionField}
          isGiving={props.isGivingTask}
          onGive={props.onGiveTask}
        />
        {live.mayWrite && item.state === "running" && (
          <div className={classes.onward}>
            <Button size="lg" fullWidth onClick={props.onNext}>
              {onwardLabel(live, item)}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

function onwardLabel({ state }: Live, item: LiveItem): string {
  const next = nextOf(state.items, item.key);
  return next ? `Ghi kết quả, ${stepTo(state.items, next)}` : "Ghi kết quả, xong mục này";
}

function Steps({ live, item, onNext, onShow }: Pick<Props, "live" | "item" | "onNext" | "onShow">) {
  const { say, state } = live;
  const next = nextOf(state.items, item.key);
  const begin = () => say({ kind: "item-began", item: item.key });
  const strike = () => {
    say({ kind: "struck", target: item.key });
    onShow(state.items.find(({ key }) => key !== item.key)?.key ?? "facts");
  };
  const leave = () => {
    say({ kind: "item-parked", item: item.key });
    if (next) onNext();
  };
  if (item.state === "running")
    return (
      <div className={classes.steps}>
        {item.stage === "business" && (
          <Button variant="default" onClick={leave}>
            Để kỳ sau
          </Button>
        )}
        <Button variant="default" rightSection={<IconChevronRight size={18} aria-hidden="true" />} onClick={onNext}>
          {next ? stepTo(state.items, next).replace("sang", "Sang") : "Xong mục này"}
        </Button>
      </div>
    );
  return (
    <div className={classes.steps}>
      {item.state === "waiting" && item.stage === "business" && (
        <Button variant="default" onClick={() => say({ kind: "item-parked", item: item.key })}>
          Để kỳ sau
        </Button>
      )}
      {item.state === "parked" && (
        <Button variant="default" onClick={() => say({ kind: "item-parked", item: item.key, isParked: false })}>
          Đưa lại vào kỳ này
        </Button>
      )}
      {item.state !== "parked" && (
        <Button variant={state.currentItem || item.state === "done" ? "default" : "filled"} onClick={begin}>
          {item.state === "done" ? "Mở lại mục này" : state.currentItem ? "Chuyển sang mục này" : "Bắt đầu mục này"}
        </Button>
      )}
      {item.isAdded && item.state === "waiting" && <CloseButton size="lg" aria-label={`Bỏ mục ${item.title}`} onClick={strike} />}
    </div>
  );
}
