import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { approveText } from "./approve-text.ts";
import { correctMeeting } from "./correct-meeting.ts";
import { downloadExtract } from "./extract-docx.ts";
import { getText } from "./get-text.ts";
import { downloadMinutes } from "./minutes-docx.ts";
import { downloadResolution } from "./resolution-docx.ts";
import { saveText } from "./save-text.ts";
import { withdrawCorrection } from "./withdraw-correction.ts";

export function minutesRoutes(routes: Routes): void {
  handle(routes, contract.getText, getText);
  handle(routes, contract.saveText, saveText);
  handle(routes, contract.approveText, approveText);
  handle(routes, contract.correctMeeting, correctMeeting);
  handle(routes, contract.withdrawCorrection, withdrawCorrection);
  handle(routes, contract.downloadMinutes, downloadMinutes);
  handle(routes, contract.downloadResolution, downloadResolution);
  handle(routes, contract.downloadExtract, downloadExtract);
}
