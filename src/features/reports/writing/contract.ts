import * as z from "zod/mini";
import { Id, Page } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { longestStatement } from "#features/statements/rules.ts";

const Sum = z.object({ value: z.nullable(z.number()), numerator: z.number(), denominator: z.nullable(z.number()) });
const Offered = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  kind: z.enum(["count", "ratio", "mean"]),
  digits: z.number(),
  sum: Sum,
});
export type OfferedFigure = z.output<typeof Offered>;

export const StatementUse = z.object({ themeId: z.nullable(Id), statementIds: z.array(Id), sectionCode: z.string(), text: z.string() });
export type StatementUse = z.output<typeof StatementUse>;

/** What stands beside a text that is being written. */
export const Writing = z.object({
  /** Words that stand where a number should (rule reports.vague_words). */
  vagueWords: z.array(z.string()),
  /** The whole catalogue, counted as the report counts. */
  figures: z.array(Offered),
  /** What units said that stands in the report. */
  uses: z.array(StatementUse),
});
export type Writing = z.output<typeof Writing>;

const One = z.object({ reportId: Id });

export const getWriting = endpoint({
  method: "GET",
  path: "/api/reports/:reportId/writing",
  permission: "reports.write",
  summary: "Những gì người soạn cần bên bài: mọi số liệu trong danh mục, từ chung chung, ý kiến đơn vị đã dùng",
  input: One,
  output: Writing,
});

const Earlier = z.object({ period: z.string(), sums: z.record(z.string(), Sum) });
export const getEarlierFigures = endpoint({
  method: "GET",
  path: "/api/reports/:reportId/earlier-figures",
  permission: "reports.see",
  summary: "Các số liệu của báo cáo ở kỳ trước và cùng kỳ năm trước, theo sổ hiện nay",
  input: One,
  output: z.object({ before: Earlier, lastYear: Earlier }),
});

export const listTreeChanges = endpoint({
  method: "GET",
  path: "/api/reports/:reportId/tree-changes",
  permission: "reports.see",
  summary: "Các tổ chức chuyển đến, chuyển đi, thành lập, giải thể trong kỳ báo cáo",
  input: z.object({ reportId: Id, ...Page }),
  output: z.object({
    rows: z.array(z.object({ id: Id, name: z.string(), what: z.enum(["came", "left", "founded", "dissolved"]), on: z.string() })),
    counts: z.object({ came: z.number(), left: z.number(), founded: z.number(), dissolved: z.number() }),
    count: z.number(),
  }),
});

const themeOr = z._default(z.nullable(Id), null);

export const useStatements = endpoint({
  method: "POST",
  path: "/api/reports/:reportId/statement-uses",
  permission: "reports.write",
  summary: "Ghi rằng ý kiến của các đơn vị đã được đưa vào một mục của bài",
  input: z.object({
    reportId: Id,
    sectionCode: z.string().check(z.maxLength(40)),
    /** All that stands under a theme; or without it, the statements named. */
    themeId: themeOr,
    statementIds: z._default(z.array(Id).check(z.maxLength(500)), []),
    text: z
      .string({ error: "Cần có lời đưa vào bài." })
      .check(z.trim(), z.minLength(1, { error: "Cần có lời đưa vào bài." }), z.maxLength(longestStatement)),
  }),
  output: z.object({ uses: z.array(StatementUse) }),
});

export const endStatementUse = endpoint({
  method: "POST",
  path: "/api/reports/:reportId/statement-uses/end",
  permission: "reports.write",
  summary: "Ghi rằng ý kiến đó không còn trong bài",
  input: z.object({ reportId: Id, themeId: themeOr, statementId: themeOr }),
  output: z.object({ uses: z.array(StatementUse) }),
});
