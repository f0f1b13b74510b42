import type { Permission } from "#contract/permissions.ts";
import { permissions } from "#contract/permissions.ts";
import type { Person } from "../http/session.ts";
import { type Closable, isWriting } from "./read-only.ts";
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
