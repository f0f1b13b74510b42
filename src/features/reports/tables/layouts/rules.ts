// What a committee may build a table of its own from: kinds of counts, conditions with their values, control rules.
import { hostUnitKinds } from "#contract/host-unit-kinds.ts";
import { sexNames, situationNames, standingNames } from "#features/members/rules.ts";
import { organisationKinds } from "#features/organisations/rules.ts";
import { occupations, peoples, politicsLevels, professionLevels, religionNames, schoolingLevels } from "../names/shipped.ts";
import type { Column, Count, Dimension, Filter, Layout, Row, Rule } from "../rules.ts";

/** What a row or a column counts, as it is chosen. */
export const countNames: Record<Count, string> = {
  closing: "Đảng viên có đến cuối kỳ",
  opening: "Đảng viên có đến đầu kỳ",
  in: "Đảng viên tăng trong kỳ",
  out: "Đảng viên giảm trong kỳ",
  organisations: "Tổ chức đảng cuối kỳ",
};

interface Known {
  label: string;
  /** What it can be asked of. */
  of: readonly Count[];
  /** "number" is asked from–to; a list has the name chosen, with all ways it is written. */
  values: "number" | "text" | readonly { name: string; written: readonly string[] }[];
}

const people: readonly Count[] = ["closing", "opening", "in", "out"];
const coded = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([code, name]) => ({ name, written: [code] }));
const named = (names: readonly (readonly string[])[]) => names.map((written) => ({ name: written[0] ?? "", written }));
const kindNames = Object.fromEntries(Object.entries(organisationKinds).map(([code, { name }]) => [code, name]));
const ways = {
  ...{ admitted: "Kết nạp", registered: "Ghi vào sổ lần đầu, phục hồi", outside: "Chuyển từ hoặc sang đảng bộ khác" },
  ...{ within: "Chuyển trong cùng đảng bộ cấp trên", moved: "Theo tổ chức đảng", died: "Từ trần", expelled: "Khai trừ" },
  ...{ "struck-off": "Xóa tên", left: "Xin ra khỏi Đảng" },
};

/** The conditions that the books can answer. */
export const dimensions: Record<Dimension, Known> = {
  sex: { label: "Giới tính", of: people, values: coded(sexNames) },
  people: { label: "Dân tộc đa số, thiểu số", of: people, values: coded({ minority: "Dân tộc thiểu số", majority: "Dân tộc đa số" }) },
  ethnicity: { label: "Dân tộc", of: people, values: named(peoples) },
  religion: { label: "Tôn giáo", of: people, values: named(religionNames) },
  standing: { label: "Chính thức, dự bị", of: people, values: coded(standingNames) },
  situation: { label: "Tình trạng sinh hoạt", of: people, values: coded(situationNames) },
  age: { label: "Tuổi đời", of: people, values: "number" },
  "party-age": { label: "Tuổi đảng", of: people, values: "number" },
  politics: { label: "Lý luận chính trị", of: people, values: named(politicsLevels) },
  profession: { label: "Trình độ chuyên môn", of: people, values: named(professionLevels) },
  schooling: { label: "Học vấn phổ thông", of: people, values: named(schoolingLevels) },
  language: { label: "Ngoại ngữ", of: people, values: "text" },
  occupation: { label: "Nghề nghiệp", of: people, values: named(occupations) },
  way: { label: "Cách tăng, giảm", of: ["in", "out"], values: coded(ways) },
  "host-kind": { label: "Loại hình đơn vị", of: [...people, "organisations"], values: coded(hostUnitKinds) },
  kind: { label: "Loại tổ chức đảng", of: ["organisations"], values: coded(kindNames) },
};
export const dimensionCodes = Object.keys(dimensions) as Dimension[]; // keys of the table above

/** How a condition asks. */
export const askings = { is: "là", not: "khác", between: "trong khoảng", filled: "có ghi", blank: "chưa ghi" } as const;
export type Asking = keyof typeof askings;

/** The ways of asking that fit a condition. */
export function askingsOf(by: Dimension): Asking[] {
  const { values } = dimensions[by];
  return values === "number" ? ["between", "filled", "blank"] : values === "text" ? ["filled", "blank"] : ["is", "not", "filled", "blank"];
}

