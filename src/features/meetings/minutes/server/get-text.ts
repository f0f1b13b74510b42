import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { permissionsAt } from "#server/access/can.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { type FoundMeeting, getMeetingRow } from "../../server/queries.ts";
import { type getText as declared, Paper, type TextDetail } from "../contract.ts";
import { editedOrigins, type PaperKind, textOf } from "../rules.ts";
import { paperOf } from "./make-paper.ts";
import { findText, listEditions, liveText, type TextRow } from "./queries.ts";

/** The text as it stands: frozen as it was taken, else the words of the people with the record of today. */
export async function getText(ctx: ActionContext, input: InputOf<typeof declared>): Promise<TextDetail> {
  const meeting = await getMeetingRow(ctx.tx, ctx.scope, input.meetingId);
  const row = await findText(ctx.tx, meeting.id, input.kind, input.edition);
  if (input.edition !== undefined && !row?.frozenAt) throw notFound();
  return describeText(ctx, meeting, input.kind, row);
}

/** What the page shows of a text, and the answer of every change to it. */
export async function describeText(
  ctx: ActionContext,
  meeting: FoundMeeting,
  kind: PaperKind,
  row: TextRow | undefined,
): Promise<TextDetail> {
  if (kind === "resolution" && !meeting.resolution && !row) throw noResolution();
  const live = await liveText(ctx.tx, meeting, kind, row);
  const names = new Map(live.parts.map((part) => [part.origin, part.name]));
  const isFrozen = row?.frozenAt != null;
  const body = isFrozen ? row.body : live.body;
  const edited = new Set(editedOrigins(body, isFrozen ? row.made : live.record));
  return {
    meetingId: meeting.id,
    kind,
    edition: row?.edition ?? 1,
    reason: row?.reason ?? "",
    number: numberOf(meeting, kind, row),
    version: row?.version ?? 0,
    meetingVersion: meeting.version,
    body,
    record: isFrozen ? row.made : textOf(live.parts),
    parts: live.parts.map(({ origin, name, source }) => ({ origin, name, source, isEdited: edited.has(origin) })),
    changes: isFrozen ? [] : live.changes.map((change) => ({ ...change, name: names.get(change.origin) ?? "Phần đã bỏ khỏi bản ghi" })),
    figures: isFrozen ? row.figures : live.figures,
    figuresBefore: row?.figures ?? live.figures,
    paper: row?.paper ? Paper.parse(row.paper) : await paperOf(ctx.tx, meeting, kind),
    approval: row?.approvedHow
      ? {
          how: row.approvedHow,
          inFavour: row.approvedInFavour,
          present: row.approvedPresent,
          at: row.approvedAt ?? "",
          by: row.approvedBy,
          isEditedSince: row.isEditedSince,
        }
      : null,
    editedAt: row?.editedAt ?? null,
    editedBy: row?.editedBy ?? null,
    frozen: isFrozen ? { at: row.frozenAt ?? "", checksum: row.checksum ?? "" } : null,
    editions: await listEditions(ctx.tx, meeting.id, kind),
    can: steps(ctx, meeting, row),
  };
}

export function noResolution(): AppError {
  return new AppError("rule", "no-resolution", "Kỳ này chưa ghi nghị quyết. Ghi phần nghị quyết của kỳ họp trước.");
}

/** The number of the text; of an imported or older sitting the one that was typed with its resolution. */
export function numberOf(meeting: FoundMeeting, kind: PaperKind, row: TextRow | undefined): string {
  return row?.number || (kind === "resolution" ? (meeting.resolution?.number ?? "") : "");
}

function steps(ctx: ActionContext, meeting: FoundMeeting, row: TextRow | undefined): string[] {
  const held = ctx.person ? permissionsAt(ctx.person, { path: meeting.orgPath, dissolvedOn: meeting.dissolvedOn }) : [];
  const isOpen = ["draft", "returned", "correcting"].includes(meeting.state) && !row?.frozenAt;
  return held.includes("meetings.record") && isOpen ? ["edit", "approve"] : [];
}
