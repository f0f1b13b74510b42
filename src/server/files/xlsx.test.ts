import { deflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { openXlsx, type SheetRow } from "./xlsx-read.ts";
import { type Sheet, writeXlsx } from "./xlsx-write.ts";

describe("writing", () => {
  test("columns and rows come back as they were, below a title", async () => {
    const content = await written({
      name: "Đảng viên [1/2]",
      heading: ["Danh sách"],
      columns: [
        { title: "Họ và tên", width: 30, type: "text" },
        { title: "Số thẻ", width: 12, type: "text" },
        { title: "Ngày sinh", width: 12, type: "day" },
        { title: "Tuổi", width: 8, type: "number" },
      ],
      rows: [
        ["Đỗ Thị Ánh", "00123456", "1980-02-29", 46],
        [null, "", null, 0],
      ],
    });
    const file = await openXlsx(content);
    expect(file.sheets).toEqual(["Đảng viên 1 2"]);
    expect(await all(file.rows(file.sheets[0] ?? ""))).toMatchObject([
      { number: 1, cells: ["Danh sách"] },
      { number: 3, cells: ["Họ và tên", "Số thẻ", "Ngày sinh", "Tuổi"] },
      { number: 4, cells: ["Đỗ Thị Ánh", "00123456", { day: "1980-02-29", time: null }, 46] },
      { number: 5, cells: [null, null, null, 0] },
    ]);
  });

  test("text that looks like a formula stays text, in any column, also when somebody edits it", async () => {
    const dangerous = ["=1+1", "+84", "-2", "@x", '=HYPERLINK("http://x")', "\t=1", "\r=1", "\u0000a\ud800b"];
    const content = await written({
      name: "S",
      heading: ["=1+1"],
      columns: [
        { title: "A", width: 9, type: "text" },
        { title: "B", width: 9, type: "number" },
      ],
      rows: dangerous.map((text) => [text, text]),
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(content as unknown as ExcelJS.Buffer); // the library's own name for the same thing
    const page = workbook.worksheets[0];
    const kept = [...dangerous.slice(0, 5), "\t=1", "=1", "ab"];
    for (const column of [1, 2]) expect(page?.getColumn(column).values.slice(4)).toEqual(kept);
    const formats = [page?.getCell("A1"), ...[4, 5, 6, 7, 8, 9, 10].flatMap((row) => [page?.getCell(row, 1), page?.getCell(row, 2)])];
    expect(new Set(formats.map((cell) => [cell?.type, cell?.numFmt].join(" ")))).toEqual(new Set([`${ExcelJS.ValueType.String} @`]));
  });

  test("a failure among the rows is told", async () => {
    async function* rows() {
      yield ["một"];
      throw new Error("hết");
    }
    await expect(written({ name: "S", heading: [], columns: [{ title: "A", width: 9, type: "text" }], rows: rows() })).rejects.toThrow(
      "hết",
    );
  });
});

describe("reading", () => {
  test("understands rich text, formulas, errors, times and the calendar of 1904", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.properties.date1904 = true;
    const sheet = workbook.addWorksheet("Trang & một");
    workbook.addWorksheet("Ẩn", { state: "hidden" });
    sheet.addRow([
      { richText: [{ text: "Đảng " }, { text: "viên" }] },
      { formula: "1+1", result: 2 },
      { error: "#N/A" },
      new Date("2018-06-30T00:00:00Z"),
    ]);
    const file = await openXlsx(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(file.sheets).toEqual(["Trang & một"]);
    const [row] = await all(file.rows("Trang & một"));
    expect(row?.cells).toEqual(["Đảng viên", 2, "#N/A", { day: "2018-06-30", time: null }]);
  });

  test.each([
    ["an empty file", Buffer.alloc(0), "file-empty"],
    ["plain text", Buffer.from("Họ và tên,Ngày sinh\n"), "not-xlsx"],
    ["a ZIP that is no workbook", zip({ "a.txt": Buffer.from("x") }), "not-xlsx"],
    ["an old or locked workbook", Buffer.from("d0cf11e0a1b11ae10000", "hex"), "old-or-locked"],
    ["half a file", zip({ "[Content_Types].xml": Buffer.from("x"), "xl/workbook.xml": Buffer.from("y") }).subarray(0, 60), "not-xlsx"],
    [
      "a workbook without sheets",
      zip({ "[Content_Types].xml": Buffer.from("x"), "xl/workbook.xml": Buffer.from("<workbook/>") }),
      "not-xlsx",
    ],
  ])("refuses %s", async (_, content, reason) => {
    await expect(openXlsx(content)).rejects.toMatchObject({ reason });
  });

  test.each([
    ["a sign that there is not", "&#x7fffff;", ""],
    ["a name with signs of XML", "A &amp; &lt;B&gt;", "A & <B>"],
  ])("a sheet's name with %s is read", async (_, name, read) => {
    const sheet = `<workbook><sheets><sheet name="${name}" sheetId="1"/></sheets></workbook>`;
    const file = await openXlsx(zip({ "[Content_Types].xml": Buffer.from("x"), "xl/workbook.xml": Buffer.from(sheet) }));
    expect(file.sheets).toEqual([read]);
  });

  test("refuses a list of sheets that is too long", async () => {
    const long = { "[Content_Types].xml": Buffer.from("x"), "xl/workbook.xml": Buffer.alloc(11 * 1024 * 1024, "<sheet ") };
    await expect(openXlsx(zip(long))).rejects.toMatchObject({ kind: "too-large", reason: "unpacks-too-large" });
    const unclosed = { "[Content_Types].xml": Buffer.from("x"), "xl/workbook.xml": Buffer.alloc(1024 * 1024, "<sheet ") };
    await expect(openXlsx(zip(unclosed))).rejects.toMatchObject({ reason: "not-xlsx" });
  });

  test("refuses a bomb whose header lies about its size", async () => {
    const bomb = zip(
      {
        "[Content_Types].xml": Buffer.from("x"),
        "xl/workbook.xml": Buffer.from("y"),
        "xl/sharedStrings.xml": Buffer.alloc(130 * 1024 * 1024),
      },
      10,
    );
    await expect(openXlsx(bomb)).rejects.toMatchObject({ kind: "too-large", reason: "unpacks-too-large" });
  });
});

const written = (sheet: Sheet) => writeXlsx([sheet]);

async function all(rows: AsyncIterable<SheetRow>): Promise<SheetRow[]> {
  const found: SheetRow[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

/** A ZIP made by hand; `told` is the size that the headers claim. */
function zip(files: Record<string, Buffer>, told?: number): Buffer {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(told ?? content.length, 22);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(told ?? content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    entry.write(name, 46);
    locals.push(local, packed);
    directory.push(entry);
    at += local.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
