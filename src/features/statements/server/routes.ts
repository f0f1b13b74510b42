import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { addTheme } from "./add-theme.ts";
import { answerProposal } from "./answer-proposal.ts";
import { downloadBulletin } from "./bulletin-docx.ts";
import { getBulletin } from "./get-bulletin.ts";
import { getDigest } from "./get-digest.ts";
import { listProposals } from "./list-proposals.ts";
import { listStatements } from "./list-statements.ts";
import { listThemeStatements } from "./list-theme-statements.ts";
import { listThemes } from "./list-themes.ts";
import { markExample } from "./mark-example.ts";
import { mergeTheme } from "./merge-theme.ts";
import { placeStatements } from "./place-statements.ts";
import { renameTheme } from "./rename-theme.ts";
import { reviseStatement } from "./revise-statement.ts";
import { saveWording } from "./save-wording.ts";
import { withdrawStatement } from "./withdraw-statement.ts";
import { writeStatement } from "./write-statement.ts";

export function statementRoutes(routes: Routes): void {
  handle(routes, contract.listStatements, listStatements);
  handle(routes, contract.writeStatement, writeStatement);
  handle(routes, contract.reviseStatement, reviseStatement);
  handle(routes, contract.withdrawStatement, withdrawStatement);
  handle(routes, contract.markExample, markExample);
  handle(routes, contract.listThemes, listThemes);
  handle(routes, contract.addTheme, addTheme);
  handle(routes, contract.renameTheme, renameTheme);
  handle(routes, contract.mergeTheme, mergeTheme);
  handle(routes, contract.placeStatements, placeStatements);
  handle(routes, contract.getDigest, getDigest);
  handle(routes, contract.listThemeStatements, listThemeStatements);
  handle(routes, contract.saveWording, saveWording);
  handle(routes, contract.listProposals, listProposals);
  handle(routes, contract.answerProposal, answerProposal);
  handle(routes, contract.getBulletin, getBulletin);
  handle(routes, contract.downloadBulletin, downloadBulletin);
}
