import type { InputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { approveText as declared, TextDetail } from "../contract.ts";
import { adoptText } from "./adopt-texts.ts";
import { describeText } from "./get-text.ts";
import { loadText } from "./load-text.ts";
import { findText } from "./queries.ts";

/** The meeting adopted the text as it was read back, at the end of the sitting: without a dissenting voice, or by vote. */
export async function approveText(ctx: ActionContext, input: InputOf<typeof declared>): Promise<TextDetail> {
  const { meeting, row } = await loadText(ctx, input);
  await adoptText(ctx, meeting, input.kind, row, input);
  return describeText(ctx, meeting, input.kind, await findText(ctx.tx, meeting.id, input.kind));
}
