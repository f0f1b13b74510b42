import type { DayText } from "#contract/dates.ts";
import { ruleError } from "#contract/errors.ts";
import { searchKey } from "#contract/names.ts";

/**
 * Kinds of documents with the letters printed for them (Quy định 399-QĐ/TW and Hướng dẫn 05-HD/VPTW, 2026). The kind is kept apart
 * from its letters: Quyết định and Quy định both write QĐ. `other` is a document in whose kind the Party's list does not name.
 */
export const documentKinds = {
  resolution: { name: "Nghị quyết", letters: "NQ" },
  directive: { name: "Chỉ thị", letters: "CT" },
  conclusion: { name: "Kết luận", letters: "KL" },
  decision: { name: "Quyết định", letters: "QĐ" },
  regulation: { name: "Quy định", letters: "QĐ" },
  statute: { name: "Quy chế", letters: "QC" },
  guideline: { name: "Hướng dẫn", letters: "HD" },
  plan: { name: "Kế hoạch", letters: "KH" },
  programme: { name: "Chương trình", letters: "CTr" },
  scheme: { name: "Đề án", letters: "ĐA" },
  option: { name: "Phương án", letters: "PA" },
  submission: { name: "Tờ trình", letters: "TTr" },
  report: { name: "Báo cáo", letters: "BC" },
  notice: { name: "Thông báo", letters: "TB" },
  circular: { name: "Thông tri", letters: "TT" },
  minutes: { name: "Biên bản", letters: "BB" },
  letter: { name: "Công văn", letters: "CV" },
  copy: { name: "Bản sao", letters: "BS" },
  invitation: { name: "Giấy mời", letters: "GM" },
  introduction: { name: "Giấy giới thiệu", letters: "GGT" },
  other: { name: "Loại khác", letters: "" },
} as const;
export type DocumentKind = keyof typeof documentKinds;

/** Which body of an organisation issues. A standing committee numbers together with its committee (Hướng dẫn 05-HD/VPTW). */
export const bodies = {
  committee: { name: "Cấp ủy", seat: "committee" },
  "standing-committee": { name: "Ban Thường vụ", seat: "committee" },
  cell: { name: "Chi bộ", seat: "committee" },
  "inspection-commission": { name: "Ủy ban Kiểm tra", seat: "inspection-commission" },
  "organisation-board": { name: "Ban Tổ chức", seat: "organisation-board" },
  "propaganda-board": { name: "Ban Tuyên giáo và Dân vận", seat: "propaganda-board" },
  "building-board": { name: "Ban Xây dựng Đảng", seat: "building-board" },
  office: { name: "Văn phòng", seat: "office" },
  congress: { name: "Đại hội", seat: "congress" },
} as const;
export type IssuingBody = keyof typeof bodies;

export const secrecyNames = { none: "Thường", confidential: "Mật", secret: "Tối mật", "top-secret": "Tuyệt mật" } as const;
export type Secrecy = keyof typeof secrecyNames;
export const urgencyNames = { none: "Thường", urgent: "Khẩn", "very-urgent": "Thượng khẩn", express: "Hỏa tốc" } as const;
export type Urgency = keyof typeof urgencyNames;
export const copyKinds = { "true-copy": "Sao y bản chính", "forwarded-copy": "Sao lục", extract: "Trích sao" } as const;
export type CopyKind = keyof typeof copyKinds;
/** What the program issues documents from by itself. */
export const madeFromNames = { report: "Báo cáo đã ký", meeting: "Kỳ sinh hoạt" } as const;
export type MadeFrom = keyof typeof madeFromNames;
export const directionNames = { out: "Văn bản đi", in: "Văn bản đến" } as const;
export type Direction = keyof typeof directionNames;

/** Words for searching: no accents, lower case, letters and figures alone, as many signs as the text so that places agree. */
export function searchWords(text: string): string {
  return searchKey(text).replace(/[^\p{L}\p{N}]/gu, " ");
}

/** The words of a search: at most ten, each of them has to be found, the beginning of a word is enough. */
export function wordsOf(typed: string): string[] {
  return searchWords(typed).split(" ").filter(Boolean).slice(0, 10);
}

/** The codes of a table of names, in its order. */
export function codesOf<Code extends string>(names: Record<Code, unknown>): [Code, ...Code[]] {
  return Object.keys(names) as [Code, ...Code[]]; // every table of names has at least one
}

/** What stands behind the slash, by body: a word of its own (ĐU, CB, ĐH), or what goes before the committee's letters (BTC + ĐUK). */
export type BodySymbols = Readonly<Record<Exclude<IssuingBody, "standing-committee">, string>>;

