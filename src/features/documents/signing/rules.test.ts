import { expect, test } from "vitest";
import { signerWarnings } from "./rules.ts";

const signer = { authority: "T/M BAN THƯỜNG VỤ", signerPosition: "BÍ THƯ", signerName: "Đỗ Hữu Nghĩa" };

test.each([
  ["T/M ĐẢNG ỦY", "PHÓ BÍ THƯ"],
  ["T/M CHI BỘ", "BÍ THƯ"],
  ["T/M ỦY BAN KIỂM TRA", "CHỦ NHIỆM"],
  ["K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"],
  ["K/T CHÁNH VĂN PHÒNG ĐẢNG ỦY", "PHÓ CHÁNH VĂN PHÒNG"],
  ["T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"],
  ["", "TRƯỞNG BAN"],
  ["", ""],
])("“%s” with “%s” is right", (authority, signerPosition) => {
  expect(signerWarnings({ ...signer, authority, signerPosition })).toEqual({});
});

test.each([
  ["K/T BÍ THƯ", "PHÓ BÍ THƯ", { authority: "Cấp ủy không ký K/T. Phó bí thư cũng ký T/M và tên cấp ủy." }],
  ["K/T ĐẢNG UỶ", "PHÓ BÍ THƯ", { authority: "Cấp ủy không ký K/T. Phó bí thư cũng ký T/M và tên cấp ủy." }],
  ["TM. CHI BỘ", "BÍ THƯ", { authority: "Văn bản của Đảng ghi T/M, có gạch chéo." }],
  ["T.L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", { authority: "Văn bản của Đảng ghi T/L, có gạch chéo." }],
  ["T/U BAN THƯỜNG VỤ", "TRƯỞNG BAN", { authority: "Không ký T/U. Được giao ký thì ghi T/L." }],
  ["", "Phó Bí thư", { authority: "Bí thư, phó bí thư ký thay mặt tập thể: ghi T/M và tên cấp ủy." }],
  ["T/M ĐẢNG ỦY", "BÍ THƯ ĐẢNG ỦY", { signerPosition: "Chức vụ không kèm tên cấp ủy: ghi BÍ THƯ hoặc PHÓ BÍ THƯ." }],
])("“%s” with “%s” is told", (authority, signerPosition, told) => {
  expect(signerWarnings({ ...signer, authority, signerPosition })).toEqual(told);
});

test.each(["TS. Đỗ Hữu Nghĩa", "Đại tá Đỗ Hữu Nghĩa", "Đồng chí Hồ Ngọc Lan"])("the name “%s” carries a title", (signerName) => {
  expect(Object.keys(signerWarnings({ ...signer, signerName }))).toEqual(["signerName"]);
});

test("a family name that is also a way to call somebody is a name", () => {
  expect(signerWarnings({ ...signer, signerName: "Ông Văn Tùng" })).toEqual({});
});
