import { sql } from "kysely";
import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { listTemplates as declared, TemplateLine } from "../contract.ts";
import { familyCodes } from "../rules.ts";
import type { Lent } from "./fill-document.ts";
import { findTemplate } from "./queries.ts";

export async function listTemplates(ctx: ActionContext, _: InputOf<typeof declared>, lent: Lent): Promise<OutputOf<typeof declared>> {
  return templatesOf(ctx, lent);
}

type Row = Omit<TemplateLine, "reportType" | "organisation" | "isInForce" | "can" | "at"> & {
  reportType: string | null;
  organisationId: number;
  organisationName: string;
  at: Date;
};

/** Every template of the scope's place and of those above it, the newest first; `isInForce` is what a paper of today takes. */
export async function templatesOf(ctx: ActionContext, lent: Lent): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const { rows } = await sql<Row>`
    select t.id, t.version, t.family, t.report_type as "reportType", o.id as "organisationId", o.name as "organisationName",
      lower(t.valid) as "from", (upper(t.valid) - 1)::date as "to", t.file_name as "fileName", t.size, t.checksum,
      a.display_name as by, t.created_at as at, t.withdrawn_at is not null as "isWithdrawn"
    from document_templates t join organisations o on o.id = t.organisation_id left join accounts a on a.id = t.created_by
    where starts_with(${place.path}, o.path) order by lower(t.valid) desc, t.id desc`.execute(ctx.tx);
  const reportTypes = await lent.types(ctx.tx, place.path);
  const can = ctx.person ? permissionsAt(ctx.person, place) : [];
  const inForce = await idsInForce(ctx, place.id, rows);
  const lines = rows.map(({ organisationId, organisationName, reportType, at, ...row }): TemplateLine => {
    const isOwn = organisationId === place.id && !row.isWithdrawn && (row.to === null || row.to >= ctx.today);
    return {
      ...row,
      reportType:
        reportTypes.find(({ code }) => code === reportType) ?? (reportType === null ? null : { code: reportType, name: reportType }),
      organisation: { id: organisationId, name: organisationName },
      at: at.toISOString(),
      isInForce: inForce.has(row.id),
      can: isOwn && can.includes("regulations.manage") ? ["end"] : [],
    };
  });
  return { rows: lines, reportTypes, reports: await lent.reports(ctx), layouts: await lent.layouts(ctx.tx, place.path), can };
}

/** By the rule that prints: one question per family, and per type of report that has a template of its own. */
async function idsInForce(ctx: ActionContext, organisationId: number, rows: readonly Row[]): Promise<Set<number>> {
  const asked = new Map(rows.map(({ family, reportType }) => [`${family}|${reportType}`, { family, reportType }]));
  const found = new Set<number>();
  for (const { family, reportType } of asked.values()) {
    if (!familyCodes.includes(family)) continue;
    const template = await findTemplate(ctx.tx, { organisationId, family, day: ctx.today, ...(reportType && { reportType }) });
    if (template) found.add(template.id);
  }
  return found;
}
