import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { checkTemplate as declared } from "../contract.ts";
import type { Lent } from "./fill-document.ts";
import { readTemplate } from "./read-upload.ts";

/** Reads a file without keeping it: what is wrong, what is missing, how a document would look. */
export async function checkTemplate(
  ctx: ActionContext,
  { family, reportId }: InputOf<typeof declared>,
  lent: Lent,
): Promise<OutputOf<typeof declared>> {
  const { problems, warnings, example } = await readTemplate(ctx, family, lent, reportId);
  return { problems, warnings, example };
}
