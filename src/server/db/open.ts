// One way to the database for the server and the command line: embedded or by address, migrated, connected.
import { sql } from "kysely";
import type { Config } from "../config.ts";
import { installQueue } from "../jobs/worker.ts";
import { applicationRole, wholeRole } from "./application-role.ts";
import { connectForProgram, connectForRequests, type Database } from "./connect.ts";
import { openEmbedded } from "./embedded.ts";
import { migrate } from "./migrate.ts";

export interface OpenDatabase {
  /** For requests: each transaction says how far it may look. */
  forRequests: Database;
  /** For the program itself: command line, jobs, demo data. */
  forProgram: Database;
  /** Where requests connect to; listening for what other processes tell needs a connection of its own. */
  url: string;
  /** The login that owns the tables: for the queue of jobs. */
  ownerUrl: string;
  /** Waits for the work under way, then stops the embedded server unless another process of ours uses it. */
  close(): Promise<void>;
  /** The same without waiting: open transactions are rolled back. */
  abandon(): Promise<void>;
}

const tell = (line: string) => process.stderr.write(`${line}\n`);

export async function openDatabase(config: Config): Promise<OpenDatabase> {
  const embedded = config.databaseUrl === null ? await openEmbedded({ dataFolder: config.dataFolder, tell }) : null;
  const url = embedded?.url ?? config.databaseUrl ?? "";
  const ownerUrl = config.databaseOwnerUrl ?? url;
  const [forRequests, forProgram] = [connectForRequests(url), connectForProgram(url)];
  let asked = config.databaseOwnerUrl ? "DATABASE_OWNER_URL" : "DATABASE_URL";
  try {
    await migrate(ownerUrl);
    await installQueue(ownerUrl);
    asked = "DATABASE_URL";
    await sql`select`.execute(forRequests);
  } catch (error) {
    await embedded?.stop();
    throw embedded ? error : explain(error, asked, asked === "DATABASE_URL" ? url : ownerUrl);
  }
  return {
    forRequests,
    forProgram,
    url,
    ownerUrl,
    close: async () => {
      await forRequests.destroy();
      await forProgram.destroy();
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
  "42501": `tài khoản này chưa được giao hai vai trò; chạy grant ${applicationRole}, ${wholeRole} to TÀI-KHOẢN`,
  "3D000": "máy chủ chưa có cơ sở dữ liệu tên ấy; tạo bằng createdb -T template0 -E UTF8 --locale=C.UTF-8 TÊN",
};

/** A connection that fails is told in words; the password of the address is not shown. */
function explain(error: unknown, setting: string, url: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = reasons[code];
  // Only the roles are meant, not a schema or a table that somebody took away.
  if (!reason || (code === "42501" && !String(error).includes(applicationRole))) return error;
  const { host, pathname } = new URL(url);
  return new Error(`Không kết nối được ${setting} (${host}${pathname}): ${reason}.`, { cause: error });
}
