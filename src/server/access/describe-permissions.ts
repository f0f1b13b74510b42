// docs/permissions.md: which role may call what, and how far. Made from the endpoints and the table of roles.
import type { Endpoint } from "#contract/endpoint.ts";
import { permissions, type Reach, roleNames, roles } from "#contract/permissions.ts";
import { roleTable } from "./roles.ts";

const reachNames: Record<Reach, string> = { own: "nơi giữ vai trò", "own-and-below": "nơi ấy và bên dưới", all: "khắp nơi" };

export function describePermissions(endpoints: readonly Endpoint[]): string {
  const open = (["public", "signed-in"] as const).map((permission) => ({ permission, calls: callsOf(permission, endpoints) }));
  return [
    "# Permissions\n",
    "Made by `npm run make` from `src/server/access/roles.ts` and the endpoints; a test compares. A role is held at an organisation",
    "from a day to a day; the reach counts from there. Outside the reach a call answers 404; inside it without the permission, 403.\n",
    table(
      ["permission", ...roles.map((role) => roleNames[role])],
      permissions.map((permission) => [permission, ...roles.map((role) => reachOf(roleTable[role][permission]))]),
    ),
    ...permissions.map((permission) => section(permission, callsOf(permission, endpoints))),
    ...open.map(({ permission, calls }) => section(permission === "public" ? "nobody signed in" : "anybody signed in", calls)),
  ].join("\n");
}

function reachOf(reach: Reach | undefined): string {
  return reach ? reachNames[reach] : "–";
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
