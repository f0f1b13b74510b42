// docs/permissions.md: which role may call what, and how far. Made from the endpoints and the table of roles.
import type { Endpoint } from "#contract/endpoint.ts";
import { permissionNames, permissions, type Reach, roleNames, roles } from "#contract/permissions.ts";
import { roleTable } from "./roles.ts";

const marks: Record<Reach, string> = { own: "●", "own-and-below": "▼", all: "▣" };

export function describePermissions(endpoints: readonly Endpoint[]): string {
  const open = (["public", "signed-in"] as const).map((permission) => ({ permission, calls: callsOf(permission, endpoints) }));
  return [
    "# Permissions\n",
    "Made by `npm run make` from `src/server/access/roles.ts` and the endpoints; a test compares. A role is held at an organisation",
    "from a day to a day; the reach counts from there: ● at that place alone, ▼ there and below, ▣ everywhere. Outside the reach a",
    "call answers 404; inside it without the permission, 403; where the organisation is dissolved or the report signed, a call that",
    "writes answers 422.\n",
    table(
      ["permission", ...roles.map((role) => roleNames[role])],
      permissions.map((permission) => [permission, ...roles.map((role) => markOf(roleTable[role][permission]))]),
    ),
    "Managing accounts opens no file: the administrator holds no permission on members, and nobody grants a role to oneself or lends",
    "oneself another's. Whoever is in the register holds the role of a member where the register says, and a role in a cell only as",
    "long as they belong to it. A role can be lent while its holder is on leave (giao quyền khi vắng): for days that are named, never",
    "longer than the role itself, not further on, not the administrator's; the history names both where only the lent role allows it.\n",
    ...permissions.map((permission) => section(`${permission}: ${permissionNames[permission]}`, callsOf(permission, endpoints))),
    ...open.map(({ permission, calls }) => section(permission === "public" ? "nobody signed in" : "anybody signed in", calls)),
  ].join("\n");
}

function markOf(reach: Reach | undefined): string {
  return reach ? marks[reach] : "·";
}

function callsOf(permission: Endpoint["permission"], endpoints: readonly Endpoint[]): Endpoint[] {
  return endpoints
    .filter((endpoint) => endpoint.permission === permission)
    .sort((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1));
}

function section(title: string, calls: readonly Endpoint[]): string {
  if (calls.length === 0) return `## ${title}\n\nNo endpoint yet.\n`;
  return `## ${title}\n\n${table(
    ["call", "what it does"],
    calls.map(({ method, path, summary }) => [`\`${method} ${path}\``, summary]),
  )}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n")
    .concat("\n");
}
