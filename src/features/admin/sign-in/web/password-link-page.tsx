import { Anchor } from "@mantine/core";
import { useNavigate, useParams } from "@tanstack/react-router";
import { AppError } from "#contract/errors.ts";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { EntryPage } from "../../web/entry-panel.tsx";
import { usePasswordLink, useRedeemPasswordLink } from "./hooks.ts";
import { NewPasswordForm } from "./new-password-form.tsx";

/** From a letter: sets the password once, then asks to sign in with it. */
export function PasswordLinkPage() {
  const { token = "" } = useParams({ strict: false }) as { token?: string }; // the route's own parameter
  const link = usePasswordLink(token);
  const redeem = useRedeemPasswordLink();
  const navigate = useNavigate();
  const problem = redeem.error instanceof AppError ? (redeem.error.fields?.password ?? redeem.error.message) : redeem.error?.message;

  const submit = (password: string) =>
    redeem.mutate(
      { token, password },
      {
        onSuccess: async () => {
          void notify("Đã đặt mật khẩu. Đăng nhập bằng mật khẩu mới.");
          await navigate({ to: "/dang-nhap" });
        },
      },
    );

  return (
    <EntryPage title="Đặt mật khẩu">
      {link.error && (
        <>
          <FormErrors error={link.error} />
          <p>
            <Anchor href="/dang-nhap">Về trang đăng nhập</Anchor>
          </p>
        </>
      )}
      {link.data && (
        <>
          <p className="quiet" style={{ margin: "-0.75rem 0 1.25rem" }}>
            {link.data.displayName}, tên đăng nhập <strong>{link.data.userName}</strong>
          </p>
          <NewPasswordForm submit="Đặt mật khẩu" problem={problem} isBusy={redeem.isPending} onSubmit={submit} />
        </>
      )}
    </EntryPage>
  );
}
