import { useIdParam } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { useTask } from "./hooks.ts";
import { TaskPanel } from "./task-panel.tsx";

/** One task, as the one who answers for it sees it. */
export function MyTaskPage() {
  const { data, error, refetch } = useTask(useIdParam("taskId"), "mine");
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />;
  return <TaskPanel task={data} whose="mine" back={{ to: "/viec-cua-toi", label: "Việc của tôi" }} />;
}
