import { findConclusions } from "./find-conclusions.ts";
import { findDocuments } from "./find-documents.ts";
import { findDuties } from "./find-duties.ts";
import { findParked } from "./find-parked.ts";
import { findTasks } from "./find-tasks.ts";
import { findTopic } from "./find-topic.ts";
import type { AgendaSource } from "./queries.ts";

/** Who may put something on a draft agenda, in the order in which it stands there. */
export const agendaSources: readonly AgendaSource[] = [findParked, findConclusions, findTasks, findDocuments, findDuties, findTopic];
