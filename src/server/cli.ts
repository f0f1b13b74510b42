// The command line: `npx nennep …`. Each slice brings its commands.
import { Command } from "commander";
import { dayInVietnam } from "#contract/dates.ts";
import { bookCommands } from "#features/books/server/commands.ts";
import { figureCommands } from "#features/figures/server/commands.ts";
import { importCommands } from "#features/imports/server/commands.ts";
import { syncShippedRegulations } from "#features/regulations/server/sync-shipped-regulations.ts";
import { reportCommands } from "#features/reports/server/commands.ts";
import type { Open, RegisterCommands } from "./commands.ts";
import { readConfig } from "./config.ts";
import { openDatabase } from "./db/open.ts";
import { historyCommands } from "./history-chain/commands.ts";
import { speakVietnamese } from "./speak-vietnamese.ts";
import { tellFailure } from "./tell-failure.ts";

const slices: readonly RegisterCommands[] = [figureCommands, importCommands, reportCommands, historyCommands, bookCommands];

export function buildCli(open: Open): Command {
  const program = new Command("nennep")
    .description("Nền Nếp: công tác của cấp ủy và chi bộ. Dùng chung cơ sở dữ liệu với npm start, kể cả khi nó đang chạy.")
    .usage("[lệnh] [tùy chọn]")
    .helpCommand("help [lệnh]", "hiện hướng dẫn của một lệnh");
  for (const register of slices) register(program, open);
  speakVietnamese(program);
  return program;
}

const openHere: Open = async (work) => {
  const config = readConfig();
  const database = await openDatabase(config);
  const now = new Date();
  const interrupt = () => void database.abandon().finally(() => process.exit(130));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, interrupt);
  try {
    await syncShippedRegulations(database.forProgram, now);
    await work({
      db: database.forProgram,
      config,
      now,
      today: dayInVietnam(now),
      print: (line) => process.stdout.write(`${line}\n`),
      note: (line) => process.stderr.write(`${line}\n`),
    });
  } finally {
    await database.close();
  }
};

buildCli(openHere)
  .parseAsync()
  .catch((error: unknown) => {
    tellFailure(error);
    process.exitCode = 1;
  });
