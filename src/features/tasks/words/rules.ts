import type { ChangeWords } from "#contract/change-log.ts";
import { outcomeNames, stateNames } from "../rules.ts";

export const taskWords: ChangeWords = {
  kind: "task",
  name: "Nhiệm vụ",
  actions: {
    "give-task": "Giao nhiệm vụ",
    "accept-task": "Nhận nhiệm vụ",
    "report-task": "Báo cáo kết quả",
    "return-task": "Đề nghị bổ sung",
    "extend-task": "Gia hạn",
    "close-task": "Kết luận",
    "drop-task": "Thôi giao",
  },
  fields: {
    content: "Nội dung",
    dueOn: "Hạn",
    due_on: "Hạn",
    state: "Tình trạng",
    outcome: "Kết luận",
    result: "Kết quả thực hiện",
    text: "Ghi chú",
    file: "Minh chứng",
  },
  codes: { state: stateNames, outcome: outcomeNames },
};
