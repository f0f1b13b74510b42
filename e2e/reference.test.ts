// The API describes itself, and the page to read it works under the same strict content policy as all others.
import { beforeAll, expect, test } from "vitest";
import { openProgram, type Program, picture } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await openProgram(() => new Date("2026-06-15T02:30:00Z"));
});

test("the reference page shows the endpoints, without a refused script", async () => {
  const page = await program.open("/api/health");
  expect(await page.textContent("body")).toContain('"ok"');
  const refused: string[] = [];
  page.on("console", (message) => void (message.type() === "error" && refused.push(message.text())));
  await page.goto(`${program.address}/api/docs`);
  // The page draws what is on the screen; the rest comes as one scrolls.
  await page.getByText("Đăng nhập bằng tên và mật khẩu").waitFor();
  expect(refused).toEqual([]);
  await picture(page, "reference");
  const { paths } = await (await page.request.get(`${program.address}/api/openapi.json`)).json();
  expect(Object.keys(paths).length).toBeGreaterThan(50);
});
