import { formatDay } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { TaskDetail } from "../contract.ts";
import { outcomeNames } from "../rules.ts";
import classes from "./task-facts-panel.module.css";

export function TaskFactsPanel({ task }: { task: TaskDetail }) {
  return (
    <Panel>
      <dl className={classes.facts}>
        <dt>Người chịu trách nhiệm</dt>
        <dd>{task.assignee?.name ?? "Cả chi bộ"}</dd>
        {task.helpers.length > 0 && (
          <>
            <dt>Phối hợp</dt>
            <dd>{task.helpers.map(({ name }) => name).join(", ")}</dd>
          </>
        )}
        <dt>Ngày giao</dt>
        <dd>
          {formatDay(task.givenOn)}
          {task.meetingId !== null && (
            <>
              {", từ kết luận của "}
              <AppLink to={`/o/${task.organisation.id}/sinh-hoat/${task.meetingId}`}>kỳ sinh hoạt</AppLink>
            </>
          )}
        </dd>
        {task.outcome && (
          <>
            <dt>Kết luận</dt>
            <dd>{outcomeNames[task.outcome]}</dd>
          </>
        )}
        {task.result && (
          <>
            <dt>Kết quả thực hiện</dt>
            <dd className={classes.text}>{task.result}</dd>
          </>
        )}
      </dl>
    </Panel>
  );
}
