import { lazy, Suspense, useSyncExternalStore } from "react";

const Shown = lazy(async () => {
  await import("@mantine/notifications/styles.layer.css");
  const { Notifications } = await import("@mantine/notifications");
  return { default: () => <Notifications position="bottom-right" autoClose={5000} containerWidth={360} /> };
});

let wanted = false;
const listeners = new Set<() => void>();

/** Where short notices appear; its library comes with the first one. */
export function Notices() {
  const on = useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => wanted,
  );
  return <Suspense>{on && <Shown />}</Suspense>;
}

/** Says that something was done: "Đã lưu kỳ sinh hoạt tháng 6." Never for the error of a field. */
export async function notify(message: string): Promise<void> {
  wanted = true;
  for (const changed of listeners) changed();
  const { notifications } = await import("@mantine/notifications");
  notifications.show({ message, color: "ok", closeButtonProps: { "aria-label": "Đóng thông báo" } });
}
