import { type ShippedRule, ship } from "../rules.ts";

/** What the writer of a report is reminded of. */
export const reportRules: readonly ShippedRule[] = [
  ship({
    key: "reports.vague_words",
    value: [
      ...["hầu hết", "đại đa số", "đa số", "phần lớn", "đại bộ phận", "một bộ phận", "một số", "không ít", "khá nhiều", "nhiều"],
      ...["rất ít", "cơ bản", "về cơ bản", "tương đối", "nhìn chung", "tích cực", "đáng kể"],
    ],
    from: null,
    to: null,
    source: "Danh mục của chương trình; văn phòng cấp ủy sửa theo cách viết của mình",
    certainty: "background",
    note: "Từ trong danh mục chỉ được gạch chân để người soạn xem lại, không bị cấm.",
  }),
];
