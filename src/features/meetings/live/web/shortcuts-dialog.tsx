import { Modal } from "@mantine/core";
import { shortcuts } from "./messages.ts";
import classes from "./shortcuts-dialog.module.css";

/** What the keys do, and what holds without a network. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Phím tắt và khi mất mạng" size={520}>
      <dl className={classes.keys}>
        {Object.values(shortcuts).map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <h3 className={classes.title}>Khi mất mạng</h3>
      <p className="quiet">
        Cứ họp và ghi tiếp trên trang đang mở. Mục ghi được giữ trên máy này và tự gửi theo đúng thứ tự khi có mạng, kể cả sau khi máy ngủ.
        Nếu lỡ đóng hoặc tải lại trang, các mục ghi vẫn còn trên máy; mở lại trang này khi có mạng để gửi nốt. Không có mạng thì trang không
        tải lại được, và chưa kết thúc kỳ họp được.
      </p>
    </Modal>
  );
}
