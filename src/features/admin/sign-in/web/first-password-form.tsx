import { AppError } from "#contract/errors.ts";
import { useChoosePassword } from "./hooks.ts";
import { NewPasswordForm } from "./new-password-form.tsx";

/** First use: somebody else knows the password; nothing opens before it is one's own. */
export function FirstPasswordForm({ comeBackTo }: { comeBackTo: string | undefined }) {
  const choose = useChoosePassword(comeBackTo);
  const problem = choose.error instanceof AppError ? (choose.error.fields?.password ?? choose.error.message) : choose.error?.message;
  return (
    <>
      <p className="quiet" style={{ margin: "-0.75rem 0 1.25rem" }}>
        Mật khẩu vừa nhập do người khác đặt. Chọn mật khẩu chỉ mình biết rồi mới vào chương trình.
      </p>
      <NewPasswordForm
        submit="Đặt mật khẩu và tiếp tục"
        problem={problem}
        isBusy={choose.isPending}
        onSubmit={(password) => choose.mutate({ password })}
      />
    </>
  );
}
