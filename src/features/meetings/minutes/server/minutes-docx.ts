import type { InputOf } from "#contract/endpoint.ts";
import { docxType } from "#server/files/docx.ts";
import type { ActionContext, FileAnswer } from "#server/http/handle.ts";
import type { downloadMinutes as declared } from "../contract.ts";
import { printText } from "./print-text.ts";

/** The minutes in the layout of the day of the meeting; an accepted edition as it was frozen. */
export async function downloadMinutes(ctx: ActionContext, input: InputOf<typeof declared>): Promise<FileAnswer> {
  const { fileName, body } = await printText(ctx, { ...input, kind: "minutes" });
  return { fileName, contentType: docxType, body };
}
