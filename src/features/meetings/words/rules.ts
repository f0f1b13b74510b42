import type { ChangeWords } from "#contract/change-log.ts";
import { classNames, modes, stateNames } from "../rules.ts";

/** The roll call, the texts and the votes stay with the meeting: its history names only what is short. */
export const meetingWords: ChangeWords = {
  kind: "meeting",
  name: "Kỳ sinh hoạt",
  actions: {
    "record-meeting": "Ghi kỳ sinh hoạt",
    "revise-meeting": "Sửa kỳ sinh hoạt",
    "submit-meeting": "Nộp biên bản",
    "return-meeting": "Trả lại biên bản",
    "accept-meeting": "Nhận biên bản",
    "score-meeting": "Chấm điểm",
    "import-meetings": "Nhập từ tệp",
  },
  fields: {
    month: "Kỳ tháng",
    held_on: "Ngày họp",
    is_regular: "Thường kỳ",
    is_thematic: "Chuyên đề",
    topic: "Chuyên đề về",
    began_at: "Bắt đầu",
    ended_at: "Kết thúc",
    minutes: "Số phút",
    place: "Địa điểm",
    mode: "Hình thức",
    chair: "Chủ trì",
    secretary: "Thư ký",
    total: "Tổng số",
    present: "Có mặt",
    excused: "Vắng có lý do",
    unexcused: "Vắng không lý do",
    exempt: "Miễn sinh hoạt",
    spoke: "Phát biểu",
    self_score: "Tự chấm",
    self_class: "Xếp loại",
    state: "Trạng thái",
    reason: "Lý do trả lại",
    seat: "Bên chấm",
    class: "Xếp loại",
  },
  codes: { mode: modes, self_class: classNames, state: stateNames },
};
