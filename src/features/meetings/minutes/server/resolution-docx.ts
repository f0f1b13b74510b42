import type { InputOf } from "#contract/endpoint.ts";
import { docxType } from "#server/files/docx.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { downloadResolution as declared } from "../contract.ts";
import { printText } from "./print-text.ts";

/** The cell's monthly resolution in the layout of the day of the meeting; an accepted edition as it was frozen. */
export async function downloadResolution(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const { fileName, body } = await printText(ctx, { ...input, kind: "resolution" });
  return { fileName, contentType: docxType, body };
}
