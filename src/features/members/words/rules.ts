// The words of a member's file and its history, for screens and for files.

import type { ChangeWords } from "#contract/change-log.ts";
import { leavingNames, enteringNames as postEnteringNames, postNames } from "../posts/rules.ts";
import { endingNames, enteringNames, forceNames, sexNames, situationNames, standingNames } from "../rules.ts";

/** Names of the register's fields, as Mẫu 7-HSĐV calls them. */
export const fieldNames: Record<string, string> = {
  fullName: "Họ và tên",
  birthName: "Họ và tên khai sinh",
  sex: "Giới tính",
  birthDate: "Ngày sinh",
  birthPrecision: "Ngày sinh biết đến",
  ethnicity: "Dân tộc",
  religion: "Tôn giáo",
  homePlace: "Quê quán",
  schooling: "Học vấn",
  politicsLevel: "Lý luận chính trị",
  professionLevel: "Chuyên môn nghiệp vụ",
  foreignLanguage: "Ngoại ngữ",
  occupationBefore: "Nghề nghiệp trước khi vào Đảng",
  occupation: "Nghề nghiệp hiện nay",
  forceKind: "Bộ đội, công an, hưu trí",
  joinedOn: "Ngày vào Đảng",
  officialOn: "Ngày chính thức",
  cardNumber: "Số thẻ đảng viên",
  fileNumber: "Số lý lịch",
  badgeNumber: "Số Huy hiệu Đảng",
  citizenNumber: "Số định danh cá nhân",
  phone: "Điện thoại",
  note: "Ghi chú",
  standing: "Tình trạng",
  situation: "Tình trạng sinh hoạt",
  cell: "Chi bộ",
  on: "Từ ngày",
  from: "Từ ngày",
  until: "Đến trước ngày",
  enteredOn: "Ngày vào chi bộ",
  enteredHow: "Vào chi bộ do",
  enteredFrom: "Từ tổ chức đảng",
  endedOn: "Ngày ra khỏi danh sách",
  endedHow: "Hình thức",
  leftTo: "Chuyển đến",
  post: "Chức vụ",
  unit: "Tại",
  to: "Thôi giữ từ ngày",
  how: "Hình thức",
  term: "Nhiệm kỳ",
  decision: "Quyết định, giấy tờ",
  reason: "Lý do",
  field: "Mục",
  group: "Tổ đảng",
};

export const precisionNames = { day: "ngày", month: "tháng", year: "năm" } as const;

/** What stands as a code in the history. */
const codes: ChangeWords["codes"] = {
  sex: sexNames,
  standing: standingNames,
  situation: situationNames,
  endedHow: endingNames,
  enteredHow: enteringNames,
  forceKind: forceNames,
  birthPrecision: precisionNames,
  field: fieldNames,
  post: postNames,
  how: { ...postEnteringNames, ...leavingNames },
};

export const memberWords: ChangeWords = {
  kind: "member",
  name: "Hồ sơ đảng viên",
  actions: {
    "add-member": "Thêm vào sổ",
    "correct-member": "Sửa hồ sơ",
    "recognise-official": "Công nhận chính thức",
    "start-situation": "Ghi tình trạng sinh hoạt",
    "end-situation": "Kết thúc tình trạng sinh hoạt",
    "transfer-member": "Chuyển sinh hoạt",
    "lend-member": "Chuyển sinh hoạt tạm thời",
    "end-membership": "Đưa ra khỏi danh sách",
    "appoint-to-post": "Ghi chức vụ",
    "correct-post": "Sửa chức vụ",
    "end-post": "Kết thúc chức vụ",
    "withdraw-post": "Rút chức vụ ghi nhầm",
    "put-in-group": "Xếp vào tổ đảng",
    "import-members": "Nhập từ tệp",
    "ask-correction": "Đề nghị sửa hồ sơ",
    "withdraw-correction": "Rút đề nghị sửa hồ sơ",
    "accept-correction": "Chấp nhận đề nghị sửa",
    "refuse-correction": "Không chấp nhận đề nghị sửa",
  },
  fields: { ...fieldNames, answer: "Trả lời" },
  codes,
};
