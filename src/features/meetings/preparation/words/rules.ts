import type { ChangeWords } from "#contract/change-log.ts";
import { modes } from "../../rules.ts";
import { planStates } from "../rules.ts";

export const plannedMeetingWords: ChangeWords = {
  kind: "planned-meeting",
  name: "Chuẩn bị kỳ sinh hoạt",
  actions: {
    "plan-meeting": "Lập chương trình kỳ họp",
    "revise-plan": "Sửa chương trình kỳ họp",
    "call-off-plan": "Báo không họp",
    "invite-members": "Mời đảng viên",
    "add-paper": "Thêm tài liệu",
    "withdraw-paper": "Rút tài liệu",
    "note-posting": "Ghi lúc đưa lên ứng dụng",
    "open-live": "Mở kỳ họp",
    "close-live": "Kết thúc kỳ họp",
    "call-off-live": "Hoãn khi đang họp",
  },
  fields: {
    month: "Kỳ tháng",
    topic: "Chuyên đề về",
    meet_on: "Ngày họp",
    begins_at: "Bắt đầu",
    place: "Địa điểm",
    mode: "Hình thức",
    chair: "Chủ trì",
    secretary: "Thư ký",
    items: "Các mục",
    state: "Trạng thái",
    reason: "Lý do",
    invited: "Số người được mời",
    paper: "Tài liệu",
    checksum: "Mã kiểm tra tệp",
    posted_at: "Đưa lên ứng dụng lúc",
    meetingId: "Kỳ sinh hoạt",
    entries: "Số lần ghi trong lúc họp",
    tasks: "Số nhiệm vụ đã giao",
  },
  codes: { mode: modes, state: planStates },
};

export const committeeMeetingWords: ChangeWords = {
  kind: "committee-meeting",
  name: "Họp chi ủy",
  actions: { "record-committee": "Ghi họp chi ủy", "revise-committee": "Sửa biên bản họp chi ủy" },
  fields: {
    held_on: "Ngày họp",
    month: "Chuẩn bị cho kỳ tháng",
    began_at: "Bắt đầu",
    ended_at: "Kết thúc",
    place: "Địa điểm",
    chair: "Chủ trì",
    secretary: "Thư ký",
    present: "Số người dự",
  },
  codes: {},
};
