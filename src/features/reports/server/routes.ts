import { handle, type Routes } from "#server/http/handle.ts";
import * as contract from "../contract.ts";
import { compareFigure } from "./compare-figure.ts";
import { createReport } from "./create-report.ts";
import { getReport } from "./get-report.ts";
import { listReportRows } from "./list-report-rows.ts";
import { listReports } from "./list-reports.ts";
import { downloadReport } from "./report-docx.ts";
import { saveHead } from "./save-head.ts";
import { saveSection } from "./save-section.ts";
import { signReport } from "./sign-report.ts";

export function reportRoutes(routes: Routes): void {
  handle(routes, contract.listReports, listReports);
  handle(routes, contract.createReport, createReport);
  handle(routes, contract.getReport, getReport);
  handle(routes, contract.saveSection, saveSection);
  handle(routes, contract.saveHead, saveHead);
  handle(routes, contract.signReport, signReport);
  handle(routes, contract.downloadReport, downloadReport);
  handle(routes, contract.listReportRows, listReportRows);
  handle(routes, contract.compareFigure, compareFigure);
}
