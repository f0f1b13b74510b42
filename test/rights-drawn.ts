// Who may do what, drawn a second time by hand: nothing here is read from the program, and the program reads nothing here.
import type { Permission, Reach, Role } from "#contract/permissions.ts";
import type { AccountName, UnitCode } from "./world.ts";

/** ▼ at the place of the role and below, ● at the place alone, · not at all. */
const drawing = `
                     standing office organisers propaganda commission committee cell-follower secretary deputy cell-committee member administrator
organisations.see        ▼       ▼        ▼          ▼          ▼         ▼         ●             ●        ●          ●         ●          ▼
organisations.manage     ·       ▼        ▼          ·          ·         ·         ·             ·        ·          ·         ·          ▼
regulations.see          ▼       ▼        ▼          ▼          ▼         ▼         ●             ●        ●          ●         ●          ▼
regulations.manage       ·       ▼        ·          ·          ·         ·         ·             ·        ·          ·         ·          ▼
members.see              ▼       ▼        ▼          ·          ▼         ▼         ·             ●        ●          ●         ·          ·
members.file             ▼       ▼        ▼          ·          ▼         ·         ·             ●        ●          ·         ·          ·
members.numbers          ·       ▼        ▼          ·          ·         ·         ·             ●        ·          ·         ·          ·
members.health           ·       ·        ▼          ·          ·         ·         ·             ●        ·          ·         ·          ·
members.manage           ·       ▼        ▼          ·          ·         ·         ·             ●        ·          ·         ·          ·
posts.manage             ·       ▼        ▼          ·          ·         ·         ·             ·        ·          ·         ·          ·
meetings.see             ▼       ▼        ▼          ▼          ▼         ▼         ●             ●        ●          ●         ●          ·
meetings.record          ·       ▼        ·          ·          ·         ·         ·             ●        ●          ●         ·          ·
meetings.review          ▼       ▼        ·          ·          ·         ·         ·             ·        ·          ·         ·          ·
meetings.attend          ·       ·        ·          ·          ·         ·         ●             ·        ·          ·         ·          ·
tasks.see                ▼       ▼        ·          ·          ·         ▼         ·             ●        ●          ●         ·          ·
tasks.manage             ·       ▼        ·          ·          ·         ·         ·             ●        ●          ·         ·          ·
criteria.keep            ·       ·        ·          ·          ·         ·         ·             ●        ●          ●         ·          ·
documents.see            ▼       ▼        ▼          ▼          ▼         ▼         ·             ●        ●          ●         ·          ·
documents.register       ·       ▼        ·          ·          ·         ·         ·             ●        ●          ·         ·          ·
books.see                ▼       ▼        ▼          ·          ·         ·         ·             ●        ●          ●         ·          ·
books.enter              ·       ▼        ·          ·          ·         ·         ·             ●        ·          ·         ·          ·
books.keep               ·       ·        ·          ·          ·         ·         ·             ●        ·          ·         ·          ·
figures.see              ▼       ▼        ▼          ▼          ▼         ▼         ·             ●        ●          ●         ·          ·
statements.see           ▼       ▼        ▼          ▼          ·         ▼         ·             ●        ●          ●         ·          ·
statements.write         ·       ▼        ·          ▼          ·         ·         ·             ●        ●          ·         ·          ·
statements.merge         ·       ▼        ·          ▼          ·         ·         ·             ·        ·          ·         ·          ·
reports.see              ▼       ▼        ▼          ▼          ▼         ▼         ·             ●        ●          ·         ·          ·
reports.write            ·       ▼        ▼          ▼          ·         ·         ·             ●        ●          ·         ·          ·
reports.sign             ▼       ▼        ·          ·          ·         ·         ·             ●        ·          ·         ·          ·
reports.review           ▼       ▼        ·          ·          ·         ·         ·             ·        ·          ·         ·          ·
imports.run              ·       ▼        ▼          ·          ·         ·         ·             ·        ·          ·         ·          ·
inspection.see           ·       ·        ·          ·          ▼         ·         ·             ·        ·          ·         ·          ·
inspection.manage        ·       ·        ·          ·          ▼         ·         ·             ·        ·          ·         ·          ·
history.see              ▼       ▼        ▼          ·          ·         ·         ·             ●        ·          ·         ·          ·
readings.see             ▼       ▼        ·          ·          ·         ·         ·             ·        ·          ·         ·          ·
accounts.manage          ·       ·        ·          ·          ·         ·         ·             ·        ·          ·         ·          ▼`;

