import { IconCloudCheck, IconCloudOff, IconCloudUp } from "@tabler/icons-react";
import { formatTime } from "../format.ts";

interface Props {
  state: "unchanged" | "changed" | "saving" | "saved" | "failed";
  /** Moment of the last save as the server told it. */
  savedAt?: string | null;
}

/** Whether the work is safe is always written. */
export function SaveState({ state, savedAt }: Props) {
  const Icon = state === "failed" ? IconCloudOff : state === "saving" || state === "changed" ? IconCloudUp : IconCloudCheck;
  const text = {
    unchanged: savedAt ? `Đã lưu ${formatTime(savedAt)}` : "",
    changed: "Có thay đổi chưa lưu",
    saving: "Đang lưu…",
    saved: savedAt ? `Đã lưu ${formatTime(savedAt)}` : "Đã lưu",
    failed: "Chưa lưu được, nội dung vẫn còn trên trang",
  }[state];
  return (
    <span
      role="status"
      className={state === "failed" ? "bad" : "meta"}
      style={{ display: "inline-flex", gap: "0.375rem", alignItems: "center" }}
    >
      {text !== "" && <Icon size={18} stroke={1.75} aria-hidden="true" />}
      {text}
    </span>
  );
}
