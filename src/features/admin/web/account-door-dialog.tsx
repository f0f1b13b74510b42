import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { notify } from "#web/ui/notices.tsx";
import type { AccountLine } from "../contract.ts";
import { useAccountChanges } from "./hooks.ts";

type Task = "unlock" | "reset-second-factor" | "end-sessions";

const words: Record<Task, { title: string; text: string; confirm: string; done: string }> = {
  unlock: {
    title: "Mở khóa cho",
    text: "Người này thử lại được ngay, với mật khẩu như cũ. Hỏi lại người ấy trước: nhập sai nhiều lần có thể do người khác dò mật khẩu.",
    confirm: "Mở khóa",
    done: "Đã mở khóa cho",
  },
  "reset-second-factor": {
    title: "Đặt lại bước thứ hai của",
    text: "Dùng khi mất điện thoại và cả mã dự phòng. Mọi máy phải đăng nhập lại, chỉ bằng mật khẩu; nếu vai trò bắt buộc, người ấy thêm bước thứ hai mới ngay lần đó.",
    confirm: "Đặt lại bước thứ hai",
    done: "Đã đặt lại bước thứ hai của",
  },
  "end-sessions": {
    title: "Đăng xuất mọi máy của",
    text: "Dùng khi mất máy hoặc quên đăng xuất. Người này đăng nhập lại được ngay.",
    confirm: "Đăng xuất mọi máy",
    done: "Đã đăng xuất mọi máy của",
  },
};

/** What an administrator does for a person who stands before the door, or who should not be inside. */
export function AccountDoorDialog({ task, account, onClose }: { task: Task; account: AccountLine; onClose: () => void }) {
  const changes = useAccountChanges();
  const change = { unlock: changes.unlock, "reset-second-factor": changes.resetSecondFactor, "end-sessions": changes.endSessions }[task];
  const { title, text, confirm, done } = words[task];
  const onSuccess = () => {
    onClose();
    void notify(`${done} ${account.displayName}.`);
  };
  return (
    <ConfirmDialog
      isOpen
      title={`${title} ${account.displayName}?`}
      confirm={confirm}
      onClose={onClose}
      isBusy={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate({ id: account.id }, { onSuccess })}
    >
      {text}
    </ConfirmDialog>
  );
}
