// The wizard through HTTP, with jobs run by a real worker: the three files of an invented bloc, then rows that cannot be.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { openXlsx } from "#server/files/xlsx-read.ts";
import type { SheetValue } from "#server/files/xlsx-write.ts";
import {
  blocFile,
  blocFolder,
  bringFile,
  type ImportOffice,
  layoutOf,
  openImportOffice,
  refusedOf,
  settled,
  tableFile,
} from "#test/import-office.ts";
import type { Caller, TestServer } from "#test/server.ts";
import { changeLayout, commitImport, downloadRefused, getImport, listImports, previewImport, uploadFile } from "../contract.ts";
import { countBadRows } from "../rules.ts";

const expected = JSON.parse(readFileSync(join(blocFolder, "expected.json"), "utf8")) as {
  badRows: number;
  badKinds: Record<string, number>;
  members: number;
  regularMeetings: number;
}; // the file beside

let opened: ImportOffice;
let server: TestServer;
let office: Caller;
let place: number;
beforeAll(async () => {
  opened = await openImportOffice();
  ({ server, office, place } = opened);
  return opened.stop;
});

describe("the three files of a bloc", () => {
  test("the tree lands on the organisation of the first run, whatever its code was there", async () => {
    const done = await bringFile(opened, blocFile("01-to-chuc-dang.xlsx"));
    expect(done).toMatchObject({ kind: "organisations", state: "committed", rowsRead: 277, rowsGood: 277, rowsBad: 0, rowsSame: 0 });
    const { rows } = await counts("organisations");
    expect(rows).toBe(277);
  });

  test("a list of members with bad rows writes nothing until the clerk agrees, then all good rows", async () => {
    const uploaded = await office.upload(uploadFile, { organisationId: place }, blocFile("02-danh-sach-dang-vien.xlsx"));
    await expect(office.call(previewImport, { importId: uploaded.id })).rejects.toMatchObject({ reason: "no-as-of" });
    const asked = await office.call(changeLayout, { ...layoutOf(uploaded), asOf: "2018-06-30" });
    const preview = await settled(office, await office.call(previewImport, { importId: asked.id }));
    expect(preview).toMatchObject({ state: "previewed", rowsRead: 3475, rowsGood: expected.members, rowsBad: expected.badRows });
    const refused = await settled(office, await office.call(commitImport, { importId: asked.id }));
    expect([refused.state, (await counts("members")).rows]).toEqual(["previewed", 0]);
    const done = await settled(office, await office.call(commitImport, { importId: asked.id, skipBad: true }));
    expect([done.state, done.rowsGood, (await counts("members")).rows]).toEqual(["committed", expected.members, expected.members]);
    await expect(office.call(commitImport, { importId: asked.id })).rejects.toMatchObject({ reason: "already-committed" });
  });

  test("exactly the bad rows are refused, each for its reason, and can be taken home as .xlsx", async () => {
    const { rows } = await office.call(listImports, { organisationId: place });
    const done = await office.call(getImport, { importId: rows[0]?.id ?? 0 });
    const kinds: Record<string, string> = {
      "duplicate-card": "duplicate card number",
      "impossible-birth-date": "impossible birth date",
      "unknown-cell": "unknown cell",
      "missing-name": "missing name",
      "joined-before-birth": "joined before birth",
    };
    const found: Record<string, number> = {};
    for (const { kind } of done.bad) found[kinds[kind] ?? kind] = (found[kinds[kind] ?? kind] ?? 0) + 1;
    expect(found).toEqual(expected.badKinds);
    expect([done.bad.length, countBadRows(done.bad)]).toEqual([expected.badRows, expected.badRows]);
    expect(done.bad).toContainEqual({
      row: 2680,
      column: "Ngày sinh",
      value: "31/02/1980",
      reason: "Ngày 31/02/1980 không có trong lịch. Nhập theo dạng ngày/tháng/năm.",
      kind: "impossible-birth-date",
    });
    const { body, fileName } = await office.download(downloadRefused, { importId: done.id });
    const file = await openXlsx(body);
    const lines: unknown[][] = [];
    for await (const { cells } of file.rows(file.sheets[0] ?? "")) lines.push([...cells]);
    expect([fileName, lines.length, lines[0]?.at(-1), lines[0]?.[1]]).toEqual([
      "chua-nhap-duoc-02-danh-sach-dang-vien.xlsx",
      13,
      "Lý do",
      "Họ và tên",
    ]);
  });

  test("the meetings of six months come in as totals", async () => {
    const done = await bringFile(opened, blocFile("03-sinh-hoat-chi-bo.xlsx"));
    expect(done).toMatchObject({ kind: "meetings", state: "committed", rowsGood: expected.regularMeetings, rowsBad: 0 });
  });

  test("the same files again change nothing", async () => {
    const before = (await counts("history")).rows;
    const again = [
      await bringFile(opened, blocFile("01-to-chuc-dang.xlsx")),
      await bringFile(opened, blocFile("02-danh-sach-dang-vien.xlsx"), { asOf: "2018-06-30", skipBad: true }),
      await bringFile(opened, blocFile("03-sinh-hoat-chi-bo.xlsx")),
    ];
    expect(again.map(({ rowsSame, rowsGood }) => rowsGood - rowsSame)).toEqual([0, 0, 0]);
    // One line for each file that came, one for each that was brought in.
    expect((await counts("history")).rows - before).toBe(6);
  });

  test("everybody counts from the day of the list on, as what the list says", async () => {
    const day = "2018-06-30";
    const probationary = await server.db
      .selectFrom("memberships as m")
      .innerJoin("member_statuses as s", "s.member_id", "m.member_id")
      .select((eb) => eb.fn.countAll<number>().as("rows"))
      .where("s.status", "=", "probationary")
      .where((eb) => eb("s.valid", "@>", eb.cast<string>(eb.val(day), "date")))
      .where((eb) => eb("m.valid", "@>", eb.cast<string>(eb.val(day), "date")))
      .executeTakeFirstOrThrow();
    const exempt = await server.db
      .selectFrom("member_statuses")
      .select((eb) => eb.fn.countAll<number>().as("rows"))
      .where("status", "=", "exempt")
      .executeTakeFirstOrThrow();
    expect([probationary.rows, exempt.rows]).toEqual([113, 180]);
  });
});

