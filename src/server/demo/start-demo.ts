// `npm run demo`: fills an empty database with the invented bloc and shows who can sign in.
import { dayInVietnam } from "#contract/dates.ts";
import { roleNames } from "#contract/permissions.ts";
import type { Database } from "../db/connect.ts";
import { type DemoAccount, findDemoAccounts } from "./accounts.ts";
import { loadDemo } from "./load-demo.ts";

/** The demo accounts of this database; null when it holds somebody's own data, which is left alone. */
export async function prepareDemo(db: Database, now: Date, tell: (line: string) => void): Promise<readonly DemoAccount[] | null> {
  const present = await findDemoAccounts(db);
  if (present.length > 0) return present;
  const unit = await db.selectFrom("organisations").select("id").limit(1).executeTakeFirst();
  const account = await db.selectFrom("accounts").select("id").limit(1).executeTakeFirst();
  if (unit || account) {
    tell("Thư mục dữ liệu này đã có dữ liệu riêng, nên dữ liệu mẫu không được nạp. Muốn xem mẫu: NENNEP_DATA=./var-mau npm run demo");
    return null;
  }
  tell("Đang nạp dữ liệu mẫu: một Đảng bộ khối tự đặt ra, mất vài giây …");
  await loadDemo(db, { today: dayInVietnam(now) });
  return await findDemoAccounts(db);
}

/** A short table for the terminal. */
export function demoTable(accounts: readonly DemoAccount[]): string {
  const rows = [["Vai trò", "Tên đăng nhập", "Mật khẩu", "Họ tên", "Nơi công tác"]];
  for (const { role, userName, password, displayName, place } of accounts)
    rows.push([roleNames[role], userName, password, displayName, place]);
  const widths = rows.reduce<number[]>((widest, row) => row.map((cell, column) => Math.max(cell.length, widest[column] ?? 0)), []);
  const lines = rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
  return `Tài khoản mẫu (người và nơi đều tự đặt ra):\n${lines.join("\n")}`;
}
