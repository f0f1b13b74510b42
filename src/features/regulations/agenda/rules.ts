// The fixed parts of a regular meeting as a committee may write them down, one a line: "Mở đầu | 5 | Điểm danh | Địa bàn dân cư".
import * as z from "zod/mini";
import { type HostUnitKind, hostUnitKindCodes, hostUnitKinds } from "#contract/host-unit-kinds.ts";

/** What stands first in a line, by what the item becomes: opening and closing, else the section of the minutes. */
export const templateParts = {
  opening: "Mở đầu",
  documents: "Văn bản",
  study: "Học tập",
  review: "Đánh giá",
  tasks: "Nhiệm vụ",
  discussion: "Thảo luận",
  criticism: "Phê bình",
  other: "Khác",
  closing: "Kết thúc",
} as const;
export type TemplatePart = keyof typeof templateParts;

export interface TemplateItem {
  part: TemplatePart;
  /** Null where the line gives none. */
  minutes: number | null;
  title: string;
  /** Only for cells in units of these kinds; empty for every cell. */
  kinds: HostUnitKind[];
}

/** One line "part | minutes | title | kind of unit; …"; null when it is none. The kinds may be left out, the minutes left empty. */
export function readTemplateLine(line: string): TemplateItem | null {
  const [partName = "", minutesText = "", title = "", kindNames = "", ...more] = line.split("|").map((piece) => piece.trim());
  const part = partCodes.find((code) => templateParts[code] === partName);
  const minutes = minutesText === "" ? null : Number(minutesText);
  const names = kindNames.split(";").flatMap((name) => name.trim() || []);
  const kinds = hostUnitKindCodes.filter((code) => names.includes(hostUnitKinds[code]));
  const isMinutes = minutes === null || (Number.isInteger(minutes) && minutes > 0 && minutes <= 600);
  if (!part || !isMinutes || title === "" || title.length > 500 || kinds.length < names.length || more.length > 0) return null;
  return { part, minutes, title, kinds };
}
const partCodes = Object.keys(templateParts) as TemplatePart[]; // keys of the table above

/** The items for a cell in a unit of that kind, in the order of the lines; lines for every cell alone where the kind is not known. */
export function itemsFor(lines: readonly string[], kind: HostUnitKind | null): TemplateItem[] {
  return lines.flatMap((line) => {
    const item = readTemplateLine(line);
    return item && (item.kinds.length === 0 || (kind !== null && item.kinds.includes(kind))) ? item : [];
  });
}

export const AgendaTemplate = z
  .array(
    z.string().check(
      z.trim(),
      z.maxLength(700),
      z.refine((line) => readTemplateLine(line) !== null, {
        error:
          "Mỗi dòng viết: phần | số phút | tên mục | loại hình đơn vị. Phần là Mở đầu, Văn bản, Học tập, Đánh giá, Nhiệm vụ, Thảo luận, Phê bình, Khác hoặc Kết thúc.",
      }),
    ),
  )
  .check(z.minLength(1), z.maxLength(50));

/** "11 mục chung; riêng cho: Địa bàn dân cư; Doanh nghiệp" */
export function agendaTemplateText(lines: readonly string[]): string {
  const items = lines.flatMap((line) => readTemplateLine(line) ?? []);
  const common = items.filter(({ kinds }) => kinds.length === 0).length;
  const named = hostUnitKindCodes.filter((code) => items.some(({ kinds }) => kinds.includes(code))).map((code) => hostUnitKinds[code]);
  return `${common} mục chung${named.length > 0 ? `; riêng cho: ${named.join("; ")}` : ""}`;
}
