import { searchKey } from "#contract/names.ts";

/** What a tag stands for; a name that begins with @ stands for whole paragraphs and is alone in its own. */
export const tagMeanings = {
  "cơ quan trên": "Tên cấp ủy cấp trên, chữ in hoa",
  "cơ quan": "Tên nơi ban hành, chữ in hoa",
  số: "Số, ký hiệu; chưa có số thì chừa chỗ ghi tay",
  "về việc": "Dòng “V/v …” của công văn",
  "nơi, ngày": "Nơi ban hành và ngày tháng năm",
  loại: "Tên loại văn bản, chữ in hoa",
  "trích yếu": "Trích yếu nội dung",
  "@nội dung": "Toàn bộ phần lời văn, kể cả bảng trong bài",
  "@nơi nhận": "Chữ “Nơi nhận:” và các dòng nơi nhận",
  "thẩm quyền": "Dòng T/M, T/L của người ký",
  "chức vụ": "Chức vụ người ký",
  "người ký": "Họ tên người ký",
  "chức vụ bên trái": "Chức vụ người ký bên trái",
  "người ký bên trái": "Họ tên người ký bên trái",
  "@phần sao": "Phần thể thức bản sao, dưới lời văn",
  "nguồn sao": "Văn bản được sao: loại, số, ngày, nơi ban hành; phần được trích",
  "@phụ lục": "Phụ lục số liệu, từ một trang mới",
} as const;
export type TagName = keyof typeof tagMeanings;

const top = ["cơ quan trên", "cơ quan", "nơi, ngày"] as const;
const titled = [...top, "loại", "trích yếu", "@nội dung"] as const;
const signed = ["@nơi nhận", "thẩm quyền", "chức vụ", "người ký"] as const;
const twice = ["chức vụ bên trái", "người ký bên trái", "chức vụ", "người ký"] as const;

interface Family {
  name: string;
  tags: readonly TagName[];
  /** Whoever leaves one of them out is asked whether that is meant. */
  wanted: readonly TagName[];
  /** Figures, tables of figures and tables of numbers may stand in it. */
  hasFigures?: true;
}

/** The kinds of papers that the program prints, each with its tags. */
export const families = {
  report: {
    name: "Báo cáo",
    tags: [...titled, "số", ...signed, "@phụ lục"],
    wanted: ["số", "nơi, ngày", "trích yếu", "@nội dung", "người ký", "@phụ lục"],
    hasFigures: true,
  },
  minutes: { name: "Biên bản sinh hoạt", tags: [...titled, "số", ...twice], wanted: ["nơi, ngày", "trích yếu", "@nội dung", "người ký"] },
  resolution: { name: "Nghị quyết", tags: [...titled, "số", ...signed], wanted: ["số", "nơi, ngày", "trích yếu", "@nội dung", "người ký"] },
  extract: {
    name: "Trích biên bản",
    tags: [...titled, "số", ...twice, "@phần sao"],
    wanted: ["trích yếu", "@nội dung", "người ký", "@phần sao"],
  },
  committee: { name: "Biên bản họp chi ủy", tags: [...titled, ...twice], wanted: ["nơi, ngày", "trích yếu", "@nội dung", "người ký"] },
  programme: {
    name: "Chương trình sinh hoạt năm",
    tags: [...titled, "số", ...signed],
    wanted: ["số", "nơi, ngày", "trích yếu", "@nội dung"],
  },
  reminder: {
    name: "Công văn đôn đốc",
    tags: [...top, "số", "về việc", "@nội dung", ...signed],
    wanted: ["số", "về việc", "nơi, ngày", "@nội dung"],
  },
  table: { name: "Biểu số liệu", tags: [...titled, "thẩm quyền", ...twice], wanted: ["nơi, ngày", "trích yếu", "@nội dung", "người ký"] },
  copy: {
    name: "Phần thể thức bản sao",
    tags: ["cơ quan", "số", "nơi, ngày", "loại", "nguồn sao", ...signed],
    wanted: ["cơ quan", "số", "nơi, ngày", "loại", "nguồn sao", "người ký"],
  },
  bulletin: { name: "Bản tin gương tốt", tags: [...titled, "@nơi nhận"], wanted: ["trích yếu", "@nội dung"] },
} as const satisfies Record<string, Family>;
export type FamilyCode = keyof typeof families;
export const familyCodes = Object.keys(families) as [FamilyCode, ...FamilyCode[]]; // keys of the table above

