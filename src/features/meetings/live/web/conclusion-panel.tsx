import { Button, CloseButton } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type RefObject, useState } from "react";
import { formatDay } from "#web/format.ts";
import { Panel } from "#web/ui/panel.tsx";
import type { LiveItem, LiveTask } from "../rules.ts";
import classes from "./conclusion-panel.module.css";
import type { Live } from "./hooks.ts";
import { LiveTextForm } from "./live-text-form.tsx";
import { TaskForm } from "./task-form.tsx";

interface Props {
  live: Live;
  item: LiveItem;
  conclusionField: RefObject<HTMLTextAreaElement | null>;
  isGiving: boolean;
  onGive: (isGiving: boolean) => void;
}

/** What the chair concluded on an item, and who does what by when. */
export function ConclusionPanel({ live, item, conclusionField, isGiving, onGive }: Props) {
  const tasks = live.state.tasks.filter((task) => task.item === item.key);
  const [changing, setChanging] = useState<LiveTask | null>(null);
  return (
    <Panel
      title="Kết luận và nhiệm vụ"
      aside={
        live.mayWrite &&
        !isGiving && (
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => onGive(true)}>
            Giao nhiệm vụ
          </Button>
        )
      }
      flush
    >
      <div className={classes.conclusion}>
        <LiveTextForm
          key={item.key}
          live={live}
          field="conclusion"
          of={item.key}
          text={item.conclusion}
          label="Kết luận"
          placeholder="Kết luận của chủ trì"
          minRows={2}
          inputRef={conclusionField}
        />
      </div>
      {isGiving && <TaskForm live={live} item={item.key} onClose={() => onGive(false)} />}
      {tasks.length > 0 && (
        <ul className={classes.list} aria-label="Nhiệm vụ đã giao">
          {tasks.map((task) => (
            <li key={task.key}>
              {changing?.key === task.key ? (
                <TaskForm live={live} item={item.key} task={changing} onClose={() => setChanging(null)} />
              ) : (
                <Task live={live} task={task} onChange={() => setChanging(task)} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Task({ live, task, onChange }: { live: Live; task: LiveTask; onChange: () => void }) {
  const nameOf = (memberId: number) => live.state.people.find((one) => one.memberId === memberId)?.name ?? "";
  const who = task.assigneeId === null ? "Cả chi bộ" : nameOf(task.assigneeId);
  return (
    <div className={classes.task}>
      <span className={classes.content}>{task.content}</span>
      <span className={classes.who}>
        {who}
        {task.helperIds.length > 0 && <span className="meta"> cùng {task.helperIds.map(nameOf).join(", ")}</span>}
      </span>
      <span className={classes.due}>{formatDay(task.dueOn)}</span>
      {live.mayWrite && (
        <span className={classes.change}>
          <button type="button" className="link" onClick={onChange} aria-label={`Sửa nhiệm vụ: ${task.content}`}>
            Sửa
          </button>
          <CloseButton aria-label={`Rút nhiệm vụ: ${task.content}`} onClick={() => live.say({ kind: "struck", target: task.key })} />
        </span>
      )}
    </div>
  );
}
