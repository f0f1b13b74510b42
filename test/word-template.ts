// What somebody does in Word with the template to begin with, for tests of papers printed in it.
import PizZip from "pizzip";
import { addTemplate, downloadStart } from "#features/documents/templates/contract.ts";
import type { FamilyCode } from "#features/documents/templates/rules.ts";
import type { World } from "./world.ts";

/** The template to begin with, with one more line on top. */
export async function withLine(world: World, family: FamilyCode, line: string): Promise<{ name: string; content: Buffer }> {
  const zip = new PizZip((await world.as("office").download(downloadStart, { organisationId: world.unit.KHOI, family })).body);
  const xml = zip.file("word/document.xml")?.asText() ?? "";
  zip.file("word/document.xml", xml.replace("<w:body>", `<w:body><w:p><w:r><w:t>${line}</w:t></w:r></w:p>`));
  return { name: "mau.docx", content: zip.generate({ type: "nodebuffer" }) };
}

/** Puts it in force above everybody, from the beginning of 2026. */
export async function useTemplate(world: World, family: FamilyCode, line: string): Promise<void> {
  const given = { organisationId: world.unit.KHOI, family, from: "2026-01-01" };
  await world.as("office").upload(addTemplate, given, await withLine(world, family, line));
}
