import type { ChangeWords } from "#contract/change-log.ts";
import { roleNames } from "#contract/permissions.ts";

export const accountWords: ChangeWords = {
  kind: "account",
  name: "Tài khoản",
  actions: {
    "create-account": "Mở tài khoản",
    "end-account": "Khóa tài khoản",
    "grant-role": "Giao vai trò",
    "end-role": "Kết thúc vai trò",
    "lend-role": "Giao quyền khi vắng",
    "end-delegation": "Kết thúc giao quyền",
    "change-password": "Tự đổi mật khẩu",
    "choose-password": "Đặt mật khẩu lần đầu",
    "reset-password": "Đặt lại mật khẩu",
    "make-password-link": "Gửi liên kết đặt mật khẩu",
    "unlock-account": "Mở khóa đăng nhập",
    "add-second-factor": "Thêm xác thực hai bước",
    "end-second-factor": "Bỏ xác thực hai bước",
    "reset-second-factor": "Đặt lại xác thực hai bước",
    "renew-recovery-codes": "Đổi mã dự phòng",
    "use-recovery-code": "Dùng mã dự phòng",
    "end-account-sessions": "Đăng xuất khỏi mọi máy",
  },
  fields: {
    userName: "Tên đăng nhập",
    displayName: "Tên hiển thị",
    role: "Vai trò",
    from: "Từ ngày",
    to: "Đến trước ngày",
    reason: "Lý do",
  },
  codes: { role: roleNames },
};
