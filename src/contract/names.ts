import { plainText, withoutUnusableSigns } from "./text.ts";

/** A Vietnamese name is family, middle, given; lists of people are ordered by given name first. */
export interface NameParts {
  family: string;
  middle: string;
  given: string;
}

/** One line as it is kept: accents composed (NFC), no invisible or unusable signs, every run of spaces one space. */
export function tidyText(text: string): string {
  return withoutUnusableSigns(plainText(text).replace(/\s+/gu, " ")).trim();
}

/** What people type when they search: no accents, đ→d, lower case. "Đỗ Thị Ánh" → "do thi anh". */
export function searchKey(text: string): string {
  return tidyText(text).toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").normalize("NFC");
}

/** Splits a full name; the one place where this is done. A single word is a given name. */
export function splitName(fullName: string): NameParts {
  const words = tidyText(fullName).split(" ");
  const given = words.pop() ?? "";
  const family = words.shift() ?? "";
  return { family, middle: words.join(" "), given };
}

/** "NGUYỄN VĂN THẮNG" → "Nguyễn Văn Thắng"; names in mixed case stay as they were typed. */
export function properName(text: string): string {
  const name = tidyText(text);
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name.toLowerCase().replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
