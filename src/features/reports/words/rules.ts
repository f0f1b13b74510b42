import type { ChangeWords } from "#contract/change-log.ts";
import { stateNames } from "../rules.ts";
import { shippedTypes } from "../types/shipped.ts";

export const reportWords: ChangeWords = {
  kind: "report",
  name: "Báo cáo",
  actions: {
    "create-report": "Lập báo cáo",
    "save-head": "Sửa phần đầu",
    "save-section": "Sửa nội dung",
    "sign-report": "Ký báo cáo",
    "check-report": "Kiểm tra xong",
    "reopen-report": "Mở lại để sửa",
    "submit-report": "Nộp lên cấp trên",
    "return-report": "Trả lại, góp ý",
    "accept-report": "Nhận báo cáo",
    "tick-remark": "Đã sửa theo góp ý",
    "use-statements": "Đưa ý kiến đơn vị vào bài",
    "end-statement-use": "Bỏ ý kiến đơn vị khỏi bài",
    "choose-tables": "Chọn biểu in kèm",
    "declare-correction": "Đính chính số kỳ trước",
    "end-correction": "Thôi đính chính số kỳ trước",
  },
  fields: {
    kind: "Loại",
    period: "Kỳ",
    title: "Trích yếu",
    number: "Số",
    datedOn: "Ngày ký",
    place: "Địa danh",
    authority: "Thẩm quyền ký",
    signerPosition: "Chức vụ",
    signerName: "Người ký",
    recipients: "Nơi nhận",
    state: "Trạng thái",
    figures: "Số số liệu đã giữ",
    leftOut: "Không chờ",
    reason: "Lý do",
    section: "Mục",
    text: "Lời đưa vào",
    tables: "Biểu in kèm",
    figure: "Số liệu",
  },
  codes: { kind: Object.fromEntries(shippedTypes.map(({ code, type }) => [code, type.name])), state: stateNames },
};

export const reportTypeWords: ChangeWords = {
  kind: "report-type",
  name: "Loại báo cáo",
  actions: { "add-report-type": "Thêm loại báo cáo", "end-report-type": "Thôi dùng" },
  fields: { name: "Tên", source: "Căn cứ", endedOn: "Thôi từ ngày" },
};

export const reportDutyWords: ChangeWords = {
  kind: "report-duty",
  name: "Chế độ báo cáo",
  actions: {
    "set-report-duty": "Đặt chế độ báo cáo",
    "end-report-duty": "Thôi chế độ báo cáo",
    "leave-out": "Không chờ một đơn vị",
    "take-back": "Lại chờ một đơn vị",
  },
  fields: {
    typeCode: "Loại báo cáo",
    units: "Đơn vị",
    period: "Kỳ",
    dueDays: "Số ngày",
    from: "Từ ngày",
    lastDay: "Đến hết ngày",
    source: "Căn cứ",
    reason: "Lý do",
  },
  codes: { typeCode: Object.fromEntries(shippedTypes.map(({ code, type }) => [code, type.name])) },
};

export const tableWords: ChangeWords = {
  kind: "report-table",
  name: "Biểu số liệu",
  actions: {
    "open-table": "Lập biểu",
    "save-cells": "Nhập ô",
    "explain-imbalance": "Giải trình chỗ chưa cân",
    "freeze-table": "Chốt biểu",
  },
  fields: { layoutCode: "Mẫu biểu", period: "Kỳ", imbalance: "Chỗ chưa cân", reason: "Giải trình", asOf: "Có đến ngày", cells: "Số ô" },
};

export const tableLayoutWords: ChangeWords = {
  kind: "table-layout",
  name: "Mẫu biểu",
  actions: { "add-table-layout": "Thêm mẫu biểu", "end-table-layout": "Thôi dùng" },
  fields: { name: "Tên", source: "Căn cứ", endedOn: "Thôi từ ngày" },
};
