import { hasUnusableSigns, plainText } from "#contract/text.ts";
import { invalid } from "./errors.ts";

/**
 * Every text of a request, whatever its schema: accents composed, invisible signs gone; a control sign is refused at its field.
 * The nesting is bounded before (json-body.ts).
 */
export function tidyInput(input: Record<string, unknown>): unknown {
  const refused: PropertyKey[][] = [];
  const tidy = walk(input, [], refused);
  if (refused.length === 0) return tidy;
  const message = "Có ký tự không dùng được, thường do dán từ nơi khác. Xóa rồi gõ lại.";
  throw invalid({ issues: refused.map((path) => ({ path, message })) });
}

function walk(value: unknown, path: PropertyKey[], refused: PropertyKey[][]): unknown {
  if (typeof value === "string") {
    const text = plainText(value);
    if (hasUnusableSigns(text)) refused.push(path);
    return text;
  }
  if (Array.isArray(value)) return value.map((one, at) => walk(one, [...path, at], refused));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, one]): [string, unknown] => {
    if (hasUnusableSigns(key)) refused.push([...path, "…"]);
    return [key, walk(one, [...path, key], refused)];
  });
  return Object.fromEntries(entries);
}
