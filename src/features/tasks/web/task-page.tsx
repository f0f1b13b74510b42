import { useIdParam, usePlaceId } from "#web/place.ts";
import { Failed, Waiting } from "#web/ui/data-table.tsx";
import { useTask } from "./hooks.ts";
import { TaskPanel } from "./task-panel.tsx";

/** One task, as its giver sees it. */
export function TaskPage() {
  const place = usePlaceId();
  const { data, error, refetch } = useTask(useIdParam("taskId"), "managed");
  if (!data) return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting />;
  return <TaskPanel task={data} whose="managed" back={{ to: `/o/${place}/nhiem-vu`, label: "Nhiệm vụ" }} />;
}
