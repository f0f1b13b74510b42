import type { Sheet } from "./files/xlsx-write.ts";
import type { ActionContext } from "./http/handle.ts";

/** A part of what the program holds on a person of the register, as a sheet of the file that the person may take. Each slice gives its own. */
export type PersonalData = (ctx: Pick<ActionContext, "tx" | "today">, memberId: number) => Promise<Sheet>;
