/** The nine kinds of failure; a slice adds a `reason` word and a sentence for people. */
export const errorKinds = [
  "invalid",
  "unauthenticated",
  "forbidden",
  "not-found",
  "conflict",
  "rule",
  "too-large",
  "too-many",
  "internal",
] as const;
export type ErrorKind = (typeof errorKinds)[number];

/** What a failed call answers with. `fields` maps a path in the input ("attendance.3.reason") to a sentence. */
export interface ErrorBody {
  kind: ErrorKind;
  reason: string;
  message: string;
  fields?: Record<string, string>;
  /** For a conflict: what stands in the database now, so that the second person loses nothing. */
  current?: unknown;
}

export const statusOf: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  rule: 422,
  "too-large": 413,
  "too-many": 429,
  internal: 500,
};

/** The one error that actions and rules throw on purpose. */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly reason: string;
  readonly fields: Record<string, string> | undefined;
  readonly current: unknown;

  constructor(kind: ErrorKind, reason: string, message: string, more: { fields?: Record<string, string>; current?: unknown } = {}) {
    super(message);
    this.name = "AppError";
    this.kind = kind;
    this.reason = reason;
    this.fields = more.fields;
    this.current = more.current;
  }
}

/** A rule refuses at one field: `ruleError("held-in-future", "heldOn", "…")`. */
export function ruleError(reason: string, field: string, message: string): AppError {
  return new AppError("rule", reason, message, { fields: { [field]: message } });
}
