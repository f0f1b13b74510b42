import * as z from "zod/mini";
import { Can, Day, Id, line, Place, prose } from "#contract/common.ts";
import { endpoint } from "#contract/endpoint.ts";
import { marks, mostCriteria } from "./rules.ts";

const Month = z.string({ error: "Chọn tháng." }).check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: "Tháng viết theo dạng 2026-06." }));
const Mark = z.nullable(z.enum(marks));
const Criterion = z.object({ id: Id, text: z.string() });
const MarkLine = z.object({
  criterionId: Id,
  mark: Mark,
  remark: z.string(),
  committeeRemark: z.string(),
});
export type MarkLine = z.output<typeof MarkLine>;

export const CellCriteria = z.object({
  month: Month,
  criteria: z.array(Criterion),
  /** Everybody who belongs to the cell in the month, with what stands of them; by given name. */
  members: z.array(z.object({ memberId: Id, name: z.string(), marks: z.array(MarkLine) })),
  /** change: the list may change from this month on. */
  can: Can,
});
export type CellCriteria = z.output<typeof CellCriteria>;

export const getCellCriteria = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/criteria/:month",
  permission: "criteria.keep",
  scope: "organisation",
  summary: "Tiêu chí tháng của chi bộ và phần tự đánh giá của từng đảng viên, cho chi ủy",
  input: z.object({ organisationId: Id, month: Month }),
  output: CellCriteria,
});

export const saveCriteria = endpoint({
  method: "PUT",
  path: "/api/organisations/:organisationId/criteria/:month",
  permission: "criteria.keep",
  scope: "organisation",
  summary: "Ghi danh mục tiêu chí từ một tháng trở đi",
  input: z.object({
    organisationId: Id,
    month: Month,
    /** The criteria that the writer saw in force in that month. */
    seen: z.array(Id).check(z.maxLength(100)),
    /** Null for a new one; what is not named ends. */
    criteria: z
      .array(z.object({ id: z.nullable(Id), text: line("nội dung tiêu chí", 300) }))
      .check(z.maxLength(mostCriteria, { error: `Nhiều nhất ${mostCriteria} tiêu chí.` })),
  }),
  output: CellCriteria,
});

export const remarkOnMember = endpoint({
  method: "PUT",
  path: "/api/organisations/:organisationId/criteria/:month/remark",
  permission: "criteria.keep",
  scope: "organisation",
  summary: "Chi ủy ghi nhận xét về một tiêu chí của một đảng viên trong tháng",
  input: z.object({
    organisationId: Id,
    month: Month,
    criterionId: Id,
    memberId: Id,
    /** The remark that the writer saw. */
    before: prose(500),
    remark: prose(500),
  }),
  output: CellCriteria,
});

export const listCriteriaUse = endpoint({
  method: "GET",
  path: "/api/organisations/:organisationId/criteria-use",
  permission: "tasks.see",
  scope: "organisation",
  summary: "Chi bộ nào đang dùng tiêu chí tháng; không nêu tiêu chí, không nêu người",
  input: z.object(Place),
  output: z.object({ asOf: Day, cells: z.number(), using: z.array(z.object({ organisationId: Id, name: z.string() })) }),
});

export const MyCriteria = z.object({
  month: Month,
  mayMark: z.boolean(),
  cells: z.array(z.object({ organisationId: Id, name: z.string(), criteria: z.array(z.extend(MarkLine, { text: z.string() })) })),
});
export type MyCriteria = z.output<typeof MyCriteria>;

export const getMyCriteria = endpoint({
  method: "GET",
  path: "/api/my/criteria/:month",
  permission: "signed-in",
  summary: "Tiêu chí tháng của chi bộ mình và phần tự đánh giá của mình",
  input: z.object({ month: Month }),
  output: MyCriteria,
});

export const markMyCriteria = endpoint({
  method: "PUT",
  path: "/api/my/criteria/:month",
  permission: "signed-in",
  summary: "Tự đánh giá theo tiêu chí của tháng",
  input: z.object({
    month: Month,
    marks: z.array(z.object({ criterionId: Id, mark: Mark, remark: prose(500) })).check(z.maxLength(mostCriteria * 2)),
  }),
  output: MyCriteria,
});
