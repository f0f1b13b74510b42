import type { InputOf } from "#contract/endpoint.ts";
import { readStoredFile } from "#server/files/store.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { openScan as declared } from "../contract.ts";
import { getStoredScan } from "./queries.ts";

/** A page of the signed paper, for the cell and for the level above alike. */
export async function openScan(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const scan = await getStoredScan(ctx, input);
  return { fileName: scan.file_name, contentType: scan.file_type, body: await readStoredFile(ctx.config, scan.file_key), isShown: true };
}
