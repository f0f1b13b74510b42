import type { InputOf, OutputOf } from "#contract/endpoint.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { getFileWords as declared } from "../contract.ts";
import { loadFile } from "./load-file.ts";

/** The words of a file as far as they were read. */
export async function getFileWords(ctx: ActionContext, input: InputOf<typeof declared>): Promise<OutputOf<typeof declared>> {
  const { state, words } = await loadFile(ctx, input);
  return { state: state === "read" || state === "no-text" ? state : "waiting", words };
}
