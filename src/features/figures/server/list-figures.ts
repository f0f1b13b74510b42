import type { Definition } from "../contract.ts";
import { definitionOf } from "./get-figure-detail.ts";
import { catalogue } from "./queries.ts";

export async function listFigures(): Promise<Definition[]> {
  return [...catalogue.values()].map(definitionOf);
}