/** Letters of the issuer: ĐUK for committee and standing committee, BTCĐUK for its board, CB for a cell, ĐH for a congress. */
export function symbolOf(body: IssuingBody, ownLetters: string | null, symbols: BodySymbols): string {
  const committee = ownLetters ?? symbols.committee;
  if (body === "committee" || body === "standing-committee") return committee;
  if (body === "cell") return ownLetters ?? symbols.cell;
  return body === "congress" ? symbols.congress : `${symbols[body]}${committee}`;
}

/** Number and symbol as printed: "07-NQ/CB"; below 10 with a zero in front. */
export function referenceText(given: { number: number | null; suffix?: string; letters: string; symbol: string }): string {
  const { number, suffix = "", letters, symbol } = given;
  if (number === null) return "";
  const ending = symbol === "" ? "" : `/${symbol}`;
  return `${String(number).padStart(2, "0")}${suffix}${letters === "" ? "" : `-${letters}`}${ending}`;
}

/** How a document gets its number: the next one; one reserved before; or one that the paper carries already, which stands as it is. */
export type Numbering = { how: "next" } | { how: "reserved"; numberId: number } | { how: "old"; number: number; suffix?: string };

/** What a person chose, as the fields of an endpoint say it. */
export function numberingOf(given: { reservedId: number | null; number: number | null; suffix: string }): Numbering {
  const { reservedId, number, suffix } = given;
  if (number !== null) return { how: "old", number, suffix };
  return reservedId === null ? { how: "next" } : { how: "reserved", numberId: reservedId };
}

/** What a secret document may not carry here: anything beside who issued it, its number and its date. @throws rule per field. */
export function checkSecret(given: { secrecy: Secrecy } & Readonly<Record<string, unknown>>): void {
  if (given.secrecy === "none") return;
  const message = "Văn bản mật chỉ ghi số và ngày. Bỏ trống mục này; nội dung lưu theo chế độ văn bản mật.";
  const filled = contentFields.find((field) => given[field] !== undefined && given[field] !== null && given[field] !== "");
  if (filled) throw ruleError("secret-content", filled, message);
}

const contentFields = ["subject", "recipients", "signerName", "handler", "relayUntil", "copiedPart"] as const;

/** Every document says what it is about, but a secret one. @throws rule `subject-missing` at `subject`. */
export function checkSubject({ secrecy, subject }: { secrecy: Secrecy; subject?: string | null | undefined }): void {
  if (secrecy !== "none" || (subject ?? "").trim() !== "") return;
  throw ruleError("subject-missing", "subject", "Ghi trích yếu: văn bản nói về việc gì. Chỉ văn bản mật để trống mục này.");
}

/** @throws rule `dated-in-future` at `datedOn`. */
export function checkDated(datedOn: DayText, today: DayText): void {
  if (datedOn <= today) return;
  throw ruleError("dated-in-future", "datedOn", "Ngày văn bản chưa tới. Ghi đúng ngày ký, hoặc giữ số rồi ghi sau.");
}

/** The bodies that an organisation has: a cell, or a committee with its standing committee and boards; and its congress. */
export function bodiesOf(isCell: boolean): IssuingBody[] {
  if (isCell) return ["cell", "congress"];
  return codesOf(bodies).filter((body) => body !== "cell");
}

/** As it stands in the head of a document: "Ban Tổ chức Đảng ủy Khối các cơ quan tỉnh". */
export function issuerName(body: IssuingBody, organisation: string): string {
  const committee = organisation.replace(/^Đảng bộ(?= )/u, "Đảng ủy");
  if (body === "cell") return organisation;
  if (body === "committee") return committee;
  return `${bodies[body].name} ${body === "congress" ? organisation : committee}`;
}

/** Under which name the rule about who may issue what speaks of a body; null where it says nothing (levels above the base, boards). */
export function issuerClass(body: IssuingBody, organisation: { isCell: boolean; isBase: boolean }) {
  if (organisation.isCell) return body === "congress" ? "cell-congress" : "cell";
  if (!organisation.isBase || bodies[body].seat !== "committee") return null;
  return body === "standing-committee" ? "base-standing-committee" : "base-committee";
}

/** @throws rule `may-not-issue` at `kind` when the rule of the day gives that body no such kind; null where no rule is known. */
export function checkMayIssue(kind: DocumentKind, body: IssuingBody, allowed: readonly string[] | null): void {
  const { name } = documentKinds[kind];
  if (allowed === null || allowed.includes(name)) return;
  const message = `${bodies[body].name} không ban hành ${name} theo quy định áp dụng ngày này. Chọn loại khác, hoặc xem mục Quy định áp dụng.`;
  throw ruleError("may-not-issue", "kind", message);
}
