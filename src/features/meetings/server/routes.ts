import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { acceptMeeting } from "./accept-meeting.ts";
import { getMeeting } from "./get-meeting.ts";
import { listMeetings } from "./list-meetings.ts";
import { prepareMeeting } from "./prepare-meeting.ts";
import { recordMeeting } from "./record-meeting.ts";
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
}
