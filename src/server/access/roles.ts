import type { Permission, Reach, Role } from "#contract/permissions.ts";

/** Role → what it may do and how far. docs/permissions.md is made from this table. */
export const roleTable: Record<Role, Partial<Record<Permission, Reach>>> = {
  office: {
    "organisations.see": "own-and-below",
    "organisations.manage": "own-and-below",
    "regulations.see": "own-and-below",
    "regulations.manage": "own-and-below",
    "members.see": "own-and-below",
    "members.manage": "own-and-below",
    "meetings.see": "own-and-below",
    "meetings.record": "own-and-below",
    "meetings.review": "own-and-below",
    "figures.see": "own-and-below",
    "reports.see": "own-and-below",
    "reports.write": "own-and-below",
    "reports.sign": "own-and-below",
    "imports.run": "own-and-below",
  },
  "cell-secretary": {
    "organisations.see": "own",
    "regulations.see": "own",
    "members.see": "own",
    "members.manage": "own",
    "meetings.see": "own",
    "meetings.record": "own",
    "figures.see": "own",
  },
  member: {
    "organisations.see": "own",
    "regulations.see": "own",
    "meetings.see": "own",
  },
  // Manages accounts and the tree; reads no personal file by virtue of that.
  administrator: {
    "organisations.see": "own-and-below",
    "organisations.manage": "own-and-below",
    "regulations.see": "own-and-below",
    "regulations.manage": "own-and-below",
    "accounts.manage": "own-and-below",
  },
};
