import { IconPaperclip } from "@tabler/icons-react";
import { fileUrl } from "#web/call.ts";
import { formatDay, formatMoment } from "#web/format.ts";
import { getEvidence, getMyEvidence, type TaskDetail } from "../contract.ts";
import { stepNames } from "../rules.ts";
import type { Whose } from "./hooks.ts";
import classes from "./task-steps-panel.module.css";

/** The way of a task, oldest first, with the evidence that came with a report. */
export function TaskStepsPanel({ task, whose }: { task: TaskDetail; whose: Whose }) {
  const evidence = whose === "mine" ? getMyEvidence : getEvidence;
  return (
    <ol className={classes.steps}>
      {task.steps.map((step) => (
        <li key={step.id} className={classes.step}>
          <div>
            <strong>{stepNames[step.step]}</strong>
            {step.dueAfter && `: từ ${formatDay(step.dueBefore)} đến ${formatDay(step.dueAfter)}`}
          </div>
          <div className="meta">
            {formatMoment(step.at)} · {step.by ?? "chương trình"}
          </div>
          {step.text && <div className={classes.text}>{step.text}</div>}
          {step.fileName && (
            <a href={fileUrl(evidence, { taskId: task.id, stepId: step.id })} className={classes.file}>
              <IconPaperclip size={16} aria-hidden="true" /> {step.fileName}
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}
