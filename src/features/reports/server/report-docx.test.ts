import { beforeAll, expect, test } from "vitest";
import { addTerm } from "#features/documents/terms/contract.ts";
import { setRegulation } from "#features/regulations/contract.ts";
import { rule } from "#features/regulations/server/queries.ts";
import { documentText } from "#test/document-text.ts";
import { openWorld, type World } from "#test/world.ts";
import { createReport, downloadReport, saveHead, signReport } from "../contract.ts";
import { subjectOf } from "../types/rules.ts";
import { shippedTypes } from "../types/shipped.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const periods = { month: "2026-06", quarter: "2026-Q2", half: "2026-H1", year: "2026", span: "2025-2030" } as const;

test.each(shippedTypes)("$code lays out: subject, every heading, every figure printed", async ({ code, type }) => {
  const organisationId = code === "cell-month" ? world.unit["DB1.1"] : world.unit.KHOI;
  const [length = "half"] = type.lengths;
  const { id } = await world.as("office").call(createReport, { organisationId, kind: code, period: periods[length] });
  const text = documentText((await world.as("office").download(downloadReport, { reportId: id })).body);
  expect(text).toContain(subjectOf(type, periods[length]));
  for (const { heading } of type.sections.filter((section) => section.code !== "mo-dau"))
    for (const line of heading.split("\n")) expect(text).toContain(line.replace(/^Phần thứ \p{L}+\. /u, ""));
  expect(text).not.toContain("{{");
  if (type.appendix.length > 0) expect(text).toContain("PHỤ LỤC SỐ LIỆU");
});

test("the golden text of the half-yearly report's standing parts", async () => {
  const { id } = await world.as("office").call(createReport, { organisationId: world.unit.DB1, kind: "six-month", period: "2026-H1" });
  const text = documentText((await world.as("office").download(downloadReport, { reportId: id })).body);
  const parts = text.slice(text.indexOf("3.1."), text.indexOf("3.3."));
  expect(parts).toMatchInlineSnapshot(`
    "3.1. Kiện toàn tổ chức đảng, cấp ủy
    Đến hết kỳ báo cáo, toàn đảng bộ có 1 tổ chức cơ sở đảng với 2 chi bộ.
    3.2. Phát triển và quản lý đảng viên
    Tổng số đảng viên là 13 đồng chí; trong đó nữ 6/13 (46,2 %), dân tộc thiểu số 3/13 (23,1 %), đảng viên dự bị 1, đảng viên được miễn sinh hoạt 1.
    "
  `);
});

test("a signed report keeps the layout it was signed in; a draft takes the one that its office sets", async () => {
  const office = world.as("office");
  const organisationId = world.unit.CB1;
  await office.call(addTerm, { organisationId, kind: "committee", name: "2025-2030", from: "2025-08-01" });
  const made = await office.call(createReport, { organisationId, kind: "cell-month", period: "2026-05" });
  expect(made).toMatchObject({ authority: "T/M CHI BỘ", recipients: "Cấp ủy cấp trên\nĐảng viên trong chi bộ\nLưu Chi bộ" });
  const { title, recipients } = made;
  const headed = await office.call(saveHead, {
    ...{ reportId: made.id, version: made.version, title, recipients, authority: made.authority },
    ...{ signerPosition: "BÍ THƯ", signerName: "Lê Văn Ví" },
  });
  await office.call(signReport, { reportId: made.id, version: headed.version, datedOn: "2026-06-10" });
  const layout = await rule(world.db, "documents.layout", organisationId, "2026-06-10");
  await office.call(setRegulation, {
    ...{ organisationId, key: "documents.layout", from: "2026-06-01", source: "Quy chế làm việc" },
    value: { ...layout, recipientsSeparator: ",", closesWithSlash: true },
  });
  const textOf = async (id: number) => documentText((await office.download(downloadReport, { reportId: id })).body);
  expect(await textOf(made.id)).toContain("- Cấp ủy cấp trên;");
  const { id } = await office.call(createReport, { organisationId, kind: "cell-month", period: "2026-06" });
  expect(await textOf(id)).toContain("- Cấp ủy cấp trên,");
});

test("a draft leaves room for the number before the letters that signing gives; the page says when they are the common ones", async () => {
  const office = world.as("office");
  await world.db.updateTable("organisations").set({ symbol: null }).where("id", "=", world.unit.DB2).execute();
  const draft = await office.call(createReport, { organisationId: world.unit.DB2, kind: "six-month", period: "2026-H1" });
  expect(draft.symbol).toBeNull();
  const printed = documentText((await office.download(downloadReport, { reportId: draft.id })).body);
  expect(printed).toContain("Số         -BC/ĐU\n");
  const above = await office.call(createReport, { organisationId: world.unit.KHOI, kind: "year", period: "2025" });
  expect(above.symbol).toBe("ĐUK");
});
