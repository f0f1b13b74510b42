import { Anchor } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { FormErrors } from "#web/ui/form-errors.tsx";
import { notify } from "#web/ui/notices.tsx";
import { EntryPage } from "../../web/entry-panel.tsx";
import { useEnter, useProviderReturn } from "./hooks.ts";

/** Back from the provider: hands over what stands in the address, once, and goes on. */
export function ProviderReturnPage() {
  const { mutate, error } = useProviderReturn();
  const enter = useEnter();
  const navigate = useNavigate();
  const sent = useRef(false);

  useEffect(() => {
    if (sent.current) return; // the code in the address is good for one use
    sent.current = true;
    const query = window.location.search;
    mutate(
      { query },
      {
        onSuccess: async ({ isBinding, ...entry }) => {
          if (!isBinding) await enter(entry);
          if (isBinding) void notify("Đã liên kết.");
          if (isBinding || entry.step) await navigate({ to: isBinding ? "/cai-dat" : "/dang-nhap" });
        },
      },
    );
  }, [mutate, enter, navigate]);

  return (
    <EntryPage title="Đăng nhập">
      {error ? (
        <>
          <FormErrors error={error} />
          <p>
            <Anchor href="/dang-nhap">Về trang đăng nhập</Anchor>
          </p>
        </>
      ) : (
        <p className="quiet">Đang nhận lại từ hệ đăng nhập chung…</p>
      )}
    </EntryPage>
  );
}
