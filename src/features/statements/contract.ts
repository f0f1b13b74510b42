import * as z from "zod/mini";
import { Can, Flag, Id, line, Page, PeriodCode, Place, prose, Version } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { longestStatement, statementKindCodes } from "./rules.ts";

const Kind = z.enum(statementKindCodes, { error: "Chọn loại nội dung." });
const Text = z
  .string({ error: "Cần nhập nội dung." })
  .check(
    z.trim(),
    z.minLength(1, { error: "Cần nhập nội dung." }),
    z.maxLength(longestStatement, { error: `Nhiều nhất ${longestStatement} ký tự: nêu ý chính, phần dài để trong văn bản kèm theo.` }),
  );

const Answer = z.object({
  ownerId: Id,
  ownerName: z.string(),
  answer: z.string(),
  answeredAt: z.nullable(z.string()),
  version: Version,
});

export const StatementLine = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  period: z.string(),
  kind: Kind,
  themeId: z.nullable(Id),
  themeName: z.nullable(z.string()),
  text: z.string(),
  isExample: z.boolean(),
  isWithdrawn: z.boolean(),
  /** Of a proposal: who answers it, and what. */
  answer: z.nullable(Answer),
  /** Who could answer a proposal: the unit itself and each committee above it, from the top. */
  owners: z.array(z.object({ id: Id, name: z.string() })),
  /** Signed reports of committees above that used it, the newest first. */
  usedIn: z.array(z.object({ committee: z.string(), title: z.string(), section: z.string(), signedAt: z.string() })),
  updatedAt: z.string(),
  by: z.nullable(z.string()),
  version: Version,
  can: Can,
});
export type StatementLine = z.output<typeof StatementLine>;

export const StatementDraft = {
  period: PeriodCode,
  kind: Kind,
  themeId: z._default(z.nullable(Id), null),
  text: Text,
  isExample: z._default(Flag, false),
};

export const listStatements = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/statements",
  permission: "statements.see",
  scope: "organisation",
  summary: "Ý kiến ngắn của một đơn vị và cấp dưới trong một kỳ",
  input: z.object({
    ...Place,
    period: PeriodCode,
    kind: z.optional(Kind),
    text: z._default(z.string().check(z.maxLength(100)), ""),
    ...Page,
  }),
  output: z.object({ rows: z.array(StatementLine), count: z.number(), can: Can }),
});

export const writeStatement = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/statements",
  permission: "statements.write",
  scope: "organisation",
  summary: "Nêu một ý kiến ngắn của đơn vị cho một kỳ",
  input: z.object({ organisationId: Id, ...StatementDraft }),
  output: StatementLine,
});

export const reviseStatement = endpoint({
  method: "PUT",
  path: "/api/statements/:statementId",
  permission: "statements.write",
  summary: "Sửa một ý kiến của đơn vị",
  input: z.object({ statementId: Id, version: Version, ...StatementDraft }),
  output: StatementLine,
});

export const withdrawStatement = endpoint({
  method: "POST",
  path: "/api/statements/:statementId/withdrawal",
  permission: "statements.write",
  summary: "Rút một ý kiến; nơi đã dùng vẫn giữ bản đã dùng",
  input: z.object({ statementId: Id, version: Version }),
  output: StatementLine,
});

export const markExample = endpoint({
  method: "POST",
  path: "/api/statements/:statementId/example",
  permission: "statements.merge",
  summary: "Chọn hoặc thôi chọn vào bản tin gương tốt, cách làm hay",
  input: z.object({ statementId: Id, version: Version, isExample: Flag }),
  output: StatementLine,
});

const Theme = z.object({
  id: Id,
  kind: Kind,
  name: z.string(),
  /** The committee that keeps it. */
  keptBy: z.string(),
  /** Statements of the place itself and below under it in the period before. */
  before: z.number(),
  version: Version,
  can: Can,
});
export type Theme = z.output<typeof Theme>;

export const listThemes = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/statement-themes",
  permission: "statements.see",
  scope: "organisation",
  summary: "Các ý chung mà đơn vị này hoặc cấp trên đã lập, ý được nêu nhiều kỳ trước đứng trước",
  input: z.object({ ...Place, period: PeriodCode, kind: z.optional(Kind) }),
  output: z.object({ rows: z.array(Theme) }),
});

export const addTheme = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/statement-themes",
  permission: "statements.merge",
  scope: "organisation",
  summary: "Lập một ý chung để gom các ý kiến giống nhau",
  input: z.object({ organisationId: Id, kind: Kind, name: line("tên ý chung", 200) }),
  output: z.object({ id: Id }),
});

