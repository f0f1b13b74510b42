import type { ChangeWords } from "#contract/change-log.ts";

/** What members and the committee wrote is in no history: it stays in the cell. */
export const criteriaWords: ChangeWords = {
  kind: "criteria",
  name: "Tiêu chí tháng",
  actions: { "save-criteria": "Ghi danh mục tiêu chí", "mark-criteria": "Tự đánh giá", "remark-on-member": "Chi ủy nhận xét" },
  fields: { month: "Tháng", criteria: "Tiêu chí" },
};
