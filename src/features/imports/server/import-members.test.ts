// A list of members against the rules of the register and against itself.
import { beforeAll, expect, test } from "vitest";
import { blocFile, bringFile, type ImportOffice, layoutOf, openImportOffice, settled, tableFile } from "#test/import-office.ts";
import { changeLayout, commitImport, previewImport, uploadFile } from "../contract.ts";

let opened: ImportOffice;
const cell = "Chi bộ Cục Thuế";
beforeAll(async () => {
  opened = await openImportOffice();
  await bringFile(opened, blocFile("01-to-chuc-dang.xlsx"));
  return opened.stop;
}, 120_000);

test("who joined before the age for it is taken in, with a word to look again", async () => {
  const file = await tableFile(
    ["Họ và tên", "Ngày sinh", "Ngày vào Đảng", "Chi bộ"],
    [
      ["Lê Văn Sớm", "01/06/1980", "20/05/1998", cell],
      ["Lê Văn Vừa", "01/06/1980", "01/06/1998", cell],
      ["Lê Văn Hỏng", "01/06/1980", "20/05/1998", "Chi bộ không có"],
    ],
  );
  const uploaded = await opened.office.upload(uploadFile, { organisationId: opened.place }, { name: "tuoi.xlsx", content: file });
  await opened.office.call(changeLayout, { ...layoutOf(uploaded), asOf: "2018-06-30" });
  const early = {
    row: 2,
    column: "Ngày vào Đảng",
    value: "20/05/1998",
    reason: "Vào Đảng khi 17 tuổi, quy định từ 18 tuổi. Đối chiếu với hồ sơ gốc.",
    kind: "unusual-days",
  };
  const checked = await settled(opened.office, await opened.office.call(previewImport, { importId: uploaded.id }));
  expect([checked.warnings, checked.rowsGood, checked.rowsBad]).toEqual([[early], 2, 1]);
  const done = await settled(opened.office, await opened.office.call(commitImport, { importId: uploaded.id, skipBad: true }));
  expect([done.warnings, done.rowsGood, done.state]).toEqual([[early], 2, "committed"]);
});

test("people written earlier from the same list are no people of the books: one name and birth date in two cells are two", async () => {
  const before = await countMembers();
  const first = ["Lê Văn Trùng", "01/02/1980", "Chi bộ Cục Thuế"];
  const others = Array.from({ length: 1100 }, (_, at) => [
    "Lê Văn Đông",
    `1/${1 + (at % 12)}/${1908 + Math.floor(at / 12)}`,
    "Chi bộ Cục Thuế",
  ]);
  const rows = [first, ...others, ["Lê Văn Trùng", "01/02/1980", "Chi bộ Cục Hải quan"]];
  const file = await tableFile(["Họ và tên", "Ngày sinh", "Chi bộ"], rows);
  const done = await bringFile(opened, { name: "trung.xlsx", content: file }, { asOf: "2018-06-30" });
  expect([done.bad, (await countMembers()) - before]).toEqual([[], rows.length]);
});

async function countMembers(): Promise<number> {
  const { rows } = await opened.server.db
    .selectFrom("members")
    .select((eb) => eb.fn.countAll<number>().as("rows"))
    .executeTakeFirstOrThrow();
  return rows;
}
