import { beforeAll, expect, test } from "vitest";
import { issueDocument, listDocuments, registerIncoming, withdrawDocument } from "#features/documents/contract.ts";
import { addTerm } from "#features/documents/terms/contract.ts";
import { openWorld, type World } from "#test/world.ts";
import { closeBook, correctRow, endRow, getBook, listBooks } from "../contract.ts";

let world: World;
let cell: { organisationId: number };
beforeAll(async () => {
  world = await openWorld();
  cell = { organisationId: world.unit["DB1.1"] };
  await world.as("office").call(addTerm, {
    ...{ organisationId: world.unit.KHOI, kind: "committee", name: "2025-2030", from: "2025-08-01", withBelow: true },
  });
  // As rows stand there that were entered before the register fed the book.
  const content = { direction: "Đến", number: "03-KH/ĐU", dated: "2026-01-05", subject: "học tập nghị quyết", other: "Đảng ủy cấp trên" };
  await world.db
    .insertInto("book_rows")
    .values({
      ...{ organisation_id: cell.organisationId, book_code: "cong-van", period: "2026", day: "2026-01-12", created_at: world.clock.now },
      content: JSON.stringify(content),
    })
    .execute();
});

const secretary = () => world.as("secretary");
const book = (period = "2026") => secretary().call(getBook, { ...cell, code: "cong-van", period });
const letter = { kind: "letter", symbol: "ĐUK", issuer: "Đảng ủy Khối" } as const;
const comes = (number: number, receivedOn: string, more: object = {}) =>
  secretary().call(registerIncoming, { ...cell, ...letter, number, datedOn: "2026-02-02", receivedOn, subject: "về hội nghị", ...more });
const goes = (datedOn: string, more: object = {}) =>
  secretary().call(issueDocument, { ...cell, body: "cell", kind: "report", datedOn, subject: "kết quả quý I", ...more });

test("the book of documents prints the register out and in by day, beside rows entered before", async () => {
  await goes("2026-04-01", { recipients: "Đảng ủy\nLưu", signerName: "Nguyễn Văn An" });
  await comes(12, "2026-02-04", { handler: "Trần Thị Bình" });
  await comes(13, "2026-03-03", { secrecy: "secret", subject: "" });
  await comes(14, "2025-12-30", { datedOn: "2025-12-29" });
  const { rows, parts } = await book();
  expect(rows).toBe(4);
  expect(parts[0]?.columns.map(({ title }) => title)).toEqual([
    ...["Ngày", "Đi hay đến", "Số, ký hiệu", "Ngày văn bản", "Nơi gửi, nơi nhận", "Trích yếu", "Người xử lý, ký nhận"],
  ]);
  expect(parts[0]?.rows.map(({ values }) => values)).toEqual([
    ["2026-01-12", "Đến", "03-KH/ĐU", "2026-01-05", "Đảng ủy cấp trên", "học tập nghị quyết", null],
    ["2026-02-04", "Đến", "12-CV/ĐUK", "2026-02-02", "Đảng ủy Khối", "về hội nghị", "Trần Thị Bình"],
    ["2026-03-03", "Đến", "13-CV/ĐUK", "2026-02-02", "Đảng ủy Khối", null, null],
    ["2026-04-01", "Đi", "01-BC/CB", "2026-04-01", "Đảng ủy; Lưu", "kết quả quý I", "Nguyễn Văn An"],
  ]);
  const { rows: books } = await secretary().call(listBooks, { ...cell, year: 2026 });
  expect(books.find(({ code }) => code === "cong-van")).toMatchObject({ rows: 4, source: "documents" });
  expect((await book("2025-2030")).rows).toBe(5);
  const other = await world.as("double").call(getBook, { organisationId: world.unit["DB1.2"], code: "cong-van", period: "2026" });
  expect(other.rows).toBe(0);
});

test("a closed book keeps its rows; what is registered or withdrawn afterwards is told", async () => {
  await secretary().call(closeBook, { ...cell, code: "cong-van", period: "2026", editions: 0, reason: "Bàn giao" });
  expect((await book()).differences).toEqual([]);
  const { rows } = await secretary().call(listDocuments, { ...cell, direction: "in", text: "12-CV" });
  await secretary().call(withdrawDocument, { documentId: rows[0]?.id ?? 0, version: rows[0]?.version ?? 0, reason: "Ghi nhầm" });
  await comes(15, "2026-05-06");
  const { differences, closing } = await book();
  expect(closing).toMatchObject({ rows: 4 });
  expect(differences.map(({ row, what }) => [row, what])).toEqual([
    ["04/02/2026", "gone"],
    ["06/05/2026", "added"],
  ]);
});

test("a row entered before can be corrected and struck out, once it stands in the register", async () => {
  const [row] = (await book()).entered;
  const { id: rowId = 0, day = "", content = {} } = row ?? {};
  const corrected = await secretary().call(correctRow, {
    rowId,
    version: 1,
    day,
    content: { ...content, number: "04-KH/ĐU" },
    reason: "Ghi sai số",
  });
  expect((await book()).parts[0]?.rows[0]?.values[2]).toBe("04-KH/ĐU");
  await secretary().call(endRow, { rowId, version: corrected.version, reason: "Đã ghi ở sổ văn bản" });
  expect(await book()).toMatchObject({ entered: [], enteredColumns: [] });
});
