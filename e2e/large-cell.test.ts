// A cell of 300 in tổ đảng: its secretary seats people, then two machines call the roll group by group, hear a speaker and vote.
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import * as z from "zod/mini";
import { MemberDraft } from "#features/members/contract.ts";
import { insertMembers, type NewMember } from "#features/members/server/writes.ts";
import { insertOrganisation } from "#features/organisations/server/writes.ts";
import { demo, expectAccessible, openProgram, type Program, picture, signIn } from "./program.ts";

const today = "2026-07-06";
let program: Program;
let cell = 0;
/** Ids of its groups. */
const groups: number[] = [];
beforeAll(async () => {
  program = await openProgram(() => new Date(`${today}T12:30:00Z`), demo);
  cell = await growCell(300, 6);
});

test("people are put into their tổ đảng many at a time", async () => {
  const secretary = await openAs("bithu", "bi-thu-2026", "laptop");
  await secretary.goto(`${program.address}/o/${cell}/don-vi/dang-vien`);
  await secretary.getByRole("link", { name: "Xếp tổ đảng" }).click();
  await secretary.getByRole("heading", { name: "6 tổ đảng, 300 đảng viên" }).waitFor();
  for (const at of [1, 2]) {
    await secretary.getByLabel("Tìm tên").fill(`nguoi thu ${at}`);
    await secretary.getByRole("checkbox", { name: /^Chọn cả \d{2} người đang hiện/ }).check();
    await secretary.getByRole("combobox", { name: "Xếp vào" }).click();
    await secretary.getByRole("option", { name: `Tổ đảng ${at}`, exact: true }).click();
    await secretary.getByRole("button", { name: /^Xếp \d+ người/ }).click();
    await secretary.getByText("Không có ai trong nhóm này.").waitFor();
  }
  await secretary.getByLabel("Tìm tên").fill("");
  await expectAccessible(secretary);
  await picture(secretary, "groups-laptop");
});

test("the roll is called by group on a laptop and a phone, with search, a speaker and a vote", async () => {
  const secretary = await openAs("bithu", "bi-thu-2026", "laptop");
  await secretary.goto(`${program.address}/o/${cell}/hom-nay`);
  await secretary.getByRole("button", { name: "Bắt đầu sinh hoạt" }).click();
  await secretary.waitForURL(/truc-tiep\/\d+$/);
  const deputy = await openAs("phobithu", "pho-bi-thu-2026", "phone");
  await deputy.goto(secretary.url());
  const list = (page: Page, group: number) => page.getByRole("list", { name: `Điểm danh Tổ đảng ${group}`, exact: true });
  await list(deputy, 1).waitFor();
  await picture(deputy, "groups-phone-roll");

  const second = deputy.getByRole("combobox", { name: "Lọc danh sách" });
  await second.selectOption(String(groups[1]));
  await deputy.getByRole("button", { name: /^Còn \d+: có mặt cả/ }).click();
  const size = await list(deputy, 2).getByRole("button").count();
  await secretary.getByRole("heading", { name: `Tổ đảng 2: ${size}/${size}` }).waitFor();
  expect(await secretary.getByRole("heading", { name: /^Tổ đảng 1: 0\// }).count()).toBe(1);

  await secretary.keyboard.press("Alt+r");
  await secretary.keyboard.type("nguoi thu 3 an");
  await list(secretary, 3).getByRole("button").first().press("Enter");
  await secretary.getByRole("menuitem", { name: "Vắng: Công tác" }).press("Enter");
  await secretary.getByLabel("Tìm tên trong danh sách").fill("");
  await secretary.getByRole("button", { name: /chưa gọi: có mặt cả/ }).click();
  await deputy.getByText("Có mặt").first().waitFor();
  await second.selectOption("all");
  await deputy.getByText("Vắng: đi công tác").waitFor();
  await expectAccessible(deputy);
  await picture(secretary, "groups-laptop-roll");

  await secretary.getByRole("button", { name: "Bắt đầu mục này" }).click();
  await secretary.keyboard.press("Alt+n");
  await secretary.keyboard.type("nguoi thu 5 an");
  await secretary.keyboard.press("Enter");
  await secretary.keyboard.press("Alt+b");
  await secretary.getByRole("form", { name: "Mở biểu quyết" }).getByRole("button", { name: "Mở biểu quyết" }).click();
  await secretary.getByRole("button", { name: /người đều tán thành/ }).click();
  await deputy.getByRole("navigation", { name: "Phần của trang" }).getByRole("button", { name: "Kết luận" }).click();
  await deputy.getByText(/^Đạt: 29\d\/29\d/).waitFor();
  const field = deputy.getByLabel("Tán thành, số phiếu", { exact: true });
  expect(await field.evaluate((input) => input.scrollWidth <= input.clientWidth)).toBe(true);
  await picture(deputy, "groups-phone-vote");
});

async function openAs(userName: string, password: string, screen: "laptop" | "phone"): Promise<Page> {
  const page = await program.open("/", screen);
  await signIn(page, userName, password);
  return page;
}

const given = ["An", "Bảo", "Cường", "Dũng", "Giang", "Hạnh", "Khoa", "Lan", "Minh", "Ngân"];

/** The cell of the demo's secretary with so many members, and so many groups; the first two hold nobody yet. */
async function growCell(size: number, groupCount: number): Promise<number> {
  const place = await program.db
    .selectFrom("account_roles as r")
    .innerJoin("accounts as a", "a.id", "r.account_id")
    .innerJoin("organisations as o", "o.id", "r.organisation_id")
    .select(["o.id", "o.path", "o.top_id as topId", "o.level"])
    .where("a.user_name", "=", "bithu")
    .executeTakeFirstOrThrow();
  const there = await program.db.selectFrom("members").select("id").where("cell_id", "=", place.id).where("ended_on", "is", null).execute();
  const people = Array.from({ length: size - there.length }, (_, at) =>
    newcomer(place, `Người Thử ${(at % groupCount) + 1} ${given[at % given.length]}`),
  );
  await program.db.transaction().execute(async (tx) => {
    const ids = await insertMembers(tx, people, new Date(`${today}T00:00:00Z`));
    const profile = { symbol: null, hostUnit: null, hostUnitKind: null, isAbroad: false, country: null };
    for (let at = 1; at <= groupCount; at += 1) {
      const group = { ...profile, kind: "group", code: `THU.T${at}`, name: `Tổ đảng ${at}`, on: today, decision: null } as const;
      groups.push((await insertOrganisation(tx, group, place)).id);
    }
    const seats = ids.flatMap((id, at) => {
      const isSeated = at % groupCount > 1;
      return isSeated ? [{ member_id: id, group_id: groups[at % groupCount] ?? null, valid: `[${today},)` }] : [];
    });
    await tx.insertInto("group_memberships").values(seats).execute();
  });
  return place.id;
}

function newcomer(place: { id: number; topId: number }, fullName: string): NewMember {
  const dates = { birthDate: "1980-01-01", joinedOn: "2010-05-19", officialOn: "2011-05-19" };
  return {
    ...z.parse(MemberDraft, { fullName, sex: "male", ...dates }),
    cellId: place.id,
    topId: place.topId,
    memberships: [{ organisationId: place.id, from: "2020-01-01", to: null, enteredHow: "registered" }],
    statuses: [{ status: "official", from: "2011-05-19", to: null }],
  };
}
