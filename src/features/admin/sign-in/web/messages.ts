import type { SignInStep } from "#contract/sign-in-steps.ts";

/** The heading of each step at the door. */
export const stepTitles: Record<SignInStep, string> = {
  "second-factor": "Bước thứ hai",
  "new-password": "Đặt mật khẩu của mình",
  enrolment: "Thêm bước thứ hai",
};

export const passwordAdvice = "Nên là một câu ngắn chỉ mình biết, từ 10 ký tự trở lên.";
export const notTheSame = "Hai lần nhập mật khẩu chưa giống nhau. Nhập lại.";

/** Fields before sign-in are taller: often used on a telephone. */
export const tall = { height: "3rem", minHeight: "3rem" };
export const eye = { visibilityToggleButtonProps: { "aria-label": "Hiện hoặc ẩn chữ đã nhập", tabIndex: 0 } };
export const tallPassword = { ...eye, size: "md", styles: { input: tall, innerInput: { height: "3rem" } } } as const;
