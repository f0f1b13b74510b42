// An .xlsx list of invented members in the columns that offices use, as large as asked for.
import ExcelJS from "exceljs";
import { inventPerson } from "#server/demo/people.ts";
import { calendarOf, centralPlan } from "#server/demo/plan.ts";
import { at, randomFrom } from "#server/demo/random.ts";

const titles = [
  "STT",
  "Họ và tên",
  "Ngày sinh",
  "Nam/Nữ",
  "Dân tộc",
  "Tôn giáo",
  "Quê quán",
  "Học vấn",
  "Lý luận",
  "Chuyên môn",
  "Nghề nghiệp",
  "Ngày vào Đảng",
  "Ngày chính thức",
  "Số thẻ đảng viên",
  "Số lý lịch",
  "Chi bộ",
  "Ghi chú",
];

export async function writeMembersFile(file: string, rows: number, cellNames: readonly string[], today: string): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: false });
  const sheet = workbook.addWorksheet("Danh sách");
  sheet.addRow(["DANH SÁCH ĐẢNG VIÊN"]).commit();
  sheet.addRow(titles).commit();
  const calendar = calendarOf(centralPlan, today);
  for (let number = 1; number <= rows; number++) {
    const person = inventPerson(number % 30 === 0 ? "probationary" : "working", calendar, randomFrom(`file:${number}`));
    const official = person.officialOn ? written(person.officialOn) : "";
    sheet
      .addRow([
        number,
        person.fullName,
        written(person.birthDate),
        person.sex === "female" ? "Nữ" : "Nam",
        person.ethnicity,
        person.religion,
        person.homePlace,
        "12/12",
        person.politicsLevel ?? "",
        person.professionLevel ?? "",
        person.occupation,
        written(person.joinedOn),
        official,
        official ? String(41_000_000 + number) : "",
        `${String(number).padStart(6, "0")}TĐ`,
        at(cellNames, number % cellNames.length),
        "",
      ])
      .commit();
  }
  await workbook.commit();
}

/** Days as offices write them: 05/07/2018. */
function written(day: string): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
