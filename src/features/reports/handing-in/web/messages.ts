import type { ReportStep } from "../rules.ts";

export type AskedStep = Exclude<ReportStep, "sign">;

export const stepWords: Record<AskedStep, { button: string; title: string; confirm: string; done: string; text: string }> = {
  check: {
    button: "Kiểm tra xong",
    title: "Đã kiểm tra xong bản thảo?",
    confirm: "Kiểm tra xong",
    done: "Đã ghi kiểm tra xong.",
    text: "Sau bước này lời văn giữ nguyên cho đến khi mở lại để sửa.",
  },
  reopen: {
    button: "Mở lại để sửa",
    title: "Mở lại để sửa?",
    confirm: "Mở lại",
    done: "Đã mở lại bản thảo.",
    text: "Sau khi sửa cần kiểm tra lại.",
  },
  submit: {
    button: "Nộp lên cấp trên",
    title: "Nộp báo cáo lên cấp trên?",
    confirm: "Nộp báo cáo",
    done: "Đã nộp báo cáo.",
    text: "Sau khi nộp, chỉ sửa được khi cấp trên trả lại. Số liệu theo sổ cho đến khi ký.",
  },
  return: {
    button: "Trả lại",
    title: "Trả lại báo cáo",
    confirm: "Trả lại",
    done: "Đã trả lại báo cáo.",
    text: "Ghi rõ cần bổ sung gì; góp ý từng mục hiện ngay tại mục đó.",
  },
  accept: {
    button: "Nhận báo cáo",
    title: "Nhận báo cáo?",
    confirm: "Nhận báo cáo",
    done: "Đã nhận báo cáo.",
    text: "Sau khi nhận, đơn vị ký; số liệu và các dòng được giữ nguyên từ lúc ký.",
  },
};
