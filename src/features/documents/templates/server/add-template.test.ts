import PizZip from "pizzip";
import { beforeAll, expect, test } from "vitest";
import type { AppError } from "#contract/errors.ts";
import { rule } from "#features/regulations/server/queries.ts";
import { officialDocument } from "#server/files/docx.ts";
import { documentText } from "#test/document-text.ts";
import { openWorld, type World } from "#test/world.ts";
import { addTemplate, checkTemplate, downloadStart, downloadTemplate, endTemplate, listTemplates, previewTemplate } from "../contract.ts";
import { type FamilyCode, familyCodes } from "../rules.ts";
import { sampleDocument } from "./sample-document.ts";

let world: World;
let report: Buffer;
beforeAll(async () => {
  world = await openWorld();
  report = await start("report");
});

const at = () => ({ organisationId: world.unit.KHOI });
const start = async (family: FamilyCode) => (await world.as("office").download(downloadStart, { ...at(), family })).body;
const named = (content: Buffer) => ({ name: "mau.docx", content });
const check = (family: FamilyCode, content: Buffer) => world.as("office").upload(checkTemplate, { ...at(), family }, named(content));

/** The file with one part changed or added. */
function changed(file: Buffer, part: string, change: (text: string) => string): Buffer {
  const zip = new PizZip(file);
  zip.file(part, change(zip.file(part)?.asText() ?? ""));
  return zip.generate({ type: "nodebuffer", compression: "DEFLATE" });
}
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const withLine = (text: string, file = report) =>
  changed(file, "word/document.xml", (xml) => xml.replace("<w:body>", `<w:body>${paragraph(text)}`));
const withRelation = (relation: string, part = "word/_rels/document.xml.rels") =>
  changed(report, part, (xml) => (xml || "<Relationships></Relationships>").replace("</Relationships>", `${relation}</Relationships>`));

test.each(familyCodes)("the template to begin with prints %s as the built-in layout does", async (family) => {
  const { problems, warnings, example } = await check(family, await start(family));
  expect({ problems, warnings }).toEqual({ problems: [], warnings: [] });
  const layout = await rule(world.db, "documents.layout", world.unit.KHOI, "2026-06-15");
  const built = documentText(await officialDocument(sampleDocument(family, layout)));
  expect(documentText(Buffer.from(example?.file ?? "", "base64"))).toBe(built);
});

test.each([
  ["Chủ đề: {trích yêu}", "Không có thẻ {trích yêu}. Có phải là {trích yếu}?"],
  ["{hoàn toàn khác}", "Không có thẻ {hoàn toàn khác}. Xem danh sách thẻ ở trang này."],
  ["{người ký bên trái}", "Thẻ {người ký bên trái} không dùng cho báo cáo. Bỏ đi."],
  ["Kính gửi {cơ quan", "Có dấu { hoặc } chưa thành cặp. Mở, đóng mỗi thẻ trong cùng một đoạn."],
  ["{}", "Thẻ {} để trống. Viết tên thẻ giữa hai dấu ngoặc nhọn, hoặc bỏ đi."],
  ["Xem thêm {@phụ lục}", "Thẻ {@phụ lục} phải đứng một mình trong đoạn. Tách nó thành một đoạn riêng."],
  ["Có {số liệu: Đảng viên nũ} nữ", "Không có chỉ số “Đảng viên nũ”. Có phải là “Đảng viên nữ”?"],
  ["{số liệu: Đảng viên | to}", "Không có cách in “to”. Dùng một trong: "],
  ["{@bảng: Chi bộ; Chi bọ phận}", "Không có chỉ số “Chi bọ phận”."],
  ["{#vòng lặp}", "Không có thẻ {#vòng lặp}."],
])("%s is named with the paragraph where it stands", async (line, said) => {
  const { problems, example } = await check("report", withLine(line));
  expect(problems).toEqual([{ message: expect.stringContaining(said), where: line }]);
  expect(example).toBeNull();
});

test("a tag that Word cut into runs is one tag; a wanted one that is missing is a warning", async () => {
  const runs = "<w:p><w:r><w:t>{ Cơ </w:t></w:r><w:proofErr/><w:r><w:b/><w:t>QUAN }</w:t></w:r></w:p>";
  const cut = changed(report, "word/document.xml", (xml) => xml.replace("<w:body>", `<w:body>${runs}`).replace("{số}", "…"));
  const { problems, warnings, example } = await check("report", cut);
  expect(problems).toEqual([]);
  expect(warnings.map(({ message }) => message)).toEqual([
    "Mẫu không có thẻ {số} nên văn bản sẽ thiếu phần này: Số, ký hiệu; chưa có số thì chừa chỗ ghi tay.",
  ]);
  expect(example?.words.startsWith("ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH")).toBe(true);
});

test("figures are printed in their style, a table of figures as the appendix has them", async () => {
  const file = withLine("{@bảng: Đảng viên; Đảng viên nữ}", withLine("Nữ: {số liệu: Đảng viên nữ | tỷ lệ}; {số liệu: members.total}"));
  const { problems, example } = await check("report", file);
  expect(problems).toEqual([]);
  expect(example?.words).toMatch(/^TT\s+Chỉ số.*Đảng viên nữ.*Nữ: 90,0\u00a0%; 27/su);
});

const outside = (type: string, target: string) =>
  `<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`;