export function familyOf(code: FamilyCode): Family {
  return families[code];
}

interface Named {
  readonly code: string;
  readonly name: string;
}

/** What a text may name: figures, the ways to print one, layouts of tables; each by its code or its name. */
export interface KnownFigures {
  readonly figures: readonly Named[];
  readonly styles: Readonly<Record<string, string>>;
  readonly layouts: readonly Named[];
}

/** A tag that was understood. */
export type Tag =
  | { readonly is: "name"; readonly name: TagName }
  | { readonly is: "figure"; readonly code: string; readonly style: string }
  | { readonly is: "table"; readonly codes: readonly string[] }
  /** The table of numbers that was made in a layout for the period of the report. */
  | { readonly is: "numbers"; readonly code: string };

/** How a tag is looked up: one space between words, small letters, accents composed. */
export function tagKey(written: string): string {
  return written.normalize("NFC").replace(/\s+/gu, " ").trim().toLocaleLowerCase("vi").replace(/^@ /, "@");
}

/** The tag, or a sentence that says what is wrong with it. */
export function readTag(written: string, family: FamilyCode, known: KnownFigures): Tag | string {
  const key = tagKey(written);
  const { tags, hasFigures, name } = familyOf(family);
  const found = tags.find((one) => one === key);
  if (found) return { is: "name", name: found };
  const [, kind = "", rest = ""] = /^([^:]+):(.*)$/su.exec(written) ?? [];
  if (hasFigures && tagKey(kind) === "số liệu") return readFigure(rest, known);
  if (hasFigures && tagKey(kind) === "@bảng") return readTable(rest, known);
  if (hasFigures && tagKey(kind) === "@biểu") return readNumbers(rest.trim(), known);
  if (key === "") return "Thẻ {} để trống. Viết tên thẻ giữa hai dấu ngoặc nhọn, hoặc bỏ đi.";
  if (Object.hasOwn(tagMeanings, key)) return `Thẻ {${written}} không dùng cho ${name.toLocaleLowerCase("vi")}. Bỏ đi.`;
  const near = (hasFigures && nearestKind(kind, rest)) || nearest(key, tags);
  return `Không có thẻ {${written}}. ${near ? `Có phải là {${near}}?` : "Xem danh sách thẻ ở trang này."}`;
}

/** "số liêu: Đảng viên" means figures, whatever stands behind the colon. */
function nearestKind(kind: string, rest: string): string | undefined {
  const found = kind && nearest(tagKey(kind), ["số liệu", "@bảng", "@biểu"]);
  return found ? `${found}: ${rest.trim()}` : undefined;
}

function readFigure(rest: string, known: KnownFigures): Tag | string {
  const [figure = "", style = ""] = rest.split("|").map((part) => part.trim());
  const code = findFigure(figure, known);
  if (!code) return noFigure(figure, known);
  if (style === "") return { is: "figure", code, style: "value" };
  const found = Object.entries(known.styles).find(([one, name]) => one === style || tagKey(name) === tagKey(style));
  if (found) return { is: "figure", code, style: found[0] };
  return `Không có cách in “${style}”. Dùng một trong: ${Object.values(known.styles).join("; ")}.`;
}

function readTable(rest: string, known: KnownFigures): Tag | string {
  const names = rest
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean);
  if (names.length === 0) return "Thẻ {@bảng: …} chưa nêu chỉ số nào. Viết tên các chỉ số, cách nhau bằng dấu chấm phẩy.";
  const missing = names.find((name) => !findFigure(name, known));
  if (missing) return noFigure(missing, known);
  return { is: "table", codes: names.flatMap((name) => findFigure(name, known) ?? []) };
}