/** The columns of the drawing, by their names in the program. */
export const drawnRoles: readonly Role[] = [
  "standing-committee",
  "office",
  "organisation-board",
  "propaganda-board",
  "inspection-commission",
  "committee-member",
  "cell-follower",
  "cell-secretary",
  "cell-deputy",
  "cell-committee",
  "member",
  "administrator",
];

export const drawnRights: Record<Role, Partial<Record<Permission, Reach>>> = readDrawing();

/** Permissions that only read: everything else is refused where the books are closed. */
export const readsOnly = (permission: string) => /\.(see|file|numbers|health)$/.test(permission);

interface Held {
  role: Role;
  place: UnitCode;
}

/** Who holds what where on the day of the test world. */
export const holders: Record<AccountName, readonly Held[]> = {
  office: [{ role: "office", place: "KHOI" }],
  standing: [{ role: "standing-committee", place: "KHOI" }],
  organisers: [{ role: "organisation-board", place: "KHOI" }],
  propaganda: [{ role: "propaganda-board", place: "KHOI" }],
  administrator: [{ role: "administrator", place: "KHOI" }],
  "branch-office": [{ role: "office", place: "DB1" }],
  commission: [{ role: "inspection-commission", place: "DB1" }],
  committee: [{ role: "committee-member", place: "DB1" }],
  "branch-administrator": [{ role: "administrator", place: "DB1" }],
  secretary: [{ role: "cell-secretary", place: "DB1.1" }],
  deputy: [{ role: "cell-deputy", place: "DB1.1" }],
  "cell-committee": [{ role: "cell-committee", place: "DB1.1" }],
  member: [{ role: "member", place: "DB1.1" }],
  moved: [{ role: "member", place: "DB1.2" }],
  double: [
    { role: "cell-secretary", place: "DB1.2" },
    { role: "committee-member", place: "DB2" },
  ],
  "aside-secretary": [{ role: "cell-secretary", place: "CB1" }],
  delegate: [
    { role: "cell-committee", place: "CB1" },
    { role: "cell-secretary", place: "CB1" },
  ],
  "aside-office": [{ role: "office", place: "DB2" }],
  "closed-secretary": [{ role: "cell-secretary", place: "DB2.2" }],
  former: [],
  stranger: [],
};

/** What they held once and hold no more. */
export const heldOnce: Partial<Record<AccountName, readonly UnitCode[]>> = { former: ["KHOI"], moved: ["DB1.1"] };

export const below: Record<UnitCode, readonly UnitCode[]> = {
  KHOI: ["KHOI", "DB1", "DB1.1", "DB1.2", "CB1", "DB2", "DB2.1", "DB2.2"],
  DB1: ["DB1", "DB1.1", "DB1.2"],
  DB2: ["DB2", "DB2.1", "DB2.2"],
  "DB1.1": ["DB1.1"],
  "DB1.2": ["DB1.2"],
  CB1: ["CB1"],
  "DB2.1": ["DB2.1"],
  "DB2.2": ["DB2.2"],
};
export const dissolved: readonly UnitCode[] = ["DB2.2"];

function readDrawing(): Record<Role, Partial<Record<Permission, Reach>>> {
  const lines = drawing.trim().split("\n").slice(1);
  const cells = lines.map((line) => line.trim().split(/\s+/));
  const reachOf: Record<string, Reach> = { "▼": "own-and-below", "●": "own" };
  const column = (at: number) =>
    Object.fromEntries(
      cells.flatMap(([permission = "", ...marks]) => (reachOf[marks[at] ?? ""] ? [[permission, reachOf[marks[at] ?? ""]]] : [])),
    );
  return Object.fromEntries(drawnRoles.map((role, at) => [role, column(at)])) as Record<Role, Partial<Record<Permission, Reach>>>; // the names of the drawing
}
