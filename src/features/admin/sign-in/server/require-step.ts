import { AppError } from "#contract/errors.ts";
import type { SignInStep } from "#contract/sign-in-steps.ts";
import type { ActionContext } from "#server/http/handle.ts";
import type { Person } from "#server/http/session.ts";

/** The person whose session asks for exactly this step; a step can neither be jumped over nor taken twice. */
export function requireStep(ctx: ActionContext, step: SignInStep | null): Person {
  if (ctx.session && ctx.session.step === step) return ctx.session.person;
  throw new AppError("conflict", "other-step", "Bước này không còn chờ. Tải lại trang để tiếp tục.");
}
