import { formatDay, formatDue } from "#web/format.ts";
import { useSession } from "#web/session.ts";
import { AppLink } from "#web/ui/app-link.tsx";
import type { Column } from "#web/ui/data-table.tsx";
import { NoteBadge, PlainState, StateBadge } from "#web/ui/state-badge.tsx";
import type { TaskLine } from "../contract.ts";
import { isOpen, outcomeNames, stateNames } from "../rules.ts";

interface Shown {
  /** The address of a task's page. */
  hrefOf: (task: TaskLine) => string;
  showsPlace: boolean;
  showsAssignee: boolean;
}

export function taskColumns({ hrefOf, showsPlace, showsAssignee }: Shown): Column<TaskLine>[] {
  const place: Column<TaskLine> = { key: "place", title: "Chi bộ, đơn vị", phone: "plain", cell: (task) => task.organisation.name };
  const assignee: Column<TaskLine> = { key: "assignee", title: "Người chịu trách nhiệm", phone: "plain", cell: (task) => whoOf(task) };
  return [
    { key: "content", title: "Nhiệm vụ", phone: "title", cell: (task) => <AppLink to={hrefOf(task)}>{task.content}</AppLink> },
    ...(showsPlace ? [place] : []),
    ...(showsAssignee ? [assignee] : []),
    { key: "due", title: "Hạn", phone: "line", width: "11rem", cell: (task) => <Due task={task} /> },
    { key: "state", title: "Tình trạng", phone: "side", width: "13rem", cell: (task) => <TaskStateMark task={task} /> },
  ];
}

export function whoOf(task: Pick<TaskLine, "assignee" | "helpers">): string {
  const main = task.assignee?.name ?? "Cả chi bộ";
  return task.helpers.length === 0 ? main : `${main}, ${task.helpers.length} người phối hợp`;
}

function Due({ task }: { task: TaskLine }) {
  const { today } = useSession();
  return (
    <>
      {formatDay(task.dueOn)}
      {isOpen(task.state) && <div className="meta">{formatDue(task.dueOn, today)}</div>}
    </>
  );
}

export function TaskStateMark({ task }: { task: TaskLine }) {
  if (task.state === "closed" && task.outcome) {
    const words = outcomeNames[task.outcome];
    return task.outcome === "met" ? <PlainState state="done">{words}</PlainState> : <NoteBadge>{words}</NoteBadge>;
  }
  if (task.state === "dropped") return <PlainState state="locked">{stateNames.dropped}</PlainState>;
  if (task.isOverdue) return <StateBadge state="missing">Quá hạn</StateBadge>;
  if (task.state === "reported") return <StateBadge state="waiting">Chờ kết luận</StateBadge>;
  if (task.state === "returned") return <StateBadge state="returned">{stateNames.returned}</StateBadge>;
  return <NoteBadge>{stateNames[task.state]}</NoteBadge>;
}
