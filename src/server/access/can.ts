import type { Permission } from "#contract/permissions.ts";
import { permissions } from "#contract/permissions.ts";
import type { Person } from "../http/session.ts";
import { covers, rangesOf } from "./scope.ts";

/** The permissions that the person holds at a place; objects carry them so that the screen need not decide. */
export function permissionsAt(person: Person, path: string): Permission[] {
  return permissions.filter((permission) => covers(rangesOf(person, permission), path));
}
