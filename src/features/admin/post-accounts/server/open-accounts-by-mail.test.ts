import { createServer } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appointToPost } from "#features/members/posts/contract.ts";
import { jobTasks } from "#server/app.ts";
import { readConfig } from "#server/config.ts";
import { installQueue, startWorker } from "#server/jobs/worker.ts";
import { now, openWorld, type World } from "#test/world.ts";
import { listMailJobs, openAccountsByMail } from "../contract.ts";

/** Letters that the mail server of the test took, as they came over the wire. */
const letters: { to: string; text: string }[] = [];
let world: World;
let stop: () => Promise<void>;

const refused = "khong-co@tinh.example";
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: ({ address }, _session, done) =>
    done(address === refused ? Object.assign(new Error("no such person"), { responseCode: 550 }) : null),
  onData: (stream, { envelope }, done) => {
    const pieces: Buffer[] = [];
    stream.on("data", (piece: Buffer) => pieces.push(piece));
    stream.on("end", () => {
      letters.push({ to: envelope.rcptTo[0]?.address ?? "", text: decoded(Buffer.concat(pieces).toString("latin1")) });
      done();
    });
  },
});

beforeAll(async () => {
  world = await openWorld();
  const port = await freePort();
  await new Promise<void>((resolve) => mailServer.listen(port, "127.0.0.1", resolve));
  const env = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "vanphong@tinh.example", PUBLIC_URL: "http://nennep.tinh.example" };
  Object.assign(world.app.routes.config, { mail: readConfig(env).mail, publicUrl: env.PUBLIC_URL });
  await installQueue(world.databaseUrl);
  const worker = await startWorker({
    ownerUrl: world.databaseUrl,
    db: world.db,
    config: world.app.routes.config,
    clock: () => now,
    tasks: jobTasks,
  });
  stop = worker.stop;
});
afterAll(async () => {
  await stop();
  await new Promise<void>((resolve) => mailServer.close(resolve));
});

test("each new account gets a letter with a link that sets the password once; who was not reached is named", async () => {
  const committee = async (unit: "DB1.1" | "CB1", name: string) =>
    world.as("office").call(appointToPost, {
      organisationId: world.unit[unit],
      memberId: world.person[name] ?? 0,
      post: "secretary",
      from: "2025-03-01",
    });
  const [one, other] = [await committee("DB1.1", "Nguyễn Văn An"), await committee("CB1", "Mai Xuân Lộc")];
  const at = { organisationId: world.unit.KHOI };
  const rows = [
    { postId: one.holders[0]?.id ?? 0, email: "An@Tinh.example" },
    { postId: other.holders[0]?.id ?? 0, email: refused },
  ];
  const admin = world.as("administrator");
  const withoutAddress = rows.map(({ postId }) => ({ postId }));
  await expect(admin.call(openAccountsByMail, { ...at, rows: withoutAddress })).rejects.toMatchObject({
    reason: "no-address",
    fields: { "rows.0.email": expect.any(String), "rows.1.email": expect.any(String) },
  });
  const answer = await admin.call(openAccountsByMail, { ...at, rows });
  expect(answer).toMatchObject({ created: 2, granted: 0 });
  await expect.poll(async () => (await admin.call(listMailJobs, {})).rows[0]?.state, { timeout: 20_000 }).toBe("done");
  const [job] = (await admin.call(listMailJobs, {})).rows;
  expect(job).toMatchObject({ id: answer.jobId, done: 2, total: 2, failed: [{ displayName: "Mai Xuân Lộc", email: refused }] });
  expect(letters.map((letter) => letter.to)).toEqual(["an@tinh.example"]);
  expect(letters[0]?.text).toContain("Tên đăng nhập: annv");
  const token = /http:\/\/nennep\.tinh\.example\/mat-khau\/([\w-]+)/.exec(letters[0]?.text ?? "")?.[1];
  const redeem = () => world.as("nobody").send("POST", "/api/password-links/redeem", { token, password: "mot cau rieng cua toi" });
  expect((await redeem()).status).toBe(200);
  expect((await redeem()).status).toBe(422);
  const entered = await world.as("nobody").send("POST", "/api/session", { userName: "annv", password: "mot cau rieng cua toi" });
  expect(entered.status).toBe(200);
});

test("who has an account already is told of the new role", async () => {
  await world.db.updateTable("accounts").set({ email: "binh@tinh.example" }).where("id", "=", world.account.member).execute();
  const given = {
    organisationId: world.unit["DB1.1"],
    memberId: world.person["Trần Thị Bình"] ?? 0,
    post: "deputy",
    from: "2025-03-01",
  } as const;
  const { holders } = await world.as("office").call(appointToPost, given);
  const rows = [{ postId: holders.find((line) => line.post === "deputy")?.id ?? 0 }];
  const answer = await world.as("administrator").call(openAccountsByMail, { organisationId: world.unit.KHOI, rows });
  expect(answer).toEqual({ created: 0, granted: 1, jobId: null });
  await expect
    .poll(() => letters.find((letter) => letter.to === "binh@tinh.example")?.text, { timeout: 20_000 })
    .toContain("Phó bí thư chi bộ");
});

/** The text of a letter in quoted-printable or base64, as nodemailer sends Vietnamese. */
function decoded(raw: string): string {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  if (/base64/i.test(head)) return Buffer.from(body, "base64").toString("utf8");
  const bytes = body.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