function readNumbers(written: string, { layouts }: KnownFigures): Tag | string {
  const code = codeOf(written, layouts);
  if (code) return { is: "numbers", code };
  const near = nearest(
    written,
    layouts.flatMap((layout) => [layout.name, layout.code]),
  );
  return `Không có mẫu biểu “${written}”. ${near ? `Có phải là “${near}”?` : "Xem tên và mã ở trang Mẫu biểu."}`;
}

function findFigure(written: string, { figures }: KnownFigures): string | undefined {
  return codeOf(written, figures);
}

/** Of the one that is meant by its code or its name. */
function codeOf(written: string, named: readonly Named[]): string | undefined {
  const key = tagKey(written);
  return named.find(({ code, name }) => code === written || tagKey(name) === key)?.code;
}

function noFigure(written: string, { figures }: KnownFigures): string {
  const near = nearest(
    written,
    figures.map(({ name }) => name),
  );
  return `Không có chỉ số “${written}”. ${near ? `Có phải là “${near}”?` : "Xem tên chỉ số ở trang Tổng quan."}`;
}

/** A paragraph of an uploaded file with the tags found in it. */
export interface TaggedParagraph {
  readonly text: string;
  readonly tags: readonly string[];
  readonly isBroken: boolean;
}

export interface Finding {
  message: string;
  /** The words of the paragraph where it stands, cut short; empty for the file as a whole. */
  where: string;
}

export interface CheckedTags {
  problems: Finding[];
  warnings: Finding[];
  /** Every tag of the file by its key. */
  tags: Record<string, Tag>;
}

/** Each wrong tag with the paragraph where it stands, what is missing, and the tags as they were understood. */
export function checkTags(paragraphs: readonly TaggedParagraph[], family: FamilyCode, known: KnownFigures): CheckedTags {
  const tags: Record<string, Tag> = {};
  const problems: Finding[] = [];
  for (const paragraph of paragraphs) {
    const where = paragraph.text.trim().slice(0, 200);
    if (paragraph.isBroken) problems.push({ message: "Có dấu { hoặc } chưa thành cặp. Mở, đóng mỗi thẻ trong cùng một đoạn.", where });
    for (const written of paragraph.tags) {
      const read = readTag(written, family, known);
      if (typeof read === "string") problems.push({ message: read, where });
      else {
        tags[tagKey(written)] = read;
        if (written.startsWith("@") && paragraph.text.trim() !== `{${written}}` && tidy(paragraph.text) !== `{${tidy(written)}}`)
          problems.push({ message: `Thẻ {${written}} phải đứng một mình trong đoạn. Tách nó thành một đoạn riêng.`, where });
      }
    }
  }
  return { problems, warnings: missing(family, tags), tags };
}

function tidy(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/\{ | \}/g, (brace) => brace.trim())
    .trim();
}

function missing(family: FamilyCode, tags: Record<string, Tag>): Finding[] {
  return familyOf(family)
    .wanted.filter((name) => !Object.hasOwn(tags, name))
    .map((name) => ({ message: `Mẫu không có thẻ {${name}} nên văn bản sẽ thiếu phần này: ${tagMeanings[name]}.`, where: "" }));
}

/** The one that is written most alike, accents aside; none when more than a third of its letters differ. */
function nearest(written: string, names: readonly string[]): string | undefined {
  const key = searchKey(written).replace(/^@/, "");
  const ranked = names
    .map((name) => ({ name, steps: distance(key, searchKey(name).replace(/^@/, "")) }))
    .sort((one, other) => one.steps - other.steps);
  const [first] = ranked;
  return first && first.steps <= Math.max(1, Math.floor(first.name.length / 3)) ? first.name : undefined;
}

/** How many letters must be put in, taken out or changed. */
function distance(one: string, other: string): number {
  const [from, to] = [one.slice(0, 100), other.slice(0, 100)];
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...from].entries()) {
    const next = [at + 1];
    for (const [nth, wanted] of [...to].entries()) {
      const change = (row[nth] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(change, (row[nth + 1] ?? 0) + 1, (next[nth] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
