import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import { ruleError } from "#contract/errors.ts";
import { notFound } from "#server/access/scope.ts";
import type { ActionContext } from "#server/http/handle.ts";
import { usableLayouts } from "../../server/queries.ts";
import type { getTableLayout as declared } from "../contract.ts";

/** @throws rule `no-such-layout` for one that is not used here. */
export async function getTableLayout(ctx: ActionContext, { code }: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const place = ctx.scope.organisation;
  if (!place) throw notFound();
  const found = (await usableLayouts(ctx.tx, place.path)).find((one) => one.code === code);
  if (!found) throw ruleError("no-such-layout", "code", "Nơi này không dùng mẫu biểu đó. Chọn mẫu khác.");
  return { code, source: found.source, layout: found.layout };
}
