import * as z from "zod/mini";

const Letters = z.string().check(z.trim(), z.minLength(1), z.maxLength(20));

/** Letters behind the slash of a document's number: a word of its own (ĐU, CB, ĐH), or what goes before the committee's (BTC + ĐUK). */
export const DocumentSymbols = z.strictObject({
  committee: Letters,
  cell: Letters,
  congress: Letters,
  "inspection-commission": Letters,
  "organisation-board": Letters,
  "propaganda-board": Letters,
  "building-board": Letters,
  office: Letters,
});
export type DocumentSymbols = z.output<typeof DocumentSymbols>;

const Kinds = z.array(z.string().check(z.maxLength(40))).check(z.maxLength(40));
/** The kinds of documents that a body may issue, by their names; null where no rule is known. */
export const MayIssue = z.strictObject({
  "base-committee": z.nullable(Kinds),
  "base-standing-committee": z.nullable(Kinds),
  cell: z.nullable(Kinds),
  "cell-congress": z.nullable(Kinds),
});
export type MayIssue = z.output<typeof MayIssue>;

const issuerNames: Record<keyof MayIssue, string> = {
  "base-committee": "Đảng ủy cơ sở",
  "base-standing-committee": "Ban thường vụ đảng ủy cơ sở",
  cell: "Chi bộ",
  "cell-congress": "Đại hội chi bộ",
};

export function documentSymbolsText(symbols: DocumentSymbols): string {
  const { committee, cell, congress, ...boards } = symbols;
  return `cấp ủy ${committee}, chi bộ ${cell}, đại hội ${congress}; trước ký hiệu cấp ủy: ${Object.values(boards).join(", ")}`;
}

export function mayIssueText(value: MayIssue): string {
  const issuers = Object.keys(issuerNames) as (keyof MayIssue)[]; // keys of the table above
  return issuers.map((issuer) => `${issuerNames[issuer]}: ${value[issuer]?.join(", ") ?? "chưa rõ quy định"}`).join("; ");
}
