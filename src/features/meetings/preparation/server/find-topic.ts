import type { AgendaItem } from "../rules.ts";
import type { AgendaSource } from "./queries.ts";
import { findEntry } from "./queries.ts";

/** The topic that the programme of the year has for this sitting, with who prepares it. */
export const findTopic: AgendaSource = async (reader, { organisationId, month, isRegular }) => {
  const entry = await findEntry(reader, organisationId, { month, isRegular });
  if (!entry || (!entry.topic && !entry.isThematic)) return [];
  const item: AgendaItem = {
    stage: "business",
    session: entry.isThematic ? "thematic" : "regular",
    section: "discussion",
    title: entry.isThematic ? `Chuyên đề: ${entry.topic ?? "chưa đặt tên"}` : (entry.topic ?? ""),
    content: entry.preparerName ? `Người chuẩn bị: đồng chí ${entry.preparerName}` : "",
    minutes: 30,
    origin: "programme",
    originId: entry.id,
  };
  return [item];
};
