/** A Word file as plain text to be read in a page: nothing of the file itself goes there. */
import * as z from "zod/mini";

export const WordLines = z.object({
  /** In their order: a paragraph, or the cells of a row of a table. */
  lines: z.array(z.union([z.object({ text: z.string() }), z.object({ cells: z.array(z.string()) })])),
  /** Pictures that stand in the file only. */
  pictures: z.number(),
  /** False: only the beginning fits. */
  isWhole: z.boolean(),
});
export type WordLines = z.output<typeof WordLines>;
