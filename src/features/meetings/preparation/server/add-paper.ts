import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import { dropStoredFile } from "#server/files/store.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { addPaper as declared, Preparation } from "../contract.ts";
import { keepPaper } from "./keep-paper.ts";
import { findPapers, getPlanRow, preparationOf } from "./queries.ts";

const mostPapers = 30;

/** A paper for the members, also of a sitting that is over: what was finished afterwards. A refused one leaves no file behind. */
export async function addPaper(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Preparation> {
  const plan = await getPlanRow(ctx, input.plannedMeetingId);
  if (plan.state === "called-off") throw new AppError("rule", "not-being-prepared", "Kỳ này không họp nên không nhận thêm tài liệu.");
  if ((await findPapers(ctx.tx, plan.id)).length >= mostPapers)
    throw new AppError("rule", "too-many-papers", `Một kỳ có nhiều nhất ${mostPapers} tài liệu. Rút bớt, hoặc ghép thành một tệp.`);
  const { key, checksum, size, fileName, fileType } = await keepPaper(ctx);
  try {
    await ctx.tx
      .insertInto("planned_papers")
      .values({
        planned_meeting_id: plan.id,
        title: input.title,
        file_key: key,
        file_name: fileName,
        file_type: fileType,
        size,
        checksum,
        added_at: ctx.now,
        added_by: ctx.user.accountId,
      })
      .execute();
    await record(ctx, {
      action: "add-paper",
      kind: "planned-meeting",
      id: plan.id,
      organisationId: plan.organisationId,
      after: { paper: input.title, checksum },
    });
    return await preparationOf(ctx, plan);
  } catch (error) {
    await dropStoredFile(ctx.config, key);
    throw error;
  }
}
