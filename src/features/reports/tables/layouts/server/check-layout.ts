import { AppError } from "#contract/errors.ts";
import type { Layout } from "../../rules.ts";
import { layoutProblems } from "../rules.ts";

/** @throws invalid `wrong-layout` with a sentence at each field, as `layout.rows.2.label`. */
export function checkLayout(layout: Layout): void {
  const problems = Object.entries(layoutProblems(layout)).map(([path, sentence]) => [`layout.${path}`, sentence]);
  if (problems.length > 0)
    throw new AppError("invalid", "wrong-layout", "Mẫu biểu còn chỗ chưa đúng.", { fields: Object.fromEntries(problems) });
}
