import { checkPurpose, noteReading } from "#features/members/readings/server/writes.ts";
import { notFound, type OrganisationScope } from "#server/access/scope.ts";
import type { FigureDefinition } from "#server/figures/engine.ts";
import type { ActionContext } from "#server/http/handle.ts";

interface PeopleOpened {
  kind: "rows" | "report-rows" | "export";
  figure: FigureDefinition;
  /** The place that the rows were counted for. */
  scope: OrganisationScope;
  asked: { purpose?: string | undefined; words: string | null };
  /** Where they stood, beside the figure: the report. */
  within?: string;
}

/** Rows that name people are opened for a purpose. Answers with what notes them; nothing to note where they name nobody. */
export async function openPeople(ctx: ActionContext, opened: PeopleOpened): Promise<(rowIds: readonly string[]) => Promise<void>> {
  const { figure, scope, asked, kind, within } = opened;
  if (!namesPeople(figure)) return async () => {};
  if (!scope.organisation) throw notFound();
  const organisationId = scope.organisation.id;
  const why = await checkPurpose(ctx, organisationId, { words: asked.words, ...(asked.purpose && { purpose: asked.purpose }) });
  const subject = [figure.name, within].filter(Boolean).join(", ");
  return (rowIds) => noteReading(ctx, { kind, why, subject, organisationId, memberIds: rowIds.map(Number) });
}

/** True when each row is a person of the register. */
export function namesPeople(figure: FigureDefinition): boolean {
  return figure.source.rowKind === "member";
}
