// One way to the database for the server and the command line: embedded or by address, migrated, connected.
import type { Config } from "../config.ts";
import { installQueue } from "../jobs/worker.ts";
import { connect, type Database } from "./connect.ts";
import { openEmbedded } from "./embedded.ts";
import { migrate } from "./migrate.ts";

export interface OpenDatabase {
  db: Database;
  url: string;
  /** Waits for the work under way, then stops the embedded server unless another process of ours uses it. */
  close(): Promise<void>;
  /** The same without waiting: open transactions are rolled back. */
  abandon(): Promise<void>;
}

const tell = (line: string) => process.stderr.write(`${line}\n`);

export async function openDatabase(config: Config): Promise<OpenDatabase> {
  const embedded = config.databaseUrl === null ? await openEmbedded({ dataFolder: config.dataFolder, tell }) : null;
  const url = embedded?.url ?? config.databaseUrl ?? "";
  try {
    await migrate(url);
    await installQueue(url);
  } catch (error) {
    await embedded?.stop();
    throw config.databaseUrl === null ? error : explain(error, config.databaseUrl);
  }
  const db = connect(url);
  return {
    db,
    url,
    close: async () => {
      await db.destroy();
      await embedded?.stop();
    },
    abandon: async () => await embedded?.stop(),
  };
}

const reasons: Record<string, string> = {
  ECONNREFUSED: "không có máy chủ nào trả lời ở đó",
  ENOTFOUND: "không tìm thấy tên máy ấy",
  ETIMEDOUT: "máy ấy không trả lời",
  "28P01": "tên người dùng hoặc mật khẩu không đúng",
  "28000": "máy chủ không cho người dùng này vào",
  "3D000": "máy chủ chưa có cơ sở dữ liệu tên ấy; tạo bằng createdb -T template0 -E UTF8 --locale=C.UTF-8 TÊN",
};

/** A connection that fails is told in words; the password of the address is not shown. */
function explain(error: unknown, url: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = reasons[code];
  if (!reason) return error;
  const { host, pathname } = new URL(url);
  return new Error(`Không kết nối được DATABASE_URL (${host}${pathname}): ${reason}.`, { cause: error });
}
