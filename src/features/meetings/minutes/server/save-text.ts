import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { codesOf, type FigureParagraph, unknownChips } from "#contract/figure-text.ts";
import { agreedRecord } from "#contract/figure-text-merge.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { tickOffReworded } from "../../handing-in/server/writes.ts";
import type { saveText as declared, TextDetail } from "../contract.ts";
import { describeText } from "./get-text.ts";
import { loadText } from "./load-text.ts";
import { findText, liveText } from "./queries.ts";
import { writeText } from "./writes.ts";

/** Keeps what was written. Parts where record and writer differ stay marked until the writer has chosen. */
export async function saveText(ctx: ActionContext, input: InputOf<typeof declared>): Promise<TextDetail> {
  const { meeting, row } = await loadText(ctx, input);
  const live = await liveText(ctx.tx, meeting, input.kind, row);
  // A chip whose figure left the record since may stay for now: it is marked, and handing in asks for it.
  checkChips(input.body, [...live.figures.map((figure) => figure.code), ...(row ? codesOf(row.body) : [])]);
  const open = live.changes.map((change) => change.origin).filter((origin) => !input.settled.includes(origin));
  await writeText(ctx, meeting.id, input.kind, row, {
    body: input.body,
    made: agreedRecord(row?.made ?? live.record, live.record, open),
    figures: live.figures,
    isEdited: true,
  });
  if (input.kind === "minutes") await tickOffReworded(ctx, meeting, live.body, input.body);
  await record(ctx, {
    action: `save-${input.kind}`,
    kind: "meeting",
    id: meeting.id,
    organisationId: meeting.organisationId,
    before: { text: row?.body ?? live.record },
    after: { textVersion: (row?.version ?? 0) + 1 },
  });
  return describeText(ctx, meeting, input.kind, await findText(ctx.tx, meeting.id, input.kind));
}

/** @throws rule "unknown-figure" at the paragraph of the chip. */
export function checkChips(body: readonly FigureParagraph[], known: readonly string[]): void {
  const unknown = unknownChips(body, new Set(known));
  if (unknown.length === 0) return;
  const fields = Object.fromEntries(
    unknown.map(({ paragraph, code }) => [
      `body.${paragraph}`,
      `Đoạn ${paragraph + 1} có số liệu “${code}” không có trong bản ghi. Bỏ đi hoặc chọn số khác.`,
    ]),
  );
  throw new AppError("rule", "unknown-figure", Object.values(fields)[0] ?? "", { fields });
}
