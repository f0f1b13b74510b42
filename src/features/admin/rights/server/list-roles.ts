import type { OutputOf } from "#contract/endpoint.ts";
import { permissions, roles } from "#contract/permissions.ts";
import { roleTable } from "#server/access/roles.ts";
import type { listRoles as declared } from "../contract.ts";

/** The table in code, in the order of roles and permissions. */
export async function listRoles(): Promise<OutputOf<typeof declared>> {
  const rightsOf = (role: (typeof roles)[number]) =>
    permissions.flatMap((permission) => {
      const reach = roleTable[role][permission];
      return reach ? [{ permission, reach }] : [];
    });
  return { rows: roles.map((role) => ({ role, rights: rightsOf(role) })) };
}