export const renameTheme = endpoint({
  method: "PUT",
  path: "/api/statement-themes/:themeId",
  permission: "statements.merge",
  summary: "Đổi tên một ý chung",
  input: z.object({ themeId: Id, version: Version, name: line("tên ý chung", 200) }),
  output: z.object({ id: Id }),
});

export const mergeTheme = endpoint({
  method: "POST",
  path: "/api/statement-themes/:themeId/merge",
  permission: "statements.merge",
  summary: "Nhập một ý chung vào ý khác cùng loại",
  input: z.object({ themeId: Id, version: Version, intoId: Id }),
  output: z.object({ id: Id }),
});

export const placeStatements = endpoint({
  method: "POST",
  path: "/api/organisations/:organisationId/statement-placings",
  permission: "statements.merge",
  scope: "organisation",
  summary: "Xếp một số ý kiến vào một ý chung; lời của đơn vị giữ nguyên",
  input: z.object({
    ...Place,
    themeId: Id,
    statementIds: z.array(Id).check(z.minLength(1, { error: "Chọn ít nhất một ý kiến." }), z.maxLength(500)),
  }),
  output: z.object({ placed: z.number() }),
});

const Quote = z.object({ id: Id, organisationName: z.string(), text: z.string() });

const DigestTheme = z.object({
  /** Null for statements that stand under no theme yet. */
  id: z.nullable(Id),
  name: z.string(),
  units: z.number(),
  statements: z.number(),
  /** The first few, in the order in which the units stand. */
  quotes: z.array(Quote),
  /** The committee's own sentence for it. */
  wording: z.string(),
  wordingVersion: Version,
});
export type DigestTheme = z.output<typeof DigestTheme>;

export const getDigest = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/statement-digest",
  permission: "statements.see",
  scope: "organisation",
  summary: "Các đơn vị cấp dưới nêu gì trong kỳ, gom theo ý chung, ý nhiều đơn vị nêu đứng trước",
  input: z.object({ ...Place, period: PeriodCode, kind: Kind }),
  output: z.object({
    themes: z.array(DigestTheme),
    counts: z.record(Kind, z.number()),
    /** Units right below, and how many of them wrote anything for the period. */
    units: z.number(),
    wrote: z.number(),
    can: Can,
  }),
});

export const listThemeStatements = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/statement-themes/:themeId/statements",
  permission: "statements.see",
  scope: "organisation",
  summary: "Mọi ý kiến dưới một ý chung trong kỳ; 0 là chưa xếp",
  input: z.object({
    ...Place,
    themeId: z.union([z.literal("0"), Id]),
    period: PeriodCode,
    kind: Kind,
    ...Page,
  }),
  output: z.object({ rows: z.array(StatementLine), count: z.number() }),
});

export const saveWording = endpoint({
  method: "PUT",
  path: "/api/organisations/:organisationId/statement-themes/:themeId/wording",
  permission: "statements.merge",
  scope: "organisation",
  summary: "Viết một câu chung cho các ý kiến dưới một ý",
  input: z.object({ organisationId: Id, themeId: Id, period: PeriodCode, version: Version, text: prose(longestStatement) }),
  output: z.object({ version: Version }),
});

export const listProposals = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/proposals",
  permission: "statements.see",
  scope: "organisation",
  summary: "Kiến nghị của một nơi và cấp dưới, chưa trả lời đứng trước",
  input: z.object({ ...Place, show: z._default(z.enum(["open", "answered", "all"]), "open"), ...Page }),
  output: z.object({ rows: z.array(StatementLine), count: z.number(), open: z.number() }),
});

export const answerProposal = endpoint({
  method: "PUT",
  path: "/api/statements/:statementId/answer",
  permission: "statements.merge",
  summary: "Giao nơi trả lời một kiến nghị, hoặc ghi nội dung trả lời; đơn vị kiến nghị đọc được",
  input: z.object({ statementId: Id, version: Version, ownerId: Id, answer: prose(longestStatement) }),
  output: StatementLine,
});

const Month = z.string({ error: "Chọn tháng." }).check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: "Tháng viết theo dạng 2018-06." }));
const OfMonth = z.object({ ...Place, month: Month });

export const getBulletin = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/bulletins/:month",
  permission: "statements.see",
  scope: "organisation",
  summary: "Gương tốt, cách làm hay trong tháng của các đơn vị",
  input: OfMonth,
  output: z.object({ rows: z.array(StatementLine), name: z.string() }),
});

export const downloadBulletin = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/bulletins/:month/bulletin.docx",
  permission: "statements.see",
  scope: "organisation",
  summary: "Bản tin gương tốt, cách làm hay .docx",
  carries: "file",
  input: OfMonth,
  output: z.object({}),
});