test.each([
  [
    "a picture from elsewhere",
    () => withRelation(outside("image", "http://noi-khac.example/a.png")),
    "Tệp lấy nội dung từ nơi khác (http://noi-khac.example/a.png)",
  ],
  [
    "a template from elsewhere",
    () => withRelation(outside("attachedTemplate", "http://noi-khac.example/t.dotm"), "word/_rels/settings.xml.rels"),
    "Tệp gắn với một mẫu ở nơi khác",
  ],
  ["a link", () => withRelation(outside("hyperlink", "http://noi-khac.example")), "Tệp có liên kết ra ngoài"],
  ["a program", () => changed(report, "word/vbaProject.bin", () => "x"), "macro"],
  [
    "a template of Word",
    () => changed(report, "[Content_Types].xml", (xml) => xml.replace("document.main+xml", "template.main+xml")),
    ".dotx",
  ],
  ["another file inside", () => changed(report, "word/embeddings/oleObject1.bin", () => "x"), "nhúng"],
  ["words defined by the file", () => changed(report, "word/settings.xml", () => '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "DOCTYPE"],
  [
    "a field that fetches",
    () =>
      changed(report, "word/document.xml", (xml) =>
        xml.replace("<w:body>", '<w:body><w:p><w:r><w:instrText> INCLUDE</w:instrText><w:instrText>TEXT "c:\\a"</w:instrText></w:r></w:p>'),
      ),
    "INCLUDETEXT",
  ],
])("%s is refused", async (_, file, said) => {
  const { problems } = await check("report", file());
  expect(problems).toEqual([{ message: expect.stringContaining(said), where: "" }]);
});

test.each([
  ["no Word file", () => Buffer.from("xin chào"), "wrong-content"],
  ["an old or locked one", () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "wrong-content"],
  ["a bomb", () => changed(report, "word/media/a.bin", () => "0".repeat(31 * 1024 * 1024)), "unpacks-too-large"],
  ["a broken one", () => Buffer.concat([report.subarray(0, 60), Buffer.alloc(200), report.subarray(260)]), "file-broken"],
  ["a large one", () => Buffer.alloc(4 * 1024 * 1024, "PK"), "file-too-large"],
])("%s is refused at once", async (_, file, reason) => {
  await expect(check("report", file())).rejects.toMatchObject({ reason });
});

const add = (content: Buffer, from: string, family: FamilyCode = "report", more: object = {}) =>
  world.as("office").upload(addTemplate, { ...at(), family, from, ...more }, named(content));
const lines = async (organisationId: number) => {
  const { rows } = await world.as("office").call(listTemplates, { organisationId });
  return rows.map(({ family, reportType, from, to, isInForce, isWithdrawn }) => [
    family,
    reportType?.code ?? null,
    from,
    to,
    isInForce,
    isWithdrawn,
  ]);
};

test("a refused file changes nothing; a new one ends the one before, or takes its place on the same day", async () => {
  const refused = await add(withLine("{số liệu: không có}", withLine("{sai}")), "2026-06-01").catch((error: AppError) => error);
  expect(refused).toMatchObject({ kind: "invalid", reason: "wrong-template", message: expect.stringContaining("Còn 1 chỗ nữa.") });
  expect(await lines(world.unit.KHOI)).toEqual([]);
  await add(report, "2026-01-01");
  await add(report, "2026-06-01");
  const second = withLine("Lần hai");
  const { rows } = await add(second, "2026-06-01");
  expect(await lines(world.unit["DB1.1"])).toEqual([
    ["report", null, "2026-06-01", null, true, false],
    ["report", null, "2026-06-01", null, false, true],
    ["report", null, "2026-01-01", "2026-05-31", false, false],
  ]);
  await expect(add(report, "2026-05-01")).rejects.toMatchObject({ reason: "later-template" });
  const [last] = rows;
  const one = { organisationId: world.unit["DB1.1"], templateId: last?.id ?? 0 };
  expect((await world.as("secretary").call(previewTemplate, one)).words).toContain("Lần hai");
  expect((await world.as("secretary").download(downloadTemplate, one)).body.equals(second)).toBe(true);
  const ended = await world.as("office").call(endTemplate, { ...one, ...at(), version: last?.version ?? 0, on: "2026-06-15" });
  expect(ended.rows.filter(({ isInForce }) => isInForce)).toEqual([]);
  const again = world.as("office").call(endTemplate, { ...one, ...at(), version: last?.version ?? 0, on: "2026-06-15" });
  await expect(again).rejects.toMatchObject({ kind: "conflict" });
});

test("a type of report may have a template of its own; one that does not exist is refused", async () => {
  await expect(add(report, "2026-06-01", "report", { reportType: "khong-co" })).rejects.toMatchObject({ reason: "no-such-type" });
  await expect(add(await start("minutes"), "2026-06-01", "minutes", { reportType: "six-month" })).rejects.toMatchObject({
    reason: "no-such-type",
  });
  await add(report, "2026-06-01", "report", { reportType: "six-month" });
  expect(await lines(world.unit.DB1)).toContainEqual(["report", "six-month", "2026-06-01", null, true, false]);
});

test("the office of a part sets templates for its part; a cell's secretary sees them and sets none", async () => {
  const asked = { organisationId: world.unit["DB1.1"], family: "minutes" as const, from: "2026-06-01" };
  await expect(world.as("secretary").upload(addTemplate, asked, named(await start("minutes")))).rejects.toMatchObject({
    kind: "forbidden",
  });
  const { rows } = await world
    .as("branch-office")
    .upload(addTemplate, { ...asked, organisationId: world.unit.DB1 }, named(await start("minutes")));
  const below = { organisationId: world.unit["DB2.1"], templateId: rows.find(({ family }) => family === "minutes")?.id ?? 0 };
  await expect(world.as("aside-office").download(downloadTemplate, below)).rejects.toMatchObject({ reason: "no-such-template" });
});
