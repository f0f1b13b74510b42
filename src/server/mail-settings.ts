import type { Settings } from "./settings.ts";

/** Through which mail server letters go out, and in whose name. */
export interface MailSettings {
  /** Null: this installation sends no mail, letters are printed. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
}

/** SMTP_URL and MAIL_FROM belong together, and links in letters need PUBLIC_URL. The URL itself is never shown: it may hold a password. */
export function readMailSettings({ given, refuse }: Settings): MailSettings {
  const [smtpUrl, from] = [given("SMTP_URL"), given("MAIL_FROM")];
  if (smtpUrl === null && from === null) return { mail: null };
  if (smtpUrl === null || from === null) {
    refuse("SMTP_URL và MAIL_FROM phải có cả hai thì chương trình mới gửi được thư điện tử.");
    return { mail: null };
  }
  if (!isSmtpUrl(smtpUrl))
    refuse("SMTP_URL phải có dạng smtp://tài-khoản:mật-khẩu@máy-chủ-thư:587, hoặc smtps://… khi mã hóa ngay từ đầu.");
  if (!isAddress(from))
    refuse(`MAIL_FROM là địa chỉ gửi thư, ví dụ vanphong@tinh.example hoặc "Văn phòng <vanphong@tinh.example>", đang là "${from}".`);
  if (given("PUBLIC_URL") === null)
    refuse("Gửi thư điện tử cần PUBLIC_URL, địa chỉ mọi người gõ vào trình duyệt: đường dẫn trong thư bắt đầu bằng địa chỉ ấy.");
  return { mail: { smtpUrl, from } };
}

function isSmtpUrl(text: string): boolean {
  return URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== "";
}

/** "vanphong@tinh.example" or "Văn phòng <vanphong@tinh.example>". */
function isAddress(text: string): boolean {
  const address = /<([^<>]+)>$/.exec(text)?.[1] ?? text;
  return /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(address);
}
