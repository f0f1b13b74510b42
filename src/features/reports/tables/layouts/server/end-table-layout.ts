import type { InputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { record } from "#server/history.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { endOwnKind } from "../../../server/end-own-kind.ts";
import type { endTableLayout as declared } from "../contract.ts";

/** No new table of the layout from today on. @throws rule `no-such-layout` for one that is shipped, or made elsewhere. */
export async function endTableLayout(ctx: ActionContext, { code }: InputOf<typeof declared>): Promise<{ code: string }> {
  const ended = await endOwnKind(ctx, "table_layouts", code);
  if (!ended) throw ruleError("no-such-layout", "code", "Nơi này không lập biểu đó, hoặc đã thôi dùng.");
  await record(ctx, { action: "end-table-layout", kind: "table-layout", ...ended, after: { endedOn: ctx.today } });
  return { code };
}
