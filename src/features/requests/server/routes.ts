import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { downloadAnswers } from "./answers-xlsx.ts";
import { closeRequest } from "./close-request.ts";
import { copyRequest } from "./copy-request.ts";
import { createRequest } from "./create-request.ts";
import { declineAnswer } from "./decline-answer.ts";
import { extendRequest } from "./extend-request.ts";
import { handInAnswer } from "./hand-in-answer.ts";
import { includeUnits } from "./include-units.ts";
import { listAnswers } from "./list-answers.ts";
import { listOwedAnswers } from "./list-owed-answers.ts";
import { listRequests } from "./list-requests.ts";
import { showAnswer } from "./load-answer.ts";
import { showRequest } from "./queries.ts";
import { downloadRequestReminder } from "./request-reminder-docx.ts";
import { saveAnswer } from "./save-answer.ts";
import { saveRequest } from "./save-request.ts";
import { sendRequest } from "./send-request.ts";

export function requestRoutes(routes: Routes): void {
  handle(routes, contract.listRequests, listRequests);
  handle(routes, contract.createRequest, createRequest);
  handle(routes, contract.getRequest, (ctx, { requestId }) => showRequest(ctx, requestId));
  handle(routes, contract.saveRequest, saveRequest);
  handle(routes, contract.sendRequest, sendRequest);
  handle(routes, contract.extendRequest, extendRequest);
  handle(routes, contract.includeUnits, includeUnits);
  handle(routes, contract.closeRequest, closeRequest);
  handle(routes, contract.copyRequest, copyRequest);
  handle(routes, contract.listAnswers, listAnswers);
  handle(routes, contract.downloadAnswers, downloadAnswers);
  handle(routes, contract.downloadRequestReminder, downloadRequestReminder);
  handle(routes, contract.listOwedAnswers, listOwedAnswers);
  handle(routes, contract.getAnswer, (ctx, { answerId }) => showAnswer(ctx, answerId));
  handle(routes, contract.saveAnswer, saveAnswer);
  handle(routes, contract.handInAnswer, handInAnswer);
  handle(routes, contract.declineAnswer, declineAnswer);
}
