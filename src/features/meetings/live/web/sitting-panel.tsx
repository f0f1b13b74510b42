import { useEffect, useRef, useState } from "react";
import { usePageTitle } from "#web/ui/page-title.ts";
import { monthName } from "../../web/meeting-table.tsx";
import { AgendaPanel } from "./agenda-panel.tsx";
import { EndDialog } from "./end-dialog.tsx";
import { FactsForm } from "./facts-form.tsx";
import { FootPanel, type Part } from "./foot-panel.tsx";
import type { Live } from "./hooks.ts";
import { ItemPanel } from "./item-panel.tsx";
import { ConnectionLine, LiveHeadPanel } from "./live-head-panel.tsx";
import classes from "./live-page.module.css";
import { nextOf, type Shortcut, shortcuts, titleOf } from "./messages.ts";
import { NumbersPanel } from "./numbers-panel.tsx";
import { RefusedPanel } from "./refused-panel.tsx";
import { RollPanel } from "./roll-panel.tsx";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";

/** An open sitting: agenda, item and roll side by side; on a phone one after the other. */
export function SittingPanel({ live }: { live: Live }) {
  const { state, sheet, say } = live;
  usePageTitle(`Đang họp, kỳ ${monthName(sheet.month).toLowerCase()}`);
  const { shown, show, itemArea } = useShown(live);
  // A sitting begins with its roll call.
  const [part, setPart] = useState<Part>(() => (state.people.some(({ called }) => called) ? "opinions" : "roll"));
  const [open, setOpen] = useState<"speaker" | "task" | "end" | "help" | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const conclusionField = useRef<HTMLTextAreaElement>(null);
  const item = state.items.find(({ key }) => key === shown);
  const vote = state.votes.filter((one) => one.item === shown).at(-1);

  const showItem = (key: string) => {
    show(key);
    setOpen(null);
    setPart("opinions");
  };
  const next = () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const following = nextOf(state.items, state.currentItem);
    if (following) {
      say({ kind: "item-began", item: following.key });
      showItem(following.key);
    } else if (state.currentItem) {
      say({ kind: "item-ended", item: state.currentItem });
      setOpen("end");
    }
    itemArea.current?.focus();
  };
  const speak = useStable((memberId: number) => {
    const target = state.currentItem ?? item?.key;
    if (!target) return;
    say({ kind: "speech-began", item: target, memberId });
    showItem(target);
  });
  const go = (to: Part, then: () => void) => {
    setPart(to);
    setTimeout(then);
  };
  useShortcuts({
    next: () => live.mayWrite && next(),
    roll: () => go("roll", () => searchField.current?.focus()),
    speaker: () => go("opinions", () => setOpen("speaker")),
    vote: () => go("outcome", () => document.getElementById("open-vote")?.click()),
    conclusion: () => go("outcome", () => conclusionField.current?.focus()),
    task: () => go("outcome", () => setOpen("task")),
    help: () => setOpen("help"),
  });
  return (
    <div className={classes.page}>
      <LiveHeadPanel live={live} onEnd={() => setOpen("end")} />
      <NumbersPanel live={live} decision={vote?.decision ?? "resolution"} />
      <div className={classes.line}>
        <ConnectionLine live={live} />
        <RefusedPanel live={live} />
      </div>
      <div className={classes.body}>
        <nav className={classes.agenda} aria-label="Chương trình" data-hidden={part !== "agenda" || undefined}>
          <AgendaPanel live={live} shown={shown} onShow={showItem} onEnd={() => setOpen("end")} onHelp={() => setOpen("help")} />
        </nav>
        <main
          id="main"
          ref={itemArea}
          tabIndex={-1}
          className={classes.item}
          aria-labelledby="item-title"
          data-hidden={part === "agenda" || part === "roll" || undefined}
        >
          {item ? (
            <ItemPanel
              live={live}
              item={item}
              half={part === "outcome" ? "outcome" : "opinions"}
              isAddingSpeaker={open === "speaker"}
              onAddSpeaker={(isAdding) => setOpen(isAdding ? "speaker" : null)}
              conclusionField={conclusionField}
              isGivingTask={open === "task"}
              onGiveTask={(isGiving) => setOpen(isGiving ? "task" : null)}
              onNext={next}
              onShow={showItem}
            />
          ) : (
            <FactsForm live={live} />
          )}
        </main>
        <aside className={classes.roll} aria-label="Điểm danh" data-hidden={part !== "roll" || undefined}>
          <RollPanel live={live} searchField={searchField} onSpeak={speak} />
        </aside>
      </div>
      <div className={classes.foot}>
        <FootPanel live={live} part={part} onPart={setPart} />
      </div>
      <p className="visually-hidden" role="status">
        {runningWords(live)}
      </p>
      {open === "end" && <EndDialog live={live} onShow={showItem} onRoll={() => setPart("roll")} onClose={() => setOpen(null)} />}
      {open === "help" && <ShortcutsDialog onClose={() => setOpen(null)} />}
    </div>
  );
}

function runningWords({ state }: Live): string {
  const running = state.items.find(({ key }) => key === state.currentItem);
  return running ? `Đang tiến hành ${titleOf(state.items, running)}` : "";
}

/** Which item is shown: the running one, also when another machine moves on; but nobody is taken away from what they write. */
function useShown({ state }: Live) {
  const itemArea = useRef<HTMLElement>(null);
  const [shown, show] = useState(() => state.currentItem ?? state.items.find((one) => one.state === "waiting")?.key ?? "facts");
  const running = useRef(state.currentItem);
  useEffect(() => {
    const before = running.current;
    running.current = state.currentItem;
    if (!state.currentItem || state.currentItem === before || shown !== before) return;
    const active = document.activeElement;
    const isWriting = active?.matches("input, textarea") && itemArea.current?.contains(active);
    if (!isWriting) show(state.currentItem);
  }, [state.currentItem, shown]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item begins at its top
  useEffect(() => {
    itemArea.current?.scrollTo(0, 0);
  }, [shown]);
  return { shown, show, itemArea };
}

/** The same function for as long as the page stands, always the latest inside. */
function useStable<Arguments extends unknown[]>(run: (...given: Arguments) => void): (...given: Arguments) => void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  return useRef((...given: Arguments) => latest.current(...given)).current;
}

function useShortcuts(does: Record<Shortcut, () => void>): void {
  const latest = useStable((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const name = (Object.keys(shortcuts) as Shortcut[]).find((one) => shortcuts[one].code === event.code); // its keys
    if (!name) return;
    event.preventDefault();
    does[name]();
  });
  useEffect(() => {
    window.addEventListener("keydown", latest);
    return () => window.removeEventListener("keydown", latest);
  }, [latest]);
}
