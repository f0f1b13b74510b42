import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { exportScores } from "./export-scores.ts";
import { getScores } from "./get-scores.ts";
import { getYearClass } from "./get-year-class.ts";
import { listScoreForms } from "./list-score-forms.ts";
import { listScores } from "./list-scores.ts";
import { makeScoreForm } from "./make-score-form.ts";
import { scoreAttended, scoreMeeting, scoreOwnMeeting } from "./score-meeting.ts";

export function scoreRoutes(routes: Routes): void {
  handle(routes, contract.getScores, getScores);
  handle(routes, contract.scoreOwnMeeting, scoreOwnMeeting);
  handle(routes, contract.scoreMeeting, scoreMeeting);
  handle(routes, contract.scoreAttended, scoreAttended);
  handle(routes, contract.listScores, listScores);
  handle(routes, contract.exportScores, exportScores);
  handle(routes, contract.listScoreForms, listScoreForms);
  handle(routes, contract.makeScoreForm, makeScoreForm);
  handle(routes, contract.getYearClass, getYearClass);
}
