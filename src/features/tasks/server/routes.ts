import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { acceptMyTask } from "./accept-my-task.ts";
import { closeTask } from "./close-task.ts";
import { dropTask } from "./drop-task.ts";
import { exportTasks } from "./export-tasks.ts";
import { extendTask } from "./extend-task.ts";
import { getEvidence, getMyEvidence } from "./get-evidence.ts";
import { getMyTask, getTask } from "./get-task.ts";
import { giveTask } from "./give-task.ts";
import { listMyTasks } from "./list-my-tasks.ts";
import { listTasks } from "./list-tasks.ts";
import { reportMyTask, reportTask } from "./report-task.ts";
import { returnTask } from "./return-task.ts";

export function taskRoutes(routes: Routes): void {
  handle(routes, contract.listTasks, listTasks);
  handle(routes, contract.exportTasks, exportTasks);
  handle(routes, contract.getTask, getTask);
  handle(routes, contract.giveTask, giveTask);
  handle(routes, contract.reportTask, reportTask);
  handle(routes, contract.returnTask, returnTask);
  handle(routes, contract.extendTask, extendTask);
  handle(routes, contract.closeTask, closeTask);
  handle(routes, contract.dropTask, dropTask);
  handle(routes, contract.getEvidence, getEvidence);
  handle(routes, contract.listMyTasks, listMyTasks);
  handle(routes, contract.getMyTask, getMyTask);
  handle(routes, contract.acceptMyTask, acceptMyTask);
  handle(routes, contract.reportMyTask, reportMyTask);
  handle(routes, contract.getMyEvidence, getMyEvidence);
}
