import { beforeAll, expect, test } from "vitest";
import { wordsOfDocx } from "#server/files/docx-read.ts";
import { useTemplate } from "#test/word-template.ts";
import { openWorld, type World } from "#test/world.ts";
import { type DocumentDetail, getDocument, issueDocument, registerIncoming, withdrawDocument } from "../../contract.ts";
import { addTerm } from "../../terms/contract.ts";
import { copyDocument, downloadCopyBlock } from "../contract.ts";

let world: World;
let directive: DocumentDetail;
let plan: DocumentDetail;
beforeAll(async () => {
  world = await openWorld();
  const organisationId = world.unit.KHOI;
  const office = world.as("office");
  await office.call(addTerm, { organisationId, kind: "committee", name: "2025-2030", from: "2025-08-01" });
  directive = await office.call(registerIncoming, {
    ...{ organisationId, kind: "directive", number: 50, symbol: "TW", issuer: "Ban Bí thư", subject: "đổi mới sinh hoạt chi bộ" },
    ...{ datedOn: "2025-07-23", receivedOn: "2025-08-05" },
  });
  plan = await office.call(issueDocument, { organisationId, body: "committee", kind: "plan", datedOn: "2026-06-01", subject: "kiểm tra" });
});

const copy = (of: DocumentDetail, more: object) =>
  world.as("office").call(copyDocument, {
    ...{ documentId: of.id, copyKind: "forwarded-copy", body: "office", datedOn: "2026-06-10" },
    ...{
      signerPosition: "Chánh Văn phòng",
      signerName: "Mai Văn Kiên",
      authority: "T/L Ban Thường vụ",
      recipients: "Các chi bộ\nLưu Văn phòng",
      ...more,
    },
  });

test("sao lục of another body's document is a document with a number of its own, pointing at the original", async () => {
  const forwarded = await copy(directive, {});
  expect(forwarded).toMatchObject({
    ...{ kind: "copy", reference: "01-BS/VPĐUK", copyKind: "forwarded-copy", subject: "đổi mới sinh hoạt chi bộ" },
    original: { id: directive.id, reference: "50-CT/TW" },
  });
  const original = await world.as("office").call(getDocument, { documentId: directive.id });
  expect(original.copies).toMatchObject([{ id: forwarded.id, reference: "01-BS/VPĐUK" }]);
  await expect(world.as("office").call(withdrawDocument, { documentId: directive.id, version: 1, reason: "nhầm" })).rejects.toMatchObject({
    reason: "has-copies",
  });
  const file = await world.as("office").download(downloadCopyBlock, { documentId: forwarded.id });
  const words = wordsOfDocx(file.body);
  for (const part of [
    "SAO LỤC",
    "Số 01-BS/VPĐUK",
    "ngày 10 tháng 6 năm 2026",
    "Chỉ thị 50-CT/TW, ngày 23/7/2025 của Ban Bí thư",
    "T/L BAN THƯỜNG VỤ",
    "CHÁNH VĂN PHÒNG",
    "Mai Văn Kiên",
    "- Các chi bộ;",
  ])
    expect(words).toContain(part);
  await expect(world.as("office").download(downloadCopyBlock, { documentId: directive.id })).rejects.toMatchObject({ reason: "no-copy" });
});

test("the block of a copy is printed in the place's template of its kind", async () => {
  const { id: documentId } = await copy(directive, {});
  const built = wordsOfDocx((await world.as("office").download(downloadCopyBlock, { documentId })).body);
  await useTemplate(world, "copy", "Lưu trữ cùng bản gốc");
  const words = wordsOfDocx((await world.as("office").download(downloadCopyBlock, { documentId })).body);
  const tidy = (text: string) => text.replace(/\s+/g, " ").trim();
  expect(tidy(words)).toBe(`Lưu trữ cùng bản gốc ${tidy(built)}`);
});

test("who copies what follows whose document it is", async () => {
  await expect(copy(directive, { copyKind: "true-copy" })).rejects.toMatchObject({ reason: "not-own-original" });
  await expect(copy(plan, {})).rejects.toMatchObject({ reason: "own-document" });
  await expect(copy(directive, { copyKind: "extract", body: "committee", part: "mục 2" })).rejects.toMatchObject({
    reason: "not-own-archive",
  });
  await expect(copy(plan, { copyKind: "extract" })).rejects.toMatchObject({ reason: "which-part" });
  expect(await copy(plan, { copyKind: "true-copy" })).toMatchObject({ copyKind: "true-copy" });
  const extract = await copy(directive, { copyKind: "extract", part: "mục II, điểm 3" });
  expect(extract).toMatchObject({ copyKind: "extract", copiedPart: "mục II, điểm 3" });
  await expect(copy(extract, { copyKind: "true-copy" })).rejects.toMatchObject({ reason: "copy-of-copy" });
});

test("a secret document is not copied here", async () => {
  const secret = await world.as("office").call(registerIncoming, {
    ...{ organisationId: world.unit.KHOI, kind: "directive", number: 51, symbol: "TW", issuer: "Ban Bí thư", secrecy: "top-secret" },
    ...{ datedOn: "2026-05-01", receivedOn: "2026-05-05" },
  });
  await expect(copy(secret, {})).rejects.toMatchObject({ reason: "secret-copy" });
});
