import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { beforeAll, expect, test } from "vitest";
import { readConfig } from "#server/config.ts";
import { now, openWorld, today, type World } from "#test/world.ts";
import { correctDocument, type DocumentDetail, getDocument, listDocuments, registerIncoming } from "../../contract.ts";
import { attachFile, downloadFile, readFile, removeFile } from "../contract.ts";
import { readFileWords } from "./jobs.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

let number = 100;
const register = (more: object = {}): Promise<DocumentDetail> => {
  number += 1;
  const given = { kind: "guideline", number, symbol: "BTCTW", issuer: "Ban Tổ chức Trung ương", subject: "hướng dẫn" } as const;
  return world
    .as("office")
    .call(registerIncoming, { organisationId: world.unit.KHOI, ...given, datedOn: "2026-06-01", receivedOn: "2026-06-02", ...more });
};
const attach = (document: DocumentDetail, name: string, content: Buffer) =>
  world.as("office").upload(attachFile, { documentId: document.id, version: document.version }, { name, content });

const word = (...paragraphs: string[]) =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            ...paragraphs.map((text) => new Paragraph(text)),
            new Table({
              rows: [new TableRow({ children: ["Chi bộ", "Đảng số"].map((text) => new TableCell({ children: [new Paragraph(text)] })) })],
            }),
          ],
        },
      ],
    }),
  );

/** A small PDF of one page, as a scanner's program would write it. */
function pdf(text: string): Buffer {
  const stream = `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  let body = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj${object}endobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  return Buffer.from(`${body}xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`);
}

/** Runs the reading of the last file as the worker would. */
async function readWords(document: DocumentDetail): Promise<void> {
  const fileId = document.attached.at(-1)?.id;
  const config = { ...readConfig({}), dataFolder: world.dataFolder };
  await readFileWords({ db: world.db, config, now, today, accountId: null, tell: async () => {} }, { fileId });
}
const find = async (text: string) => (await world.as("office").call(listDocuments, { organisationId: world.unit.KHOI, text })).rows;

test("a Word file is kept with its checksum, read by a job, found by its words and shown as text", async () => {
  const content = await word("Chỉ tiêu phát triển đảng viên", "Hoàn thành trước ngày 30/9 & báo cáo");
  const document = await attach(await register(), "huong-dan.docx", content);
  expect(document.attached).toMatchObject([{ name: "huong-dan.docx", state: "waiting", size: content.length }]);
  expect(await world.db.selectFrom("jobs").select("kind").where("kind", "=", "document-words").execute()).toHaveLength(1);
  expect(await find("chi tieu phat trien")).toEqual([]);
  await readWords(document);
  const [found] = await find("chi tieu phat trien");
  expect(found?.id).toBe(document.id);
  expect(found?.excerpt).toContain("Chỉ tiêu phát triển đảng viên");
  const fileId = document.attached[0]?.id ?? 0;
  expect(await world.as("office").call(readFile, { documentId: document.id, fileId })).toEqual({
    lines: [{ text: "Chỉ tiêu phát triển đảng viên" }, { text: "Hoàn thành trước ngày 30/9 & báo cáo" }, { cells: ["Chi bộ", "Đảng số"] }],
    pictures: 0,
    isWhole: true,
  });
  const elsewhere = world.as("committee").download(downloadFile, { documentId: document.id, fileId });
  await expect(elsewhere).rejects.toMatchObject({ kind: "not-found" });
  expect((await world.as("office").download(downloadFile, { documentId: document.id, fileId })).body.equals(content)).toBe(true);
});

test("a PDF is found by its words; a scan without words says so", async () => {
  const document = await attach(await register(), "quyet-dinh.pdf", pdf("Kien toan cap uy nhiem ky 2025"));
  await readWords(document);
  expect((await find("kiện toàn cấp ủy")).map((row) => row.id)).toEqual([document.id]);
  const broken = await attach(document, "anh-chup.pdf", Buffer.from("%PDF-1.4\nnothing that can be read"));
  await readWords(broken);
  expect((await world.as("office").call(getDocument, { documentId: document.id })).attached.at(-1)?.state).toBe("no-text");
  const fileId = broken.attached.at(-1)?.id ?? 0;
  const asked = world.as("office").call(readFile, { documentId: document.id, fileId });
  await expect(asked).rejects.toMatchObject({ kind: "rule", reason: "not-word" });
});

test("the content tells what a file is, not its name", async () => {
  const document = await register();
  await expect(attach(document, "tep.pdf", Buffer.from("MZ this is a program, not a paper"))).rejects.toMatchObject({
    reason: "wrong-content",
  });
  const workbook = Buffer.from("UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==", "base64");
  await expect(attach(document, "tep.docx", workbook)).rejects.toMatchObject({ reason: "wrong-content" });
  const archive = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.alloc(60)]);
  await expect(attach(document, "tep.docx", archive)).rejects.toMatchObject({ reason: "wrong-content" });
});

test("a secret document takes no file, now or later", async () => {
  const secret = await register({ secrecy: "confidential", subject: "" });
  await expect(attach(secret, "a.pdf", pdf("x"))).rejects.toMatchObject({
    reason: "secret-with-file",
    fields: { file: expect.any(String) },
  });
  const plain = await attach(await register(), "a.pdf", pdf("x"));
  const incoming = {
    kind: "guideline",
    number,
    symbol: "BTCTW",
    issuer: "Ban Tổ chức Trung ương",
    datedOn: "2026-06-01",
    receivedOn: "2026-06-02",
  } as const;
  const raise = (version: number) =>
    world.as("office").call(correctDocument, { documentId: plain.id, version, datedOn: "2026-06-01", secrecy: "secret", incoming });
  await expect(raise(plain.version)).rejects.toMatchObject({ reason: "secret-with-file" });
  const direct = world.db.updateTable("documents").set({ secrecy: "secret", subject: "" }).where("id", "=", plain.id).execute();
  await expect(direct).rejects.toThrow("foreign key");
  const given = { documentId: plain.id, fileId: plain.attached[0]?.id ?? 0, version: plain.version, reason: "văn bản mật" };
  const bare = await world.as("office").call(removeFile, given);
  expect(bare.attached).toMatchObject([{ removedWhy: "văn bản mật", checksum: plain.attached[0]?.checksum }]);
  await expect(world.as("office").download(downloadFile, given)).rejects.toMatchObject({ kind: "not-found" });
  expect(await raise(bare.version)).toMatchObject({ secrecy: "secret" });
});

test("a file that changed in the store is not given out", async () => {
  const document = await attach(await register(), "a.pdf", pdf("y"));
  const fileId = document.attached[0]?.id ?? 0;
  await world.db
    .updateTable("document_files")
    .set({ checksum: "0".repeat(64) })
    .where("id", "=", fileId)
    .execute();
  const asked = world.as("office").download(downloadFile, { documentId: document.id, fileId });
  await expect(asked).rejects.toMatchObject({ reason: "checksum-differs" });
});
