// The whole program for a journey: a database of its own, the built client, a browser.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { expect } from "vitest";
import { syncShippedRegulations } from "#features/regulations/server/sync-shipped-regulations.ts";
import { buildApp, jobTasks } from "#server/app.ts";
import { type Config, readConfig } from "#server/config.ts";
import type { Database } from "#server/db/connect.ts";
import { loadDemo } from "#server/demo/load-demo.ts";
import { startWorker } from "#server/jobs/worker.ts";
import { type Filling, openTestDatabase } from "#test/database.ts";
import { whenDone } from "#test/when-done.ts";

export const screens = { laptop: { width: 1366, height: 768 }, phone: { width: 360, height: 740 } };

export interface Program {
  address: string;
  db: Database;
  /** A page of a browser of its own: nobody is signed in there. */
  open(path: string, screen?: keyof typeof screens): Promise<Page>;
}

/** The invented bloc as it stands on 15/06/2026. */
export const demo: Filling = {
  name: "demo",
  fill: async (db) => {
    await syncShippedRegulations(db, new Date("2026-06-15T02:30:00Z"));
    await loadDemo(db, { today: "2026-06-15" });
  },
};

/** Starts everything on an empty database, or on a filled one; call it in beforeAll. */
export async function openProgram(clock: () => Date, filled?: Filling | ((db: Database) => Promise<void>)): Promise<Program> {
  const isOnce = typeof filled === "object";
  const { db, forRequests, forProgram, url } = await openTestDatabase(isOnce ? filled : undefined);
  await syncShippedRegulations(db, clock());
  if (filled && !isOnce) await filled(db);
  const dataFolder = mkdtempSync(join(tmpdir(), "nennep-e2e-"));
  const config: Config = { ...readConfig({}), dataFolder, databaseUrl: url };
  if (!existsSync(join(config.root, "dist", "web", "index.html"))) throw new Error("build the client first: npm run build");
  const app = await buildApp(config, forRequests, clock);
  const worker = await startWorker({ ownerUrl: url, db: forProgram, config, clock, tasks: jobTasks });
  const address = await app.http.listen({ port: 0, host: "127.0.0.1" });
  const browser = await launch();
  whenDone(async () => {
    await browser.close();
    await worker.stop();
    await app.http.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  return { address, db, open: (path, screen = "laptop") => openPage(browser, `${address}${path}`, screen) };
}

const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

async function launch(): Promise<Browser> {
  const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));
  if (!executablePath) throw new Error("no Chromium found for the browser journeys: install Debian's package chromium");
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath, args: [...quiet, ...asRoot] });
}

async function openPage(browser: Browser, url: string, screen: keyof typeof screens): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: screens[screen],
    locale: "vi-VN",
    acceptDownloads: true,
    // As whoever asks for a still screen has it: nothing slides, and two cores are not spent on it.
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(url);
  return page;
}

export async function signIn(page: Page, userName: string, password: string): Promise<void> {
  await page.getByLabel("Tên đăng nhập").fill(userName);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByRole("navigation").first().waitFor();
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** No finding of WCAG 2 A and AA on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  const findings = await page.evaluate(async () => {
    // axe is put there by the line above; the page's own types do not know it.
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] });
    return violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.html.slice(0, 200)).join(" | ")}`);
  });
  expect(findings).toEqual([]);
}

/** Keeps a picture where E2E_PICTURES names a folder; otherwise does nothing. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.E2E_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
