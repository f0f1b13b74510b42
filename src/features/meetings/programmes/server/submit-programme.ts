import type { InputOf } from "#contract/endpoint.ts";
import { AppError } from "#contract/errors.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { submitProgramme as declared, Programme } from "../contract.ts";
import { loadForStep } from "./load-for-step.ts";
import { findEntries, placeOf, rulesOfYear } from "./queries.ts";
import { takeStep } from "./take-step.ts";

/** The cell sends its programme up; where the rule asks for no approval it holds from now on. */
export async function submitProgramme(ctx: ActionContext, input: InputOf<typeof declared>): Promise<Programme> {
  const row = await loadForStep(ctx, input, ["draft", "returned"]);
  const entries = await findEntries(ctx.tx, row.id);
  if (entries.length === 0) throw new AppError("rule", "empty-programme", "Chương trình chưa có kỳ nào. Lập từ lịch chuẩn rồi gửi.");
  const inForce = await rulesOfYear(ctx, placeOf(ctx).id, input.year);
  const to = inForce["meetings.programme_approval"] === "above" ? "submitted" : "in-force";
  return takeStep(ctx, row, { year: input.year, step: "submit", to, reason: "" });
}
