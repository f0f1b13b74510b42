import type * as z from "zod/mini";
import type { Permission } from "./permissions.ts";

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/**
 * Who may call: the holder of a permission, or
 * - `public`: everybody;
 * - `signing-in`: whoever has a session, also one that still asks for a step;
 * - `signed-in`: whoever is signed in.
 */
export type EndpointPermission = Permission | (typeof withoutRole)[number];
const withoutRole = ["public", "signing-in", "signed-in"] as const;

/** True for a permission that a role gives. */
export function isHeld(permission: EndpointPermission): permission is Permission {
  return !withoutRole.some((one) => one === permission);
}

/**
 * Where the permission is proved.
 * - `organisation`: the input names `organisationId` (and perhaps `below`); the scope is that place.
 * - `reach`: the scope is everywhere the caller holds the permission; the action narrows it by what it loads.
 */
export type ScopeKind = "organisation" | "reach";

export interface Endpoint<Input extends z.ZodMiniType = z.ZodMiniType, Output extends z.ZodMiniType = z.ZodMiniType> {
  readonly method: Method;
  /** Path with `:name` parts; they are filled from the input fields of the same name. */
  readonly path: `/api/${string}`;
  readonly permission: EndpointPermission;
  readonly scope: ScopeKind;
  /** One Vietnamese sentence for the reference page of the API. */
  readonly summary: string;
  readonly input: Input;
  readonly output: Output;
  /**
   * `file`: the action answers with a file to download instead of `output`. `upload`: the request carries one file beside the input.
   * `stream`: it is answered by server-sent events instead of `output`, for as long as the caller listens.
   */
  readonly carries?: "file" | "upload" | "stream";
  /** It puts in order what is over (moves people out, ends a role, corrects a file): allowed where everything else is read-only. */
  readonly closesBooks?: true;
}

export type InputOf<E extends Endpoint> = z.output<E["input"]>;
export type OutputOf<E extends Endpoint> = z.output<E["output"]>;
/** What a caller may write down: before defaults and conversions. */
export type CallInputOf<E extends Endpoint> = z.input<E["input"]>;

/** Declares one endpoint: the only description of it, shared by both sides. */
export function endpoint<Input extends z.ZodMiniType, Output extends z.ZodMiniType>(
  declared: Omit<Endpoint<Input, Output>, "scope"> & { scope?: ScopeKind },
): Endpoint<Input, Output> {
  return { scope: "reach", ...declared };
}
