import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { addEntry } from "./add-entry.ts";
import { approveProgramme } from "./approve-programme.ts";
import { callOffEntry } from "./call-off-entry.ts";
import { changeEntry } from "./change-entry.ts";
import { getProgramme } from "./get-programme.ts";
import { getTopics } from "./get-topics.ts";
import { listProgrammes } from "./list-programmes.ts";
import { downloadProgramme } from "./programme-docx.ts";
import { proposeProgramme } from "./propose-programme.ts";
import { returnProgramme } from "./return-programme.ts";
import { saveProgramme } from "./save-programme.ts";
import { saveTopics } from "./save-topics.ts";
import { submitProgramme } from "./submit-programme.ts";

export function programmeRoutes(routes: Routes): void {
  handle(routes, contract.listProgrammes, listProgrammes);
  handle(routes, contract.getProgramme, getProgramme);
  handle(routes, contract.proposeProgramme, proposeProgramme);
  handle(routes, contract.saveProgramme, saveProgramme);
  handle(routes, contract.submitProgramme, submitProgramme);
  handle(routes, contract.approveProgramme, approveProgramme);
  handle(routes, contract.returnProgramme, returnProgramme);
  handle(routes, contract.addEntry, addEntry);
  handle(routes, contract.changeEntry, changeEntry);
  handle(routes, contract.callOffEntry, callOffEntry);
  handle(routes, contract.downloadProgramme, downloadProgramme);
  handle(routes, contract.getTopics, getTopics);
  handle(routes, contract.saveTopics, saveTopics);
}
