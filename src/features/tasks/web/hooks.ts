import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallInputOf, Endpoint } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { call, download, upload } from "#web/call.ts";
import {
  acceptMyTask,
  closeTask,
  dropTask,
  exportTasks,
  extendTask,
  getMyTask,
  getTask,
  giveTask,
  listMyTasks,
  listTasks,
  reportMyTask,
  reportTask,
  returnTask,
  type TaskDetail,
} from "../contract.ts";

export function useTasks(input: CallInputOf<typeof listTasks>) {
  return useQuery({
    queryKey: ["tasks", "list", input],
    queryFn: ({ signal }) => call(listTasks, input, signal),
    placeholderData: keepPreviousData,
  });
}

export function useMyTasks(input: CallInputOf<typeof listMyTasks>) {
  return useQuery({
    queryKey: ["tasks", "mine", input],
    queryFn: ({ signal }) => call(listMyTasks, input, signal),
    placeholderData: keepPreviousData,
  });
}

/** A task as its giver sees it, or as the one who answers for it does. */
export function useTask(taskId: number, whose: Whose) {
  return useQuery({
    queryKey: ["tasks", whose, taskId],
    queryFn: ({ signal }) => call(whose === "mine" ? getMyTask : getTask, { taskId }, signal),
    throwOnError: (error) => error instanceof AppError && (error.kind === "not-found" || error.kind === "forbidden"),
  });
}

export type Whose = "managed" | "mine";

export const useGiveTask = () => useTaskChange((input: CallInputOf<typeof giveTask>) => call(giveTask, input));
export const useAcceptTask = () => useStep(acceptMyTask);
export const useReturnTask = () => useStep(returnTask);
export const useExtendTask = () => useStep(extendTask);
export const useCloseTask = () => useStep(closeTask);
export const useDropTask = () => useStep(dropTask);

export function useReportTask(whose: Whose) {
  const endpoint = whose === "mine" ? reportMyTask : reportTask;
  return useTaskChange(({ file, ...input }: CallInputOf<typeof reportTask> & { file: File | null }) =>
    file ? upload(endpoint, input, file) : call(endpoint, input),
  );
}

export function useExportTasks() {
  return useMutation({ mutationFn: (input: CallInputOf<typeof exportTasks>) => download(exportTasks, input) });
}

function useStep<E extends Endpoint>(endpoint: E) {
  return useTaskChange(async (input: CallInputOf<E>) => (await call(endpoint, input)) as TaskDetail); // every step answers with the task
}

/** Whatever changes a task changes the lists and counts that hold it. */
function useTaskChange<Input>(change: (input: Input) => Promise<TaskDetail>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["tasks"] }),
  });
}
