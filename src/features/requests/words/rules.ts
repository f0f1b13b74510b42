import type { ChangeWords } from "#contract/change-log.ts";
import { answerStateNames, asks } from "../rules.ts";

export const requestWords: ChangeWords = {
  kind: "request",
  name: "Yêu cầu, khảo sát",
  actions: {
    "create-request": "Soạn yêu cầu",
    "save-request": "Sửa yêu cầu",
    "send-request": "Gửi yêu cầu",
    "extend-request": "Lùi hạn trả lời",
    "include-units": "Gửi thêm đơn vị",
    "close-request": "Đóng yêu cầu",
    "copy-request": "Soạn từ yêu cầu cũ",
  },
  fields: {
    ...{
      title: "Tên",
      guidance: "Hướng dẫn",
      asks: "Nơi trả lời",
      questions: "Câu hỏi",
      dueOn: "Hạn",
      units: "Số đơn vị",
      reason: "Lý do",
    },
    copiedFrom: "Từ yêu cầu",
  },
  codes: { asks },
};

export const requestAnswerWords: ChangeWords = {
  kind: "request-answer",
  name: "Trả lời yêu cầu",
  actions: { "save-answer": "Lưu phần trả lời", "hand-in-answer": "Nộp trả lời", "decline-answer": "Báo không có nội dung" },
  fields: { state: "Trạng thái", answers: "Trả lời", reason: "Lý do", toldBy: "Theo lời" },
  codes: { state: answerStateNames },
};
