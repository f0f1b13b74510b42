import type { Question } from "../rules.ts";

export const newQuestion: Question = {
  ...{ kind: "number", label: "", required: true, unit: "", min: null, max: null, adds: true, choices: [] },
};

/** An answer of yes or no, or a choice, as it is read. */
export function wordName(word: string): string {
  return { true: "Có", false: "Không" }[word] ?? word;
}
