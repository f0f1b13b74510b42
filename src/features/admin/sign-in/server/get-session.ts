import type { OutputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { getSession as declared } from "../contract.ts";
import { describeSession, isSetUp } from "./queries.ts";

export async function getSession(ctx: ActionContext): Promise<OutputOf<typeof declared>> {
  const provider = ctx.config.provider?.name ?? null;
  if (ctx.person) return { isSetUp: true, provider, step: null, session: await describeSession(ctx.tx, ctx.person, ctx.today) };
  return { isSetUp: await isSetUp(ctx.tx), provider, step: ctx.session?.step ?? null, session: null };
}
