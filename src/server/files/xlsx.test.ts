import exceljs from "exceljs";
import { expect, test } from "vitest";
import { writeXlsx } from "./xlsx.ts";

test("what is written is read again: text, numbers, days, and no formula", async () => {
  const file = await writeXlsx([
    {
      name: "Kỳ [1]: thử/nghiệm",
      heading: ["Đảng bộ Khối"],
      columns: [
        { title: "Họ và tên", type: "text" },
        { title: "Số", type: "number" },
        { title: "Ngày", type: "day" },
      ],
      rows: [
        ["=1+1", 1377, "2018-06-30"],
        ["Đỗ Thị Ánh", null, null],
      ],
    },
  ]);
  const book = new exceljs.Workbook();
  // The library's own Buffer type is older than Node's.
  await book.xlsx.load(file as unknown as ArrayBuffer);
  const sheet = book.worksheets[0];
  expect(sheet?.name).toBe("Kỳ  1   thử nghiệm");
  expect(sheet?.getCell("A1").value).toBe("Đảng bộ Khối");
  expect(sheet?.getRow(3).values).toEqual([undefined, "Họ và tên", "Số", "Ngày"]);
  expect(sheet?.getCell("A4").value).toBe("=1+1");
  expect(sheet?.getCell("B4").value).toBe(1377);
  expect(sheet?.getCell("C4").value).toEqual(new Date("2018-06-30T00:00:00Z"));
  expect(sheet?.getCell("A5").value).toBe("Đỗ Thị Ánh");
});
