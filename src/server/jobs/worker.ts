// Runs jobs inside the server process (or in several): graphile-worker hands them out, one row of `jobs` tells how each goes.
import { Logger, run, runMigrations } from "graphile-worker";
import { sql } from "kysely";
import { type DayText, dayInVietnam } from "#contract/dates.ts";
import { AppError } from "#contract/errors.ts";
import type { Config } from "../config.ts";
import type { Database } from "../db/connect.ts";
import { describeError } from "../http/log.ts";
import { deliverQueued, type Mail } from "../mail.ts";
import { endJob, tellProgress } from "./progress.ts";

export interface JobContext {
  readonly db: Database;
  readonly config: Config;
  readonly now: Date;
  readonly today: DayText;
  /** Who asked; what they may do was proved then. */
  readonly accountId: number | null;
  readonly tell: (done: number, total: number) => Promise<void>;
}

/** One kind of long work. What it gives is kept with the job. */
export type JobTask = (ctx: JobContext, payload: unknown) => Promise<unknown>;

/** Work that nobody asks for: it runs each night or each minute, in one process of all. */
export type NightlyTask = (ctx: Pick<JobContext, "db" | "now" | "today">) => Promise<void>;

export interface WorkerSetting {
  /** The login that owns the queue. */
  ownerUrl: string;
  /** The program's own pool: what a job may do was proved when it was asked for. */
  db: Database;
  config: Config;
  clock: () => Date;
  tasks: Readonly<Record<string, JobTask>>;
  nightly?: readonly NightlyTask[];
  everyMinute?: readonly NightlyTask[];
}

/** Half past one in Vietnam; the queue's clock is UTC. */
const everyNight = "30 18 * * * nightly";
/** One at a time: what takes longer than a minute is not run twice. */
const everyMinute = "* * * * * everyMinute ?max=1&jobKey=everyMinute";

const quiet = new Logger(() => () => undefined);
/** First half of the advisory lock that a running job holds; the second half is its id. */
const lockSpace = 19_300_203;

/** The tables of the queue, in a schema of their own. */
export async function installQueue(url: string): Promise<void> {
  await runMigrations({ connectionString: url, logger: quiet });
}

export async function startWorker(setting: WorkerSetting): Promise<{ stop(): Promise<void> }> {
  await failAbandoned(setting);
  const runner = await run({
    connectionString: setting.ownerUrl,
    concurrency: 2,
    maxPoolSize: 3,
    pollInterval: 5_000,
    noHandleSignals: true,
    logger: quiet,
    crontab: `${everyNight}\n${everyMinute}`,
    taskList: {
      everyMinute: () => runNightly({ ...setting, nightly: setting.everyMinute ?? [] }),
      nightly: () => runNightly(setting),
      job: (payload) => runJob(setting, Number((payload as { id: number }).id)), // written by addJob
      mail: (payload, { job }) => deliverQueued(setting.config, payload as Mail, job.attempts >= job.max_attempts), // written by queueMail
    },
  });
  return { stop: () => runner.stop() };
}

/** One that fails does not keep the others from their work; the queue tries all again later. */
export async function runNightly({ db, clock, nightly = [] }: Pick<WorkerSetting, "db" | "clock" | "nightly">): Promise<void> {
  const now = clock();
  const done = await Promise.allSettled(nightly.map((task) => task({ db, now, today: dayInVietnam(now) })));
  const failed = done.find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
}

async function runJob(setting: WorkerSetting, id: number): Promise<void> {
  const { db, config, clock, tasks } = setting;
  await db.connection().execute(async (own) => {
    await sql`select pg_advisory_lock(${lockSpace}, ${id}::int)`.execute(own);
    const job = await own
      .updateTable("jobs")
      .set({ state: "running" })
      .where("id", "=", id)
      .where("state", "=", "waiting")
      .returning(["kind", "payload", "account_id"])
      .executeTakeFirst();
    try {
      if (!job) return;
      const now = clock();
      const ctx: JobContext = {
        db,
        config,
        now,
        today: dayInVietnam(now),
        accountId: job.account_id,
        tell: (done, total) => tellProgress(db, id, done, total),
      };
      const task = tasks[job.kind];
      if (!task) throw new Error(`no task for jobs of kind ${job.kind}`);
      const result = await task(ctx, job.payload);
      await endJob(db, id, { state: "done", result }, clock());
    } catch (error) {
      await endJob(db, id, { state: "failed", message: sentenceFor(error) }, clock());
      if (!(error instanceof AppError))
        process.stderr.write(`${JSON.stringify({ level: "error", job: id, kind: job?.kind, err: describeError(error) })}\n`);
    } finally {
      await sql`select pg_advisory_unlock(${lockSpace}, ${id}::int)`.execute(own);
    }
  });
}

function sentenceFor(error: unknown): string {
  return error instanceof AppError ? error.message : "Máy chủ gặp sự cố và chưa ghi gì. Thử lại sau ít phút, hoặc báo quản trị.";
}

/** What a killed process left as running: nobody holds its lock any more. */
async function failAbandoned({ db, clock }: WorkerSetting): Promise<void> {
  const running = await db.selectFrom("jobs").select("id").where("state", "=", "running").execute();
  for (const { id } of running) {
    const isFree = await db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock(${lockSpace}, ${id}::int) as free`.execute(tx);
      return rows[0]?.free ?? false;
    });
    if (isFree)
      await endJob(db, id, { state: "failed", message: "Chương trình đã dừng giữa chừng và chưa ghi gì. Làm lại bước này." }, clock());
  }
}
