import { Button } from "@mantine/core";
import { useState } from "react";
import { formatDay, formatDue } from "#web/format.ts";
import { useSession } from "#web/session.ts";
import { notify } from "#web/ui/notices.tsx";
import { Page } from "#web/ui/page.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { TaskDetail } from "../contract.ts";
import { isOpen } from "../rules.ts";
import { useAcceptTask, type Whose } from "./hooks.ts";
import { stepWords } from "./messages.ts";
import { TaskFactsPanel } from "./task-facts-panel.tsx";
import { type AskedStep, TaskStepDialog } from "./task-step-dialog.tsx";
import { TaskStepsPanel } from "./task-steps-panel.tsx";
import { TaskStateMark } from "./task-table.tsx";

interface Props {
  task: TaskDetail;
  whose: Whose;
  back: { to: string; label: string };
}

/** The page of a task: what, who, by when, the steps so far, and the steps that this person may take. */
export function TaskPanel({ task, whose, back }: Props) {
  const { today } = useSession();
  const [step, setStep] = useState<AskedStep | null>(null);
  const due = `Hạn ${formatDay(task.dueOn)}${isOpen(task.state) ? `, ${formatDue(task.dueOn, today)}` : ""}`;
  return (
    <Page
      title={task.content}
      back={back}
      beside={<TaskStateMark task={task} />}
      subtitle={`${task.organisation.name} · ${due}`}
      actions={<Actions task={task} whose={whose} onAsk={setStep} />}
    >
      <TaskFactsPanel task={task} />
      <Panel title="Các bước" flush>
        <TaskStepsPanel task={task} whose={whose} />
      </Panel>
      {step && <TaskStepDialog step={step} task={task} whose={whose} onClose={() => setStep(null)} />}
    </Page>
  );
}

const giverSteps = ["report", "return", "extend", "drop", "close"] as const satisfies readonly AskedStep[];

/** One filled button: what is most likely next. */
function Actions({ task, whose, onAsk }: { task: TaskDetail; whose: Whose; onAsk: (step: AskedStep) => void }) {
  const accept = useAcceptTask();
  if (whose === "managed") {
    const main = task.state === "reported" ? "close" : null;
    return giverSteps
      .filter((step) => task.can.includes(step))
      .map((step) => (
        <Button key={step} variant={step === main ? "filled" : "default"} onClick={() => onAsk(step)}>
          {step === "report" ? "Ghi kết quả thay" : stepWords[step].button}
        </Button>
      ));
  }
  const accepts = task.can.includes("accept-mine");
  const take = () => accept.mutate({ taskId: task.id, version: task.version }, { onSuccess: () => void notify(stepWords.accept.done) });
  return (
    <>
      {accepts && (
        <Button onClick={take} loading={accept.isPending}>
          {stepWords.accept.button}
        </Button>
      )}
      {task.can.includes("report-mine") && (
        <Button variant={accepts ? "default" : "filled"} onClick={() => onAsk("report")}>
          {stepWords.report.button}
        </Button>
      )}
    </>
  );
}
