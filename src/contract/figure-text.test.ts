import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  codesOf,
  type Figure,
  type FigureParagraph,
  type FigureRun,
  FigureText,
  plainFigureText,
  sameRuns,
  staleChips,
  tableOf,
  tidyRuns,
  unknownChips,
} from "./figure-text.ts";

const present = (count: number): Figure => ({
  code: "people.present",
  name: "Có mặt",
  group: "Điểm danh",
  forms: [
    { form: "two", text: String(count).padStart(2, "0") },
    { form: "count", text: String(count) },
  ],
});
const tasks: Figure = {
  code: "resolution.tasks",
  name: "Nhiệm vụ đề ra",
  group: "Nghị quyết",
  forms: [{ form: "table", text: "bảng 1 dòng" }],
  table: { columns: [{ title: "Nhiệm vụ", share: 1 }], rows: [["Rà soát"]] },
};
const text = (...runs: FigureRun[]): FigureParagraph => ({ kind: "text", origin: null, runs });
const chip = (figure: string, form = "two") => ({ figure, form });

test("chips print what the catalogue says today, in their form; one that is gone leaves dots", () => {
  const body = [text("Có mặt ", chip("people.present"), ", tức ", { ...chip("people.present", "count"), bold: true }), text(chip("gone"))];
  expect(plainFigureText(body, [present(7)])).toBe("Có mặt 07, tức 7\n…");
  expect(codesOf(body)).toEqual(["people.present", "gone"]);
  expect(unknownChips(body, new Set(["people.present"]))).toEqual([{ paragraph: 1, code: "gone" }]);
});

test("a chip that prints another text than before says both", () => {
  const body = [text(chip("people.present"), chip("people.present"))];
  expect(staleChips(body, [present(7)], [present(8)])).toEqual([{ code: "people.present", form: "two", before: "07", now: "08" }]);
  expect(staleChips(body, [present(7)], [present(7)])).toEqual([]);
  expect(staleChips(body, [present(7)], [])).toMatchObject([{ now: null }]);
});

test("a paragraph that is nothing but a table prints as the table", () => {
  expect(tableOf(text(" ", chip("resolution.tasks", "table")), [tasks])?.rows).toEqual([["Rà soát"]]);
  expect(tableOf(text("Xem ", chip("resolution.tasks", "table")), [tasks])).toBeUndefined();
  expect(tableOf(text(chip("people.present")), [present(7)])).toBeUndefined();
});

test("a text of 20,000 characters passes, one of 60,001 does not, and a wrong code is refused", () => {
  expect(FigureText.safeParse([text("ă".repeat(20_000))]).success).toBe(true);
  expect(FigureText.safeParse([text("ă".repeat(60_001))]).success).toBe(false);
  expect(FigureText.safeParse([text(chip("<b>"))]).success).toBe(false);
});

test("tidying says the same and is done once", () => {
  const run = fc.oneof(
    fc.string(),
    fc.record({ text: fc.string(), bold: fc.boolean() }),
    fc.record({ figure: fc.constant("people.present"), form: fc.constantFrom("two", "count") }),
  );
  fc.assert(
    fc.property(fc.array(run), (runs) => {
      const tidy = tidyRuns(runs);
      expect(tidyRuns(tidy)).toEqual(tidy);
      expect(sameRuns(runs, tidy)).toBe(true);
      expect(plainFigureText([text(...tidy)], [present(3)])).toBe(plainFigureText([text(...runs)], [present(3)]));
    }),
  );
});
