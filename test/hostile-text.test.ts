// Statements, scripts, formulas and invisible signs in the texts that people type: kept as they are or tidied, and harmless
// wherever they come out again.
import { beforeAll, expect, test } from "vitest";
import { getMeeting, recordMeeting } from "#features/meetings/contract.ts";
import { downloadMinutes, downloadResolution } from "#features/meetings/minutes/contract.ts";
import { addMember, exportMembers, listMembers, readMember, searchPeople } from "#features/members/contract.ts";
import { openXlsx } from "#server/files/xlsx-read.ts";
import { readDirectory, readEntry } from "#server/files/zip-check.ts";
import { openWorld, type World, why } from "./world.ts";

const statement = "Robert'); drop table members; --";
const script = `<script>alert("A")</script><img src=x onerror="alert(1)">&amp;`;
const formula = '=HYPERLINK("http://evil.example","x")';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const cell = () => world.unit["DB1.1"];
const person = { sex: "male", birthDate: "1990-01-01", enteredOn: "2026-06-01" } as const;

test.each([
  ["a statement", statement],
  ["a script", script],
  ["a formula", formula],
])("%s as the name of a person comes back as it was typed, in the file, the list and the export", async (_, fullName) => {
  const { id } = await world.as("secretary").call(addMember, { organisationId: cell(), ...person, fullName, note: fullName });
  const read = await world.as("secretary").call(readMember, { memberId: id, ...why });
  expect(read).toMatchObject({ fullName, note: fullName });
  const { rows } = await world.as("secretary").call(listMembers, { organisationId: cell() });
  expect(rows.map((row) => row.fullName)).toContain(fullName);
  const { body } = await world.as("secretary").download(exportMembers, { organisationId: cell(), ...why });
  const book = await openXlsx(body);
  const cells: unknown[] = [];
  for await (const row of book.rows(book.sheets[0] ?? "")) cells.push(...row.cells);
  expect(cells).toContain(fullName);
  const parts = unpack(body);
  for (const text of parts) expect(text).not.toMatch(/<f>|<script|<hyperlink/);
});

test.each([
  ["zero width", "Nguyễn\u200B Văn\u200D Kín", "Nguyễn Văn Kín"],
  ["right to left", "\u202ENguyễn Văn Ngược\u202C", "Nguyễn Văn Ngược"],
  ["a soft hyphen and a byte order mark", "\uFEFFNguyễn Văn Mềm\u00AD", "Nguyễn Văn Mềm"],
  ["accents apart from their letters", "Nguyễn Văn Tách".normalize("NFD"), "Nguyễn Văn Tách"],
  ["lines and runs of spaces", "Nguyễn\n  Văn\t\u00A0Dòng", "Nguyễn Văn Dòng"],
  ["a line broken in Word", "Nguyễn\u000bVăn Gãy", "Nguyễn Văn Gãy"],
])("a name with %s is kept as people read it, and found so", async (_, typed, kept) => {
  const { id } = await world.as("secretary").call(addMember, { organisationId: cell(), ...person, fullName: typed });
  const { people } = await world.as("secretary").call(searchPeople, { text: kept });
  expect(people.map((row) => [row.id, row.fullName])).toContainEqual([id, kept]);
  const again = await world.as("secretary").call(searchPeople, { text: typed });
  expect(again.people.map((row) => row.id)).toContain(id);
});

test.each([
  ["NUL", "Nguyễn\u0000Văn"],
  ["an escape", "Nguyễn \u001b[31mVăn"],
  ["half a pair", "Nguyễn \ud83d Văn"],
  ["a noncharacter", "Nguyễn \uffff Văn"],
])("a name with %s is refused at its field", async (_, fullName) => {
  await expect(world.as("secretary").call(addMember, { organisationId: cell(), ...person, fullName })).rejects.toMatchObject({
    kind: "invalid",
    fields: { fullName: expect.stringContaining("Có ký tự không dùng được") },
  });
});

test("a sign that is refused deep inside is named by its place", async () => {
  const draft = { ...sitting(), votes: [{ subject: "Thông\u0007qua", inFavour: 1, against: 0 }] };
  await expect(world.as("secretary").call(recordMeeting, draft)).rejects.toMatchObject({
    fields: { "votes.0.subject": expect.any(String) },
  });
});

test("minutes and resolution print a script as the letters that it is", async () => {
  const text = `${script} ${statement}`;
  const { id } = await world.as("secretary").call(recordMeeting, {
    ...sitting(),
    place: text,
    chair: script,
    note: text,
    items: [{ section: "tasks", title: text, content: `${text}\n${formula}`, conclusion: text }],
    resolution: { direction: text, subject: text },
  });
  expect((await world.as("secretary").call(getMeeting, { meetingId: id })).items[0]?.title).toBe(text);
  for (const endpoint of [downloadMinutes, downloadResolution]) {
    const { body } = await world.as("secretary").download(endpoint, { meetingId: id });
    const document = unpack(body).join("\n");
    expect(document).toContain("&lt;script&gt;alert(&quot;A&quot;)&lt;/script&gt;");
    expect(document).not.toMatch(/<script|<img/);
  }
});

test("the tables are all still there", async () => {
  const { count } = await world.db
    .selectFrom("members")
    .select((from) => from.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  expect(count).toBeGreaterThan(20);
});

function sitting() {
  return {
    organisationId: cell(),
    month: "2026-05",
    heldOn: "2026-05-05",
    isRegular: true,
    isThematic: false,
    totals: { total: 10, exempt: 1, present: 9, excused: 0, unexcused: 0, spoke: 0 },
  };
}

/** The XML of every part of an office file. */
function unpack(file: Buffer): string[] {
  const entries = readDirectory(file) ?? [];
  return entries.filter(({ name }) => name.endsWith(".xml")).map(({ name }) => readEntry(file, entries, name) ?? "");
}
