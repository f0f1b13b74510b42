import type { TaskStep } from "../rules.ts";

/** What the buttons and dialogs of a step say. */
export const stepWords: Record<
  Exclude<TaskStep, "give">,
  { button: string; title: string; confirm: string; done: string; label: string; required: boolean }
> = {
  accept: { button: "Nhận việc", title: "", confirm: "", done: "Đã nhận việc.", label: "", required: false },
  report: {
    button: "Báo cáo kết quả",
    title: "Báo cáo kết quả",
    confirm: "Gửi báo cáo",
    done: "Đã gửi báo cáo.",
    label: "Kết quả",
    required: true,
  },
  return: {
    button: "Đề nghị bổ sung",
    title: "Đề nghị bổ sung báo cáo",
    confirm: "Gửi lại",
    done: "Đã gửi lại để bổ sung.",
    label: "Cần bổ sung gì",
    required: true,
  },
  extend: {
    button: "Gia hạn",
    title: "Gia hạn nhiệm vụ",
    confirm: "Gia hạn",
    done: "Đã gia hạn.",
    label: "Lý do gia hạn",
    required: true,
  },
  close: {
    button: "Kết luận",
    title: "Kết luận nhiệm vụ",
    confirm: "Ghi kết luận",
    done: "Đã ghi kết luận.",
    label: "Nhận xét, kết quả (không bắt buộc)",
    required: false,
  },
  drop: {
    button: "Thôi giao",
    title: "Thôi giao nhiệm vụ này?",
    confirm: "Thôi giao",
    done: "Đã thôi giao.",
    label: "Lý do",
    required: true,
  },
};
