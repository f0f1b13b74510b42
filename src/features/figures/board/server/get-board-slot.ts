import { sql } from "kysely";
import { lastOfMonth } from "#contract/dates.ts";
import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { findRule } from "#features/regulations/server/queries.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { openFrame } from "../../server/queries.ts";
import type { getBoardSlot as declared, Slot } from "../contract.ts";
import { listCells } from "./queries.ts";

/** One box: the sitting, or why there is none; with the year of the cell. */
export async function getBoardSlot(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Slot> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  if (!place.isCell) throw new AppError("rule", "not-a-cell", "Chỉ chi bộ mới có kỳ sinh hoạt hằng tháng. Chọn một chi bộ trên bảng.");
  const month = `${input.month}-01`;
  const year = Number(input.month.slice(0, 4));
  const frame = await openFrame(ctx.tx, ctx.scope, { period: String(year), asOf: null });
  const [cell] = await listCells(ctx.tx, frame, { kind: "regular", filter: "all", direct: false, search: "", limit: 1, offset: 0 });
  const facts = await readFacts(ctx, place.id, month);
  const rule = await findRule(ctx.tx, "meetings.per_month", place.id, lastOfMonth(month));
  return {
    organisationId: place.id,
    name: cell?.name ?? facts.name,
    parentName: facts.parentName,
    members: cell?.members ?? 0,
    month,
    isOver: lastOfMonth(month) <= ctx.today,
    year,
    due: cell?.due ?? 0,
    held: cell?.held ?? 0,
    missingMonths: (cell?.boxes ?? []).filter((box) => box.meetingId === null).map((box) => box.month),
    meeting: facts.meeting,
    note: facts.note ?? { reason: "", makeupOn: null, notedAt: null, notedBy: null, version: 0 },
    rule: rule?.source ?? null,
    can: ctx.person ? permissionsAt(ctx.person, place) : [],
  };
}

type Facts = Pick<Slot, "name" | "parentName" | "meeting"> & { note: Slot["note"] | null };

/** The cell, its regular sitting of the month and the note about a missing one. */
async function readFacts(ctx: ActionContext, organisationId: number, month: string): Promise<Facts> {
  const { rows } = await sql<Facts>`
    select o.name, u.name as "parentName",
      (select json_build_object('id', m.id, 'heldOn', m.held_on, 'present', m.present, 'base', m.total - m.exempt, 'minutes', m.minutes,
          'thematic', m.is_thematic, 'state', m.state)
        from meetings m where m.organisation_id = o.id and m.month = ${month}::date and m.is_regular and m.held_on <= ${ctx.today}::date) as meeting,
      (select json_build_object('reason', n.reason, 'makeupOn', n.makeup_on, 'notedAt', n.noted_at, 'notedBy', a.display_name, 'version', n.version)
        from missing_month_notes n left join accounts a on a.id = n.noted_by
        where n.organisation_id = o.id and n.month = ${month}::date) as note
    from organisations o left join organisations u on u.id = o.parent_id where o.id = ${organisationId}`.execute(ctx.tx);
  const facts = rows[0];
  if (!facts) throw notFound();
  return facts;
}