describe("a changed row", () => {
  test("is corrected, and history keeps what stood there before", async () => {
    const person = await server.db
      .selectFrom("members")
      .select(["id", "full_name", "card_number", "home_place", "cell_id"])
      .orderBy("id")
      .executeTakeFirstOrThrow();
    const cell = await server.db.selectFrom("organisations").select("code").where("id", "=", person.cell_id).executeTakeFirstOrThrow();
    const file = await tableFile(
      ["Họ tên", "Số thẻ ĐV", "Quê quán", "Mã chi bộ"],
      [[person.full_name.toUpperCase(), person.card_number, "xã Mới", cell.code]],
    );
    const done = await bringFile(opened, { name: "sua.xlsx", content: file }, { asOf: "2018-06-30" });
    expect(done).toMatchObject({ state: "committed", rowsGood: 1, rowsSame: 0 });
    const change = await server.db
      .selectFrom("history")
      .select(["before", "after"])
      .where("object_kind", "=", "member")
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    expect(change).toEqual({ before: { homePlace: person.home_place }, after: { homePlace: "xã Mới" } });
  });
});

describe("what cannot be", () => {
  const organisations = (rows: SheetValue[][]) =>
    refusedOf(opened, ["Mã", "Tên tổ chức đảng", "Loại hình", "Trực thuộc", "Ngày thành lập"], rows);
  test.each([
    [
      "a circle",
      [
        ["A1", "Đảng bộ A", "Đảng bộ cơ sở", "B1", null],
        ["B1", "Đảng bộ B", "Đảng bộ cơ sở", "A1", null],
      ],
      [
        [2, "cycle"],
        [3, "cycle"],
      ],
    ],
    [
      "an unknown parent and what hangs below",
      [
        ["C1", "Đảng bộ C", "Đảng bộ cơ sở", "Không có", null],
        ["C1.1", "Chi bộ C", "Chi bộ trực thuộc", "C1", null],
      ],
      [
        [2, "unknown-parent"],
        [3, "parent-refused"],
      ],
    ],
    [
      "a code twice",
      [
        ["D1", "Chi bộ D", "Chi bộ cơ sở", "ĐUK", null],
        ["d1", "Chi bộ Đ", "Chi bộ cơ sở", "ĐUK", null],
      ],
      [[3, "duplicate-code"]],
    ],
    ["a kind that cannot stand there", [["E1", "Tổ đảng 1", "Tổ đảng", "ĐUK", null]], [[2, "kind-not-here"]]],
    ["an unknown kind", [["E1", "Tổ 1", "Câu lạc bộ", "ĐUK", null]], [[2, "not-understood-kind"]]],
    ["no name", [["E1", null, "Chi bộ cơ sở", "ĐUK", "1/1/2010"]], [[2, "missing-name"]]],
    ["a founding in the future", [["E1", "Chi bộ E", "Chi bộ cơ sở", "ĐUK", "1/1/2030"]], [[2, "in-future"]]],
    ["another parent than the books", [["DB02", "Đảng bộ Sở Tài chính", "Đảng bộ cơ sở", "DB01", null]], [[2, "parent-differs"]]],
  ] as [string, SheetValue[][], unknown[]][])("in the tree: %s", async (_, rows, problems) => {
    expect(await organisations(rows)).toEqual(problems);
  });

  const members = (rows: SheetValue[][]) =>
    refusedOf(opened, ["Họ và tên", "Ngày sinh", "Giới tính", "Ngày vào Đảng", "Ngày chính thức", "Số thẻ", "Chi bộ", "Ghi chú"], rows);
  const cell = "Chi bộ Cục Thuế";
  test.each([
    ["older than 120", [["Lê Văn Cụ", "01/01/1890", "Nam", "01/01/1930", null, null, cell, null]], [[2, "impossible-birth-date"]]],
    ["born in the future", [["Lê Văn Non", "01/01/2050", "Nam", null, null, null, cell, null]], [[2, "impossible-birth-date"]]],
    ["month before day", [["Lê Văn Mỹ", "12/25/1980", "Nam", null, null, null, cell, null]], [[2, "impossible-birth-date"]]],
    [
      "official before joined",
      [["Lê Văn Vội", "01/01/1980", "Nam", "01/01/2010", "01/01/2009", null, cell, null]],
      [[2, "wrong-officialOn"]],
    ],
    [
      "joined after the day of the list",
      [["Lê Văn Sau", "01/01/1980", "Nam", "01/01/2020", null, null, cell, null]],
      [[2, "wrong-joinedOn"]],
    ],
    ["neither man nor woman as told", [["Lê Văn Lạ", "01/01/1980", "Khác", null, null, null, cell, null]], [[2, "not-understood-sex"]]],
    [
      "a committee for a cell",
      [["Lê Văn Nhầm", "01/01/1980", "Nam", null, null, null, "Đảng bộ Sở Tài chính", null]],
      [[2, "unknown-cell"]],
    ],
    ["gone by the remark", [["Lê Văn Mất", "01/01/1950", "Nam", null, null, null, cell, "Từ trần 2017"]], [[2, "is-gone"]]],
    [
      "the same person twice",
      [
        ["Lê Văn Đôi", "01/01/1980", "Nam", null, null, null, cell, null],
        ["LÊ VĂN ĐÔI", "1.1.1980", "Nam", null, null, null, cell, null],
      ],
      [[3, "duplicate-person"]],
    ],
    ["a card of somebody else", [["Lê Văn Khác", "01/01/1980", "Nam", null, null, "41009576", cell, null]], [[2, "card-taken"]]],
  ] as [string, SheetValue[][], unknown[]][])("in the register: %s", async (_, rows, problems) => {
    expect(await members(rows)).toEqual(problems);
  });

  const meetings = (rows: SheetValue[][]) =>
    refusedOf(
      opened,
      [
        "Chi bộ",
        "Tháng",
        "Ngày họp",
        "Bắt đầu",
        "Kết thúc",
        "Tổng số ĐV",
        "Miễn",
        "Có mặt",
        "Vắng có lý do",
        "Vắng không lý do",
        "Phát biểu",
      ],
      rows,
    );
  test.each([
    ["ends before it begins", [[cell, "07/2018", "05/07/2018", "14:00", "13:30", 17, 2, 15, 0, 0, 3]], [[2, "ends-before-begin"]]],
    ["in the future", [[cell, "07/2030", "05/07/2030", "14:00", "15:30", 17, 2, 15, 0, 0, 3]], [[2, "in-future"]]],
    ["more present than belong", [[cell, "07/2018", "05/07/2018", "14:00", "15:30", 17, 0, 18, 0, 0, 3]], [[2, "sums-differ"]]],
    ["sums that do not add up", [[cell, "07/2018", "05/07/2018", "14:00", "15:30", 17, 2, 11, 1, 0, 3]], [[2, "sums-differ"]]],
    [
      "the same month twice",
      [
        [cell, "07/2018", "05/07/2018", null, null, 17, 2, 15, 0, 0, 3],
        [cell, "T7/2018", "06/07/2018", null, null, 17, 2, 15, 0, 0, 3],
      ],
      [[3, "duplicate-meeting"]],
    ],
    [
      "no day, no count",
      [[cell, "07/2018", null, "14:00", null, 17, 2, null, 0, 0, 3]],
      [
        [2, "missing-day"],
        [2, "missing-present"],
      ],
    ],
    ["before the cell was there", [[cell, "07/1960", "05/07/1960", null, null, 17, 2, 15, 0, 0, 3]], [[2, "cell-not-yet"]]],
    ["31/02", [[cell, "02/2018", "31/02/2018", null, null, 17, 2, 15, 0, 0, 3]], [[2, "not-understood-heldOn"]]],
  ] as [string, SheetValue[][], unknown[]][])("among meetings: %s", async (_, rows, problems) => {
    expect(await meetings(rows)).toEqual(problems);
  });
});

function counts(name: "organisations" | "members" | "history") {
  return server.db
    .selectFrom(name)
    .select((eb) => eb.fn.countAll<number>().as("rows"))
    .executeTakeFirstOrThrow();
}
