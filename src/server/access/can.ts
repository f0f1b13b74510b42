import type { Permission } from "#contract/permissions.ts";
import { cellRoles, permissions } from "#contract/permissions.ts";
import type { Person } from "../http/session.ts";
import { type Closable, isWriting } from "./read-only.ts";
import { roleTable } from "./roles.ts";
import { covers, rangesOf } from "./scope.ts";

/**
 * The permissions that the person holds at a place; objects carry them so that the screen need not decide.
 * Of a dissolved place only those that read.
 */
export function permissionsAt(person: Person, place: Closable & { readonly path: string }): Permission[] {
  return permissions.filter(
    (permission) => !(place.dissolvedOn && isWriting(permission)) && covers(rangesOf(person, permission), place.path),
  );
}

/**
 * True when the person writes for a cell in which no own role gives the permission: it comes from above, or is lent. The program
 * itself (no person) writes on nobody's behalf.
 */
export function isOnBehalf(person: Person | null, permission: Permission, organisationId: number): boolean {
  if (!person) return false;
  return !person.roles.some(
    (held) =>
      held.organisationId === organisationId && !held.actingFor && cellRoles.includes(held.role) && roleTable[held.role][permission],
  );
}
