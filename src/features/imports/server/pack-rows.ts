import type { PlaceIndex } from "./find-places.ts";
import type { MemberRow } from "./read-member-row.ts";

/** New people waiting to be written. A list of 100,000 would fill the heap as objects; as bytes it lies outside of it. */
export interface PackedRows {
  readonly count: number;
  add(rows: readonly MemberRow[]): void;
  /** Gives the rows back in the order in which they came, some at a time, and lets go of them. */
  take(): Generator<MemberRow[]>;
}

export function packRows(index: PlaceIndex): PackedRows {
  const packs: Buffer[] = [];
  let count = 0;
  return {
    get count() {
      return count;
    },
    add(rows) {
      if (rows.length === 0) return;
      count += rows.length;
      packs.push(Buffer.from(JSON.stringify(rows.map(({ cell, ...row }) => ({ ...row, cell: cell.id })))));
    },
    *take() {
      for (let pack = packs.shift(); pack; pack = packs.shift()) {
        const rows = JSON.parse(pack.toString()) as (Omit<MemberRow, "cell"> & { cell: number })[]; // written by add
        yield rows.flatMap(({ cell: id, ...row }) => {
          const cell = index.byId.get(id);
          return cell ? [{ ...row, cell }] : [];
        });
      }
    },
  };
}