export function askingOf(filter: Filter): Asking {
  if (filter.is) return "is";
  if (filter.not) return "not";
  if (filter.blank !== undefined) return filter.blank ? "blank" : "filled";
  return "between";
}

/** A condition asked another way; values chosen before are kept where they fit. */
export function askedAs(by: Dimension, asking: Asking, filter?: Filter): Filter {
  const chosen = filter?.by === by ? (filter.is ?? filter.not ?? []) : [];
  if (asking === "is") return { by, is: chosen };
  if (asking === "not") return { by, not: chosen, blank: false };
  if (asking === "between") return { by };
  return { by, blank: asking === "blank" };
}

/** The names chosen in a condition: one name for all the ways a value is written. */
export function namesIn({ by, is, not }: Filter): string[] {
  const { values } = dimensions[by];
  const written = is ?? not ?? [];
  if (typeof values === "string") return [...written];
  const found = values.filter((value) => value.written.some((one) => written.includes(one)));
  const known = new Set(found.flatMap((value) => value.written));
  return [...found.map((value) => value.name), ...written.filter((one) => !known.has(one))];
}

/** The same condition with other names chosen. */
export function withNames(filter: Filter, names: readonly string[]): Filter {
  const { values } = dimensions[filter.by];
  const written = names.flatMap((name) =>
    typeof values === "string" ? [name] : [...(values.find((value) => value.name === name)?.written ?? [name])],
  );
  return filter.not ? { ...filter, not: written } : { ...filter, is: written };
}

