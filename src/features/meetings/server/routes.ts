import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import * as papers from "../papers/contract.ts";
import { acceptMeeting } from "./accept-meeting.ts";
import { getMeeting } from "./get-meeting.ts";
import { listMeetings } from "./list-meetings.ts";
import { downloadMinutes } from "./minutes-docx.ts";
import { prepareMeeting } from "./prepare-meeting.ts";
import { previewMinutes } from "./preview-minutes.ts";
import { recordMeeting } from "./record-meeting.ts";
import { downloadResolution } from "./resolution-docx.ts";
import { returnMeeting } from "./return-meeting.ts";
import { reviseMeeting } from "./revise-meeting.ts";
import { submitMeeting } from "./submit-meeting.ts";

export function meetingRoutes(routes: Routes): void {
  handle(routes, contract.listMeetings, listMeetings);
  handle(routes, contract.prepareMeeting, prepareMeeting);
  handle(routes, contract.recordMeeting, recordMeeting);
  handle(routes, contract.getMeeting, getMeeting);
  handle(routes, contract.reviseMeeting, reviseMeeting);
  handle(routes, contract.submitMeeting, submitMeeting);
  handle(routes, contract.returnMeeting, returnMeeting);
  handle(routes, contract.acceptMeeting, acceptMeeting);
  handle(routes, papers.previewMinutes, previewMinutes);
  handle(routes, papers.downloadMinutes, downloadMinutes);
  handle(routes, papers.downloadResolution, downloadResolution);
}
