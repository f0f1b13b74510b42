import type { DayText } from "#contract/dates.ts";
import { type Sheet, type SheetColumn, type SheetValue, writeXlsx } from "#server/files/xlsx-write.ts";
import { endingNames, forceNames, maskNumber, sexNames, situationNames, standingNames } from "../rules.ts";
import type { memberFields } from "./read-member.ts";

/** One line of the file: the register's fields, the place and the state on the day. */
export type MemberSheetRow = ReturnType<typeof memberFields> & {
  cellName: string;
  unitName: string | null;
  standing: keyof typeof standingNames | null;
  situation: keyof typeof situationNames | null;
  endedOn: DayText | null;
  endedHow: keyof typeof endingNames | null;
};

interface Column extends SheetColumn {
  value: (row: MemberSheetRow) => SheetValue;
}

const text = (title: string, width: number, value: Column["value"]): Column => ({ title, type: "text", width, value });
const day = (title: string, value: Column["value"]): Column => ({ title, type: "day", value });

/** The columns of Mẫu 7-HSĐV under the titles that the import knows again. */
const columns: readonly Column[] = [
  text("Họ và tên", 28, (row) => row.fullName),
  text("Họ tên khai sinh", 24, (row) => row.birthName),
  day("Ngày sinh", (row) => row.birthDate),
  text("Nam/Nữ", 8, (row) => sexNames[row.sex]),
  text("Dân tộc", 12, (row) => row.ethnicity),
  text("Tôn giáo", 12, (row) => row.religion),
  text("Quê quán", 36, (row) => row.homePlace),
  text("Học vấn", 10, (row) => row.schooling),
  text("Lý luận chính trị", 14, (row) => row.politicsLevel),
  text("Chuyên môn nghiệp vụ", 18, (row) => row.professionLevel),
  text("Ngoại ngữ", 14, (row) => row.foreignLanguage),
  text("Nghề nghiệp trước khi vào Đảng", 20, (row) => row.occupationBefore),
  text("Nghề nghiệp", 18, (row) => row.occupation),
  day("Ngày vào Đảng", (row) => row.joinedOn),
  day("Ngày chính thức", (row) => row.officialOn),
  text("Số thẻ đảng viên", 12, (row) => row.cardNumber),
  text("Số lý lịch", 12, (row) => row.fileNumber),
  text("Số Huy hiệu Đảng", 14, (row) => row.badgeNumber),
  text("Bộ đội, công an, hưu trí", 14, (row) => row.forceKind && forceNames[row.forceKind]),
  text("Chi bộ", 36, (row) => row.cellName),
  text("Đơn vị", 36, (row) => row.unitName),
  text("Tình trạng", 18, state),
  text("Ghi chú", 40, (row) => row.note),
];

function state(row: MemberSheetRow): string | null {
  if (row.endedHow) return `${endingNames[row.endedHow]}${row.endedOn ? ` từ ${row.endedOn.split("-").reverse().join("/")}` : ""}`;
  return (row.situation && situationNames[row.situation]) ?? (row.standing && standingNames[row.standing]);
}

interface Options {
  heading: readonly string[];
  rows: AsyncIterable<MemberSheetRow>;
  /** Full card numbers are for those who keep the register. */
  showsNumbers: boolean;
}

export async function membersXlsx({ heading, rows, showsNumbers }: Options): Promise<Buffer> {
  const sheet: Sheet = {
    name: "Danh sách đảng viên",
    heading,
    columns: [{ title: "STT", type: "number", width: 6 }, ...columns],
    rows: numbered(rows, showsNumbers),
  };
  return writeXlsx([sheet]);
}

async function* numbered(rows: AsyncIterable<MemberSheetRow>, showsNumbers: boolean): AsyncIterable<SheetValue[]> {
  let number = 0;
  for await (const row of rows) {
    number += 1;
    const shown = showsNumbers ? row : { ...row, cardNumber: maskNumber(row.cardNumber) };
    yield [number, ...columns.map((column) => column.value(shown))];
  }
}
