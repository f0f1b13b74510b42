import { type ShippedRule, ship } from "../rules.ts";

const own = { from: null, to: null, source: "Mức của chương trình", certainty: "background" } as const;
/** No Party document says how people sign in; an office that has a rule of its own sets it. */
export const signInRules: readonly ShippedRule[] = [
  ship({ ...own, key: "sign_in.password_length", value: 10, note: "Thêm vào đó là danh sách mật khẩu nhiều người dùng." }),
  ship({
    ...own,
    key: "sign_in.second_factor_roles",
    value: [],
    note: "Người giữ vai trò này phải thêm ứng dụng xác thực ở lần đăng nhập tới.",
  }),
  ship({ ...own, key: "sign_in.idle_hours", value: 8 }),
  ship({ ...own, key: "sign_in.longest_days", value: 7 }),
  ship({ ...own, key: "sign_in.link_hours", value: 72, note: "Chỉ dùng được một lần." }),
  ship({ ...own, key: "sign_in.identity_claim", value: "none", note: "Chỉ chọn khác khi hệ đăng nhập chung do chính cơ quan quản lý." }),
];
