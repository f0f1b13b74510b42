import type { Permission, Reach, Role } from "#contract/permissions.ts";

type Rights = Partial<Record<Permission, Reach>>;

const below = (...held: Permission[]): Rights => reaching("own-and-below", held);
const own = (...held: Permission[]): Rights => reaching("own", held);

/** Role → what it may do and how far. docs/permissions.md is made from this table. */
export const roleTable: Record<Role, Rights> = {
  "standing-committee": below(
    "organisations.see",
    "regulations.see",
    "members.see",
    "members.file",
    "meetings.see",
    "meetings.review",
    "figures.see",
    "reports.see",
    "reports.sign",
    "history.see",
    "readings.see",
  ),
  office: below(
    "organisations.see",
    "organisations.manage",
    "regulations.see",
    "regulations.manage",
    "members.see",
    "members.file",
    "members.numbers",
    "members.manage",
    "posts.manage",
    "meetings.see",
    "meetings.record",
    "meetings.review",
    "figures.see",
    "reports.see",
    "reports.write",
    "reports.sign",
    "imports.run",
    "history.see",
    "readings.see",
  ),
  "organisation-board": below(
    "organisations.see",
    "organisations.manage",
    "regulations.see",
    "members.see",
    "members.file",
    "members.numbers",
    "members.health",
    "members.manage",
    "posts.manage",
    "meetings.see",
    "figures.see",
    "reports.see",
    "reports.write",
    "imports.run",
    "history.see",
  ),
  "propaganda-board": below("organisations.see", "regulations.see", "meetings.see", "figures.see", "reports.see", "reports.write"),
  "inspection-commission": below(
    "organisations.see",
    "regulations.see",
    "members.see",
    "members.file",
    "meetings.see",
    "figures.see",
    "reports.see",
    "inspection.see",
    "inspection.manage",
  ),
  "committee-member": below("organisations.see", "regulations.see", "members.see", "meetings.see", "figures.see", "reports.see"),
  "cell-secretary": own(
    "organisations.see",
    "regulations.see",
    "members.see",
    "members.file",
    "members.numbers",
    "members.health",
    "members.manage",
    "meetings.see",
    "meetings.record",
    "figures.see",
    "history.see",
  ),
  "cell-deputy": own(
    "organisations.see",
    "regulations.see",
    "members.see",
    "members.file",
    "meetings.see",
    "meetings.record",
    "figures.see",
  ),
  "cell-committee": own("organisations.see", "regulations.see", "members.see", "meetings.see", "meetings.record", "figures.see"),
  member: own("organisations.see", "regulations.see", "meetings.see"),
  // Manages accounts and the tree; reads no personal file by virtue of that.
  administrator: below("organisations.see", "organisations.manage", "regulations.see", "regulations.manage", "accounts.manage"),
};

function reaching(reach: Reach, held: readonly Permission[]): Rights {
  return Object.fromEntries(held.map((permission) => [permission, reach]));
}
