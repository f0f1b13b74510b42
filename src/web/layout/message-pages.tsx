import { Button, Group } from "@mantine/core";
import { IconAlertTriangle, IconLock, IconMapSearch, IconWifiOff } from "@tabler/icons-react";
import type { ErrorComponentProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { AppError } from "#contract/errors.ts";
import { Message } from "../ui/message.tsx";
import { usePageTitle } from "../ui/page-title.ts";

export function NotFoundPage() {
  usePageTitle("Không có trang này");
  return (
    <MessagePage icon={<IconMapSearch />} title="Không có trang này, hoặc trang không thuộc phạm vi của đồng chí" actions={<Home />}>
      Kiểm tra địa chỉ, hoặc tìm tên người, đơn vị ở ô tìm kiếm phía trên.
    </MessagePage>
  );
}

/** What stands in place of a page whose data could not come. */
export function RouteErrorPage({ error, reset }: ErrorComponentProps) {
  usePageTitle("Trang chưa mở được");
  if (error instanceof AppError && error.kind === "not-found") return <NotFoundPage />;
  if (error instanceof AppError && error.kind === "forbidden") return <NoPermissionPage>{error.message}</NoPermissionPage>;
  const isOffline = error instanceof AppError && error.reason === "offline";
  return (
    <MessagePage
      icon={isOffline ? <IconWifiOff /> : <IconAlertTriangle />}
      title={isOffline ? "Mất mạng" : "Trang chưa mở được"}
      actions={
        <Button variant="default" onClick={reset}>
          Thử lại
        </Button>
      }
    >
      {error instanceof AppError
        ? error.message
        : "Chương trình gặp tình huống chưa lường trước. Tải lại trang; nếu vẫn vậy, báo người quản trị."}
    </MessagePage>
  );
}

export function NoPermissionPage({ children }: { children?: ReactNode }) {
  return (
    <MessagePage icon={<IconLock />} title="Đồng chí chưa được giao xem phần này" actions={<Home />}>
      {children ?? "Quản trị có thể giao thêm."}
    </MessagePage>
  );
}

function MessagePage({ icon, title, children, actions }: { icon: ReactNode; title: string; children: ReactNode; actions: ReactNode }) {
  return (
    <div style={{ padding: "var(--page-padding)", maxWidth: "42rem" }}>
      <Message heading="h1" icon={icon} title={title} actions={<Group gap="xs">{actions}</Group>}>
        {children}
      </Message>
    </div>
  );
}

function Home() {
  return (
    <>
      <Button variant="default" onClick={() => window.history.back()}>
        Về trang trước
      </Button>
      <Button variant="subtle" component="a" href="/">
        Về tổng quan
      </Button>
    </>
  );
}
