import type { InputOf } from "#contract/endpoint.ts";
import { readKeptFile } from "#server/files/store.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { downloadFile as declared } from "../contract.ts";
import { loadFile } from "./load-file.ts";

/** The file as it was kept. @throws conflict `checksum-differs` when the content is not what was kept. */
export async function downloadFile(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const file = await loadFile(ctx, input);
  return { fileName: file.name, contentType: file.type, body: await readKeptFile(ctx.config, file) };
}
