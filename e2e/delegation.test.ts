// A secretary goes on leave: the role is with the deputy until a day, the history names both, and then it is back.
import { beforeAll, expect, test } from "vitest";
import { demo, expectAccessible, openProgram, type Program, picture, signIn } from "./program.ts";

let program: Program;
const clock = { now: new Date("2026-07-06T01:30:00Z") };
beforeAll(async () => {
  program = await openProgram(() => clock.now, demo);
});

test("the deputy acts for the secretary until the last day of the leave, and the history shows both", async () => {
  const nameOf = async (userName: string) =>
    (await program.db.selectFrom("accounts").select("display_name").where("user_name", "=", userName).executeTakeFirstOrThrow())
      .display_name;
  const [secretary, deputy] = [await nameOf("bithu"), await nameOf("phobithu")];

  const leaving = await program.open("/cai-dat");
  await signIn(leaving, "bithu", "bi-thu-2026");
  await leaving.goto(`${program.address}/cai-dat`);
  await leaving.getByRole("button", { name: "Giao quyền khi vắng" }).click();
  await leaving.getByRole("combobox", { name: "Người nhận" }).fill(deputy);
  await leaving.getByRole("option", { name: deputy }).first().click();
  await leaving.getByLabel("Đến hết ngày").fill("10/07/2026");
  await leaving.getByLabel("Lý do vắng").fill("Nghỉ phép năm");
  await picture(leaving, "delegation-form");
  await leaving.getByRole("button", { name: "Giao quyền", exact: true }).click();
  await leaving.getByText("đang thay").waitFor();
  await expectAccessible(leaving);
  await picture(leaving, "delegation-given");

  const acting = await program.open("/", "phone");
  await signIn(acting, "phobithu", "pho-bi-thu-2026");
  await acting.waitForURL(/hom-nay/);
  const place = /\/o\/(\d+)/.exec(acting.url())?.[1];
  await acting.locator("header button[aria-haspopup=menu]").last().click();
  await acting.getByText(`Thay mặt ${secretary}`).waitFor();
  await acting.waitForTimeout(300); // the menu fades in
  await picture(acting, "delegation-menu");
  await acting.keyboard.press("Escape");
  await acting.goto(`${program.address}/o/${place}/dang-vien`);
  // Entering somebody in the register is the secretary's; the deputy's own role does not allow it.
  await acting.getByRole("button", { name: "Thêm đảng viên" }).waitFor();
  await picture(acting, "delegation-acting");
  const by = await acting.evaluate(async (organisationId) => {
    const ask = async (url: string, body?: object) => {
      const how = body && { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
      return (await (await fetch(url, how)).json()) as { id: number; rows: { by: string }[] }; // what the two calls answer with
    };
    const entered = { organisationId, fullName: "Người Mới Vào", sex: "male", birthDate: "1990-01-01", enteredOn: "2026-07-01" };
    const member = await ask("/api/members", entered);
    return (await ask(`/api/changes/member/${member.id}`)).rows[0]?.by;
  }, Number(place));
  expect(by).toBe(`${deputy} thay ${secretary}`);

  clock.now = new Date("2026-07-10T17:00:00Z"); // the first moment of 11/07 in Vietnam
  const back = await program.open("/", "phone");
  await signIn(back, "phobithu", "pho-bi-thu-2026");
  await back.waitForURL(/hom-nay/);
  await back.goto(`${program.address}/o/${place}/dang-vien`);
  await back.getByRole("heading", { name: "Đảng viên" }).first().waitFor();
  expect(await back.getByRole("button", { name: "Thêm đảng viên" }).count()).toBe(0);
});
