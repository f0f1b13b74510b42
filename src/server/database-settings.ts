import type { Settings } from "./settings.ts";

/** Where the data lies, when it is not in a PostgreSQL of our own. */
export interface DatabaseSettings {
  /** A PostgreSQL to use instead of the embedded one. */
  readonly databaseUrl: string | null;
  /** The login that owns the tables, where the program's own login may not: for migrations and the queue of jobs. */
  readonly databaseOwnerUrl: string | null;
}

export function readDatabaseSettings(settings: Settings): DatabaseSettings {
  const [databaseUrl, databaseOwnerUrl] = [readUrl(settings, "DATABASE_URL"), readUrl(settings, "DATABASE_OWNER_URL")];
  if (databaseOwnerUrl !== null && databaseUrl === null)
    settings.refuse("DATABASE_OWNER_URL chỉ đi cùng DATABASE_URL. Đặt cả hai, hoặc bỏ cả hai để dùng PostgreSQL nhúng.");
  return { databaseUrl, databaseOwnerUrl };
}

// The value itself is never shown: it may hold a password.
function readUrl({ given, refuse }: Settings, name: string): string | null {
  const url = given(name);
  if (url !== null && !(/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)))
    refuse(`${name} phải có dạng postgres://người-dùng:mật-khẩu@máy:5432/tên-cơ-sở-dữ-liệu.`);
  return url;
}
