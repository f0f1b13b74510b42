import type { Figure, FigureRun } from "#contract/figure-text.ts";
import { asSaid } from "#features/statements/rules.ts";
import type { Taken } from "#features/statements/web/digest-picker.tsx";
import { toEditorFigure } from "../rules.ts";

const codeOf = (themeId: number) => `statements.units.${themeId}`;

/** "12 đơn vị cùng nêu nội dung sinh hoạt còn trùng với họp chuyên môn." with the number as a figure; a quote as it is. */
export function takenRuns({ themeId, text, units }: Taken): FigureRun[] {
  const sentence = /[.!?…]$/.test(text) ? text : `${text}.`;
  if (themeId === null) return [` ${sentence}`];
  return [" ", { figure: codeOf(themeId), form: "unit" }, ` ${units > 1 ? "cùng nêu" : "nêu"} ${asSaid(sentence)}`];
}

/** The figure behind that number, until the catalogue tells it. */
export function takenFigures({ themeId, name, units }: Taken): Figure[] {
  if (themeId === null) return [];
  const sum = { value: units, numerator: units, denominator: null };
  return [toEditorFigure({ code: codeOf(themeId), name: `Đơn vị cùng nêu “${name}”`, unit: "đơn vị", kind: "count", digits: 0, sum })];
}
