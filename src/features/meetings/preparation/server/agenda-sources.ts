import type { DayText } from "#contract/dates.ts";
import type { Reader } from "#server/db/connect.ts";
import type { AgendaItem } from "../rules.ts";
import { findConclusions } from "./find-conclusions.ts";
import { findDocuments } from "./find-documents.ts";
import { findDuties } from "./find-duties.ts";
import { findParked } from "./find-parked.ts";
import { findTasks } from "./find-tasks.ts";
import { findTopic } from "./find-topic.ts";

/** Which sitting a source is asked for. `month` is 2026-07; `since` is the day of the last sitting, `meetOn` that of this one. */
export interface Occasion {
  organisationId: number;
  month: string;
  isRegular: boolean;
  since: DayText;
  meetOn: DayText;
}

/** Finds what one part of the program would put on the agenda; the items of one section keep this order. */
export type AgendaSource = (reader: Reader, occasion: Occasion) => Promise<AgendaItem[]>;

/** Who may put something on a draft agenda, in the order in which it stands there. */
export const agendaSources: readonly AgendaSource[] = [findParked, findConclusions, findTasks, findDocuments, findDuties, findTopic];
