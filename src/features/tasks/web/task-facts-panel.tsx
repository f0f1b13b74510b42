import { formatDay } from "#web/format.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import { FactsList } from "#web/ui/facts-list.tsx";
import { Panel } from "#web/ui/panel.tsx";
import type { TaskDetail } from "../contract.ts";
import { outcomeNames } from "../rules.ts";

export function TaskFactsPanel({ task }: { task: TaskDetail }) {
  return (
    <Panel>
      <FactsList
        facts={[
          ["Người chịu trách nhiệm", task.assignee?.name ?? "Cả chi bộ"],
          ["Phối hợp", task.helpers.map(({ name }) => name).join(", ")],
          ["Ngày giao", <GivenOn key="given" task={task} />],
          ["Kết luận", task.outcome && outcomeNames[task.outcome]],
          ["Kết quả thực hiện", task.result],
        ]}
      />
    </Panel>
  );
}

function GivenOn({ task }: { task: TaskDetail }) {
  if (task.meetingId === null) return formatDay(task.givenOn);
  return (
    <>
      {formatDay(task.givenOn)}, từ kết luận của{" "}
      <AppLink to={`/o/${task.organisation.id}/sinh-hoat/${task.meetingId}`}>kỳ sinh hoạt</AppLink>
    </>
  );
}
