import { AppError } from "#contract/errors.ts";
import { documentKinds, referenceText, symbolOf } from "#features/documents/rules.ts";
import { issueDocument, reserveNumber, type TakenNumber, voidNumber } from "#features/documents/server/writes.ts";
import { rule } from "#features/regulations/server/queries.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { FoundMeeting } from "../../server/queries.ts";
import { type PaperKind, paperNames } from "../rules.ts";
import { paperOf } from "./make-paper.ts";
import { findText, liveText } from "./queries.ts";
import { kindsOf, writeText } from "./writes.ts";

/**
 * Numbers the minutes and the resolution of a sitting when they are handed in for the first time: a draft that never goes up
 * leaves no gap. A number typed by hand (old papers) stands; a resolution that is given up gives its number up with a reason.
 */
export async function numberTexts(ctx: ActionContext, meeting: FoundMeeting): Promise<void> {
  const kinds = kindsOf(meeting);
  if (!kinds.includes("resolution")) await giveUpNumber(ctx, meeting);
  for (const kind of kinds) {
    if (await isNumbered(ctx, meeting.id, kind)) continue;
    const typed = kind === "resolution" ? (meeting.resolution?.number ?? "") : "";
    const taken = typed === "" ? await takeNumber(ctx, meeting, kind) : null;
    if (typed === "" && taken === null) continue;
    const row = await findText(ctx.tx, meeting.id, kind);
    if (!row) {
      const live = await liveText(ctx.tx, meeting, kind, row);
      await writeText(ctx, meeting.id, kind, row, { body: live.record, made: live.record, figures: live.figures, isEdited: false });
    }
    await ctx.tx
      .updateTable("meeting_texts")
      .set({ number: taken?.printed ?? typed, number_id: taken?.id ?? null })
      .where("meeting_id", "=", meeting.id)
      .where("kind", "=", kind)
      .where("frozen_at", "is", null)
      .execute();
  }
}

/** Enters in the register out what the level above has taken, under the number that was kept for it. */
export async function registerTexts(ctx: ActionContext, meeting: FoundMeeting): Promise<void> {
  const kept = await ctx.tx
    .selectFrom("meeting_texts as t")
    .innerJoin("document_numbers as n", "n.id", "t.number_id")
    .select(["t.kind", "n.id as numberId"])
    .where("t.meeting_id", "=", meeting.id)
    .where("t.edition", "=", 1)
    .where("n.state", "=", "reserved")
    .execute();
  for (const kind of kindsOf(meeting)) {
    const numberId = kept.find((row) => row.kind === kind)?.numberId;
    if (numberId === undefined) continue;
    const { subject, recipients, signatures } = await paperOf(ctx.tx, meeting, kind);
    const signer = signatures.at(-1);
    const { reference } = await issueDocument(ctx, {
      organisationId: meeting.organisationId,
      body: "cell",
      kind,
      datedOn: meeting.heldOn,
      subject: subject.replace(/\n/g, " "),
      recipients: recipients.join("\n"),
      authority: signer?.authority ?? "",
      signerPosition: signer?.position ?? "",
      signerName: signer?.name ?? "",
      numbering: { how: "reserved", numberId },
      madeFrom: { what: "meeting", id: meeting.id },
    });
    await ctx.tx.updateTable("meeting_texts").set({ number: reference }).where("number_id", "=", numberId).execute();
  }
}

/** The next number of the cell, the kind and the term; null where nobody has said yet which term the day lies in: it stays to the hand. */
async function takeNumber(ctx: ActionContext, meeting: FoundMeeting, kind: PaperKind): Promise<(TakenNumber & { printed: string }) | null> {
  const month = `${Number(meeting.month.slice(5))}/${meeting.month.slice(0, 4)}`;
  const purpose = `${paperNames[kind]} kỳ tháng ${month}`;
  try {
    const taken = await reserveNumber(ctx, { organisationId: meeting.organisationId, body: "cell", kind, day: meeting.heldOn, purpose });
    return {
      ...taken,
      printed: referenceText({ number: taken.number, letters: documentKinds[kind].letters, symbol: await symbolIn(ctx, meeting) }),
    };
  } catch (error) {
    if (error instanceof AppError && error.reason === "no-term") return null;
    throw error;
  }
}

/** What stands behind the slash: the cell's own letters, or those of every cell by the rule of the day. */
async function symbolIn(ctx: ActionContext, meeting: FoundMeeting): Promise<string> {
  const cell = await ctx.tx.selectFrom("organisations").select("symbol").where("id", "=", meeting.organisationId).executeTakeFirst();
  return symbolOf("cell", cell?.symbol ?? null, await rule(ctx.tx, "documents.symbols", meeting.organisationId, meeting.heldOn));
}

async function isNumbered(ctx: ActionContext, meetingId: number, kind: PaperKind): Promise<boolean> {
  return ((await findText(ctx.tx, meetingId, kind))?.number ?? "") !== "";
}

async function giveUpNumber(ctx: ActionContext, meeting: FoundMeeting): Promise<void> {
  const row = await ctx.tx
    .selectFrom("meeting_texts as t")
    .innerJoin("document_numbers as n", "n.id", "t.number_id")
    .select(["t.id", "n.id as numberId"])
    .where("t.meeting_id", "=", meeting.id)
    .where("t.kind", "=", "resolution")
    .where("t.frozen_at", "is", null)
    .where("n.state", "=", "reserved")
    .executeTakeFirst();
  if (!row) return;
  await voidNumber(ctx, {
    numberId: row.numberId,
    organisationId: meeting.organisationId,
    reason: "Kỳ họp không ra nghị quyết",
    from: "reserved",
  });
  await ctx.tx.updateTable("meeting_texts").set({ number: "", number_id: null }).where("id", "=", row.id).execute();
}
