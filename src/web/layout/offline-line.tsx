import { IconWifiOff } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import classes from "./offline-line.module.css";

/** One line, not a dialog, while there is no network. */
export function OfflineLine() {
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  return (
    <div role="status">
      {!online && (
        <p className={classes.line}>
          <IconWifiOff size={18} aria-hidden="true" />
          Mất mạng. Nội dung đang soạn vẫn còn trên trang này; lưu lại khi có mạng.
        </p>
      )}
    </div>
  );
}

function listen(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}