/** A code that no row or column of the list has: codes join the periods of one layout, people never see them. */
export function freeCode(taken: readonly { code: string }[], prefix: string): string {
  const codes = new Set(taken.map((one) => one.code));
  let number = taken.length + 1;
  while (codes.has(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}

/** The layout without a row or column: rules and carried values that named it lose it. */
export function without(layout: Layout, axis: "rows" | "columns", code: string): Layout {
  const other = axis === "rows" ? "columns" : "rows";
  const keep = (codes: readonly string[]) => codes.filter((one) => one !== code);
  const rules = layout.rules.map((rule): Rule => {
    const only = rule.only && rule.along === other ? { only: keep(rule.only) } : {};
    if (rule.along !== axis) return { ...rule, ...only };
    if (rule.kind === "at-most") return { ...rule, parts: keep(rule.parts), whole: rule.whole === code ? "" : rule.whole };
    return { ...rule, plus: keep(rule.plus), minus: keep(rule.minus), equals: rule.equals === code ? "" : rule.equals };
  });
  if (axis === "columns") return { ...layout, columns: layout.columns.filter((one) => one.code !== code), rules };
  const rows = layout.rows
    .filter((one) => one.code !== code)
    .map(({ carries, corrects, ...row }) => ({
      ...row,
      ...(carries !== undefined && carries !== code && { carries }),
      ...(corrects !== undefined && corrects !== code && { corrects }),
    }));
  return { ...layout, rows, rules };
}

/** What is wrong in a layout, in sentences by path: a name missing, a condition that cannot be asked there, a rule about what is not there. */
export function layoutProblems(layout: Layout): Record<string, string> {
  const problems: (readonly [string, string | null])[] = [
    ["name", layout.name.trim().length < 3 ? "Cần nhập tên biểu." : null],
    ["rows", layout.rows.length === 0 ? "Cần ít nhất một dòng." : null],
    ["columns", layout.columns.length === 0 ? "Cần ít nhất một cột." : null],
    ...lineProblems(layout, "rows"),
    ...lineProblems(layout, "columns"),
    ...layout.rows.flatMap((row, at) => rowProblems(layout, row, at)),
    ...layout.rules.flatMap((rule, at) => ruleProblems(layout, rule, at)),
  ];
  // The first sentence of a field stays.
  return Object.fromEntries(problems.filter((one): one is [string, string] => one[1] !== null).reverse());
}

function lineProblems(layout: Layout, axis: "rows" | "columns"): (readonly [string, string | null])[] {
  const codes = layout[axis].map((one) => one.code);
  return layout[axis].flatMap(({ code, label, where }, at) => [
    [`${axis}.${at}.code`, codes.indexOf(code) < at ? `Mã ${code} đã dùng.` : null] as const,
    [`${axis}.${at}.label`, label.trim() === "" ? `Cần nhập tên ${axis === "rows" ? "dòng" : "cột"}.` : null] as const,
    ...where.map((filter, place) => [`${axis}.${at}.where.${place}`, filterProblem(filter)] as const),
  ]);
}

function filterProblem({ by, is, not, from, to, blank }: Filter): string | null {
  if (is?.length === 0 || not?.length === 0) return "Chọn ít nhất một giá trị.";
  if (is || not || blank !== undefined) return null;
  if (dimensions[by].values !== "number") return "Chọn ít nhất một giá trị.";
  if (from === undefined && to === undefined) return "Cần nhập từ hoặc đến.";
  return from !== undefined && to !== undefined && from > to ? "Số đầu lớn hơn số cuối." : null;
}

/** A condition must fit what the cell counts, whether it stands in the row or in the column. */
function rowProblems(layout: Layout, row: Row, at: number): [string, string][] {
  const found: [string, string][] = [];
  const names = new Set(layout.rows.map((one) => one.code));
  if (row.carries !== undefined && !names.has(row.carries)) found.push([`rows.${at}.carries`, "Chọn dòng cuối kỳ để lấy số sang."]);
  if (row.corrects !== undefined && layout.rows.find((one) => one.code === row.corrects)?.carries === undefined)
    found.push([`rows.${at}.corrects`, "Dòng được điều chỉnh phải là dòng lấy số của kỳ trước."]);
  if (row.isHeading || row.count === undefined) return found;
  for (const [across, column] of layout.columns.entries()) {
    const count = countIn(row, column);
    if (count === null) continue;
    const [inRow, inColumn] = [row, column].map(({ where }) => where.findIndex((one) => !dimensions[one.by].of.includes(count)));
    const [wrongRow, wrongColumn] = [row.where[inRow ?? -1], column.where[inColumn ?? -1]];
    if (wrongRow) found.push([`rows.${at}.where.${inRow}`, mismatch(wrongRow, count)]);
    if (wrongColumn) found.push([`columns.${across}.where.${inColumn}`, `Dòng “${row.label}”: ${mismatch(wrongColumn, count)}`]);
  }
  return found;
}

function countIn(row: Row, column: Column): Count | null {
  return column.isTyped ? null : (column.count ?? row.count ?? null);
}

function mismatch({ by }: Filter, count: Count): string {
  return `“${dimensions[by].label}” không hỏi được ở số “${countNames[count].toLowerCase()}”.`;
}

function ruleProblems(layout: Layout, rule: Rule, at: number): [string, string][] {
  const found: [string, string][] = [];
  const list: readonly { code: string }[] = rule.along === "rows" ? layout.rows.filter((row) => !row.isHeading) : layout.columns;
  const known = new Set(list.map((one) => one.code));
  const say = (field: string, sentence: string) => found.push([`rules.${at}.${field}`, sentence]);
  const [total, parts, field] =
    rule.kind === "equals" ? [rule.equals, [...rule.plus, ...rule.minus], "plus"] : [rule.whole, rule.parts, "parts"];
  const whole = rule.kind === "equals" ? "equals" : "whole";
  const what = rule.along === "rows" ? "dòng" : "cột";
  if (total === "") say(whole, `Chọn ${what} tổng.`);
  else if (!known.has(total)) say(whole, `Quy tắc nêu ${total}, biểu không có ${what} ấy.`);
  else if (parts.includes(total)) say(field, `Có cả ${what} tổng trong các ${what} cộng lại.`);
  if (parts.length === 0) say(field, `Chọn ít nhất một ${what}.`);
  const missing = parts.find((code) => !known.has(code));
  if (missing) say(field, `Quy tắc nêu ${missing}, biểu không có ${what} ấy.`);
  return found;
}
