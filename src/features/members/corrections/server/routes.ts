import { handle, type Routes } from "#server/http/handle.ts";
import type { PersonalData } from "#server/personal-data.ts";
import * as contract from "../contract.ts";
import { askCorrection } from "./ask-correction.ts";
import { decideCorrection } from "./decide-correction.ts";
import { getEvidence } from "./get-evidence.ts";
import { listCorrections, listOwnCorrections } from "./list-corrections.ts";
import { registerData } from "./own-data-xlsx.ts";
import { readCorrection } from "./read-correction.ts";
import { takeData } from "./take-data.ts";
import { withdrawCorrection } from "./withdraw-correction.ts";

/** `elsewhere`: what other slices hold on a person. */
export function correctionRoutes(routes: Routes, elsewhere: readonly PersonalData[]): void {
  handle(routes, contract.listMyCorrections, listOwnCorrections);
  handle(routes, contract.askCorrection, askCorrection);
  handle(routes, contract.withdrawCorrection, withdrawCorrection);
  handle(routes, contract.takeMyData, (ctx) => takeData(ctx, [...registerData, ...elsewhere]));
  handle(routes, contract.listCorrections, listCorrections);
  handle(routes, contract.readCorrection, readCorrection);
  handle(routes, contract.decideCorrection, decideCorrection);
  handle(routes, contract.getEvidence, getEvidence);
}
